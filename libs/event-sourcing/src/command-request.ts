import type { Command, Refused } from './decider.js';
import type { Position } from './event-store.js';

/** What a caller sends; the handler adds `now` and the file's id. */
export interface CommandRequest {
  readonly type: string;
  readonly data: unknown;
  readonly commandId: string;
  /** Over type and data without personal fields. */
  readonly commandHash: string;
  readonly actor: Command['actor'];
  /** Defaults to now. */
  readonly occurredAt?: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** If-Match: the revision the caller saw. */
  readonly expectedRevision?: number;
}

export type CommandResult =
  | { readonly kind: 'done'; readonly id: string; readonly revision: number; readonly position: Position }
  | (Refused & { readonly revision: number })
  | { readonly kind: 'not-found' }
  /** The file moved on since the caller looked (If-Match). */
  | { readonly kind: 'stale'; readonly revision: number }
  /** Another command was given under this id before. */
  | { readonly kind: 'command-reused' }
  /** Others kept writing to the file; the bounded attempts are used up. Safe to repeat. */
  | { readonly kind: 'contended' };
