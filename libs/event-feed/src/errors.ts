const LONGEST = 300;

/** An error whose message operators may see: made of codes, ids and counts, never of anybody's data. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** Not the event's fault (a store is down, facts lag): tried again for as long as it takes, never parked. */
export class TransientError extends OperatorError {
  override name = 'TransientError';
  readonly transient = true;
}

/** Any error may say so of itself, adapters' own ones too. */
export const isTransient = (error: unknown): boolean =>
  (error as { transient?: unknown } | null | undefined)?.transient === true;

/**
 * What is kept and shown of a failure and of its cause. Foreign messages may quote the data (a parser, a unique index),
 * so of those only the name, the code and the place in the program are told.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown failure';
  const told = error instanceof OperatorError ? `${error.name}: ${error.message}` : withoutMessage(error);
  return (error.cause instanceof Error ? `${told}, because ${describeError(error.cause)}` : told).slice(
    0,
    LONGEST,
  );
}

function withoutMessage(error: Error): string {
  const { code } = error as { code?: unknown };
  const shown = typeof code === 'string' || typeof code === 'number' ? ` (${code})` : '';
  const stack = error.stack ?? '';
  // A message may have lines of its own, and look like a stack.
  const frames = error.message ? stack.split(error.message).at(-1)! : stack;
  const place = /\n\s+at (.*)/.exec(frames)?.[1];
  const where = place ? ` at ${place.replace(/(?:file:\/\/)?\/?(?:[^\s()/]+\/)+/g, '')}` : '';
  return `${error.name}${shown}${where}`;
}
