import type { Position } from '@kosegin/event-sourcing';

/** Null is the beginning. */
export function later(a: Position | null, b: Position | null): Position | null {
  return (a ?? '') < (b ?? '') ? b : a;
}

export function earlier(a: Position | null, b: Position | null): Position | null {
  return (a ?? '') < (b ?? '') ? a : b;
}
