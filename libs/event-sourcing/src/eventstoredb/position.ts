import type { Position as LogPosition } from '@eventstore/db-client';
import type { Position } from '../event-store.js';

const DIGITS = 20;

/** Commit and prepare, padded so that the order of the texts is the order of the log. */
export const toPosition = ({ commit, prepare }: LogPosition): Position =>
  `${padded(commit)}-${padded(prepare)}` as Position;

export function fromPosition(position: Position): LogPosition {
  const [commit, prepare] = position.split('-');
  return { commit: BigInt(commit!), prepare: BigInt(prepare!) };
}

const padded = (n: bigint): string => String(n).padStart(DIGITS, '0');
