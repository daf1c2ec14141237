import type { DataOf, EventDefinition } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';

/** An event of the published language as the log holds it. */
export type Recorded<D extends EventDefinition> = RecordedEvent<D['type'], DataOf<D>>;
