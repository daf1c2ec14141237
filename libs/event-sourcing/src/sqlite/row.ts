import type { Position, RecordedEvent } from '../event-store.js';

/** An event as it lies in the table. */
export interface Row {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly recorded_at: string;
  readonly metadata: string;
  readonly data: string;
}

/** Positions are fixed-width so that their text order is the log's order. */
export const toPosition = (n: number): Position => String(n).padStart(16, '0') as Position;

export const fromRow = (row: Row): RecordedEvent => ({
  id: row.id,
  stream: row.stream,
  revision: row.revision,
  position: toPosition(row.position),
  type: row.type,
  version: row.version,
  recordedAt: row.recorded_at,
  metadata: JSON.parse(row.metadata),
  data: JSON.parse(row.data),
});
