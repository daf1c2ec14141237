import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ServerProcess, type ServerRecipe } from './server-process.js';
import type { ServerSource } from './server-suite.js';

const DOUBLE = fileURLToPath(new URL('../../servers/eventstoredb-double/server.mjs', import.meta.url));

/** Faults of its own that the double has on request: see its README. */
export type EventStoreDbFault =
  `${'forgetful' | 'not-ready' | 'no-position' | 'busy' | 'no-features'}${'' | `:${number}`}`;

/** The double of EventStoreDB's protocol; `faults` are read at each start. */
export const eventStoreDbDouble = (faults: readonly EventStoreDbFault[] = []): ServerRecipe => ({
  name: 'eventstoredb-double',
  command: ({ folder, port }) => [
    process.execPath,
    DOUBLE,
    `--port=${port}`,
    `--folder=${folder}`,
    ...faults.map((fault) => `--fault=${fault}`),
  ],
  // It listens only once it serves.
  ready: (port) =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => settle(true)).on('error', () => settle(false));
      const settle = (served: boolean) => {
        socket.destroy();
        resolve(served);
      };
    }),
  patience: 20_000,
});

export interface EventStoreDbServer {
  readonly url: string;
  /** Null for a server that was there already: it may not be killed. */
  readonly process: ServerProcess | null;
}

export const eventStoreDbUrl = (port: number): string => `esdb://127.0.0.1:${port}?tls=false`;

export const eventStoreDb: ServerSource<EventStoreDbServer> = {
  name: 'EventStoreDB',
  setting: 'TEST_EVENT_STORE_URL',
  own: async () => {
    const process = await ServerProcess.start(eventStoreDbDouble());
    return { url: eventStoreDbUrl(process.port), process };
  },
  at: (url) => ({ url, process: null }),
  release: async ({ process }) => process?.remove(),
};
