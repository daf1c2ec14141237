import { francs } from '../words/format.js';
import { useWords } from '../words/words.js';
import classes from './gauge.module.css';

/** Whole XOF francs. */
export interface GaugeFigures {
  readonly total: number;
  readonly paid: number;
  readonly ordered: number;
  readonly committed: number;
  readonly free: number;
}

const PARTS = ['paid', 'ordered', 'committed', 'free'] as const;
const WIDTH = 600;
const HEIGHT = 20;

/** How an envelope stands: a bar, and the same figures as text. */
export function Gauge({ figures }: { readonly figures: GaugeFigures }) {
  const say = useWords();
  const widths = PARTS.map((part) => (WIDTH * figures[part]) / Math.max(1, figures.total));
  return (
    <figure className={classes.gauge}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {PARTS.map((part, at) => (
          <rect
            key={part}
            className={classes[part]}
            x={widths.slice(0, at).reduce((sum, width) => sum + width, 0)}
            width={widths[at]}
            height={HEIGHT}
          />
        ))}
      </svg>
      <figcaption>
        <strong>{say('gauge.label', { total: francs(figures.total) })}</strong>
        <dl>
          {PARTS.map((part) => (
            <div key={part}>
              <dt>
                <span className={`${classes.key} ${classes[part]}`} aria-hidden="true" />
                {say(`gauge.${part}`)}
              </dt>
              <dd>{francs(figures[part])}</dd>
            </div>
          ))}
        </dl>
      </figcaption>
    </figure>
  );
}
