import { ApiProblem, NoAnswer } from '../api/problem.js';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import { Notice } from './notice.js';

interface ProblemProps {
  readonly error: Error;
  readonly title?: string;
  readonly retry?: (() => void) | undefined;
}

/** What went wrong: the rule's own sentence, its code, the reference to quote, and another try. */
export function Problem({ error, title, retry }: ProblemProps) {
  const say = useWords();
  const details = error instanceof ApiProblem ? error.details : null;
  const sentence =
    details?.detail || say(error instanceof NoAnswer ? 'problems.noNetwork' : 'problems.unreadable');
  return (
    <Notice
      mood="stop"
      urgent
      title={title ?? say(details?.status === 403 ? 'problems.refusedTitle' : 'problems.title')}
      action={retry && <Button onClick={retry}>{say('problems.retry')}</Button>}
    >
      <p>{sentence}</p>
      {details && (
        <p>
          <small>
            {say('problems.code')} <code>{details.code}</code>
            {details.correlationId && (
              <>
                {' · '}
                {say('problems.reference')} <code>{details.correlationId}</code>
              </>
            )}
          </small>
        </p>
      )}
    </Notice>
  );
}
