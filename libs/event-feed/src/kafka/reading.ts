import type { RecordedEvent } from '@kosegin/event-sourcing';
import { OperatorError } from '../errors.js';
import type { Consumer } from '../event-feed.js';

/**
 * The consumer, given events at their current version. One of a type or version that this program does not know fails like
 * any event that cannot be applied: its file waits, parked, for a newer program.
 */
export const reading = (consumer: Consumer, upcast: (event: RecordedEvent) => RecordedEvent): Consumer => ({
  name: consumer.name,
  types: consumer.types,
  progress: (partition) => consumer.progress(partition),
  apply: async ({ partition, events, upTo }) =>
    consumer.apply({ partition, events: events.map((event) => current(event, upcast)), upTo }),
});

function current(event: RecordedEvent, upcast: (event: RecordedEvent) => RecordedEvent): RecordedEvent {
  try {
    return upcast(event);
  } catch (cause) {
    throw new OperatorError(`${event.type} of version ${event.version} cannot be read here`, { cause });
  }
}
