import { useEffect, useRef } from 'react';
import { useWords } from '../words/words.js';
import classes from './notice.module.css';

interface ErrorSummaryProps {
  /** Each by the id of its field, with the same words as at the field. */
  readonly errors: readonly { readonly field: string; readonly words: string }[];
  /** Changes with each attempt, so that it is focused again. */
  readonly attempt: number;
}

/** All that is wrong with a form, first on it, focused, each point leading to its field. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const say = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={`${classes.notice} ${classes.stop}`}>
      <div className={classes.words}>
        <h2>{say('forms.summary', { count: errors.length })}</h2>
        <ul>
          {errors.map(({ field, words }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
