import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../words/words.js';
import { inMood } from './mood.js';
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
  const focused = useRef(0);
  // The errors of an attempt may be there a moment after it.
  useLayoutEffect(() => {
    if (attempt <= focused.current || !box.current) return;
    focused.current = attempt;
    box.current.focus();
  });
  if (errors.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={inMood('stop', classes.notice)}>
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
