import type { Position } from '@kosegin/event-sourcing';
import { positionIn, ProblemError, type Runtime } from '@kosegin/platform';

/** The position that a header or parameter holds. @throws a problem when no answer here can have given it. */
export async function knownPosition(
  runtime: Pick<Runtime, 'exists'>,
  name: string,
  sent: string,
): Promise<Position> {
  const position = positionIn(name, sent);
  if (!(await runtime.exists(position))) throw new ProblemError('position-unknown');
  return position;
}
