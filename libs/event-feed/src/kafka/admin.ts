import type { Admin } from 'kafkajs';
import { KafkaConnection } from './connection.js';
import type { KafkaSettings } from './settings.js';
import { within } from './within.js';

/** Asks Kafka something, within the time of a request. @throws when it cannot, or the signal aborts first. */
export async function withAdmin<T>(
  settings: KafkaSettings,
  signal: AbortSignal,
  ask: (admin: Admin) => Promise<T>,
): Promise<T> {
  const connection = new KafkaConnection(settings);
  const close = () => connection.close();
  if (signal.aborted) close();
  signal.addEventListener('abort', close);
  try {
    const admin = connection.client.admin();
    const answer = admin.connect().then(() => ask(admin));
    return await within(settings.requestTimeout, answer, () => connection.complaint);
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}
