import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.js';
import { time } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import { Missing } from './missing.js';
import { Notice } from './notice.js';
import { Problem } from './problem.js';
import { Skeleton } from './skeleton.js';

interface Reading<D> {
  readonly data: D | undefined;
  readonly error: Error | null;
  readonly dataUpdatedAt: number;
  refetch(): unknown;
}

interface AnswerProps<D> {
  readonly of: Reading<D>;
  readonly rows?: number;
  children(data: D): ReactNode;
}

/**
 * Any reading in all its states: on its way, there, refused, not found, without a network. What was answered last stays, with
 * its hour, when the next answer does not come.
 */
export function Answer<D>({ of: { data, error, dataUpdatedAt, refetch }, rows, children }: AnswerProps<D>) {
  const say = useWords();
  const retry = () => void refetch();
  if (data === undefined) {
    if (!error) return <Skeleton {...(rows && { rows })} />;
    if (error instanceof ApiProblem && error.status === 404) return <Missing />;
    return <Problem error={error} retry={retry} />;
  }
  return (
    <>
      {error && (
        <Notice mood="wait" action={<Button onClick={retry}>{say('problems.retry')}</Button>}>
          <p>
            {error instanceof ApiProblem ? error.details.detail : say('problems.noNetwork')}{' '}
            {say('problems.keptFrom', { time: time(dataUpdatedAt) })}
          </p>
        </Notice>
      )}
      {children(data)}
    </>
  );
}
