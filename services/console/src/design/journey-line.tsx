import { day, inDays } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Icon } from './icons.js';
import classes from './journey-line.module.css';

export interface JourneyStep {
  readonly key: string;
  readonly title: string;
  readonly state: 'done' | 'current' | 'ahead';
  /** ISO day on which it was reached. */
  readonly on: string | null;
  /** Who took it, in words. */
  readonly by: string | null;
  /** Days since the step before, or until today for the current one. */
  readonly days: number | null;
}

const ICONS = { done: 'done', current: 'wait', ahead: 'note' } as const;

/** The way of a file: each step with its day, who took it and how long it took, in text. */
export function JourneyLine({
  label,
  steps,
}: {
  readonly label: string;
  readonly steps: readonly JourneyStep[];
}) {
  const say = useWords();
  const states = { done: say('journey.done'), current: say('journey.current'), ahead: say('journey.ahead') };
  return (
    <ol className={classes.line} aria-label={label}>
      {steps.map(({ key, title, state, on, by, days }) => (
        <li key={key} className={classes[state]} aria-current={state === 'current' ? 'step' : undefined}>
          <span className={classes.mark}>{state !== 'ahead' && <Icon name={ICONS[state]} />}</span>
          <span className={classes.words}>
            <strong>{title}</strong>
            <span className="hidden-visually"> {states[state]}</span>
            {on && <span>{day(on)}</span>}
            {by && <span>{by}</span>}
            {days !== null && (
              <span>
                {say(state === 'current' ? 'journey.since' : 'journey.after', { days: inDays(days) })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
