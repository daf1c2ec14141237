import { useWords } from '../words/words.js';
import classes from './skeleton.module.css';

/** In the place of what is on its way, seen only when that takes longer than 300 ms. */
export function Skeleton({ rows = 4 }: { readonly rows?: number }) {
  const say = useWords();
  return (
    <div className={classes.skeleton} role="status">
      <span className="hidden-visually">{say('problems.loading')}</span>
      {Array.from({ length: rows }, (_, at) => (
        <span key={at} className={classes.row} aria-hidden="true" />
      ))}
    </div>
  );
}
