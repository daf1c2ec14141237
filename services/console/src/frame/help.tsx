import { Dialog } from '../design/dialog.js';
import { useWords } from '../words/words.js';
import classes from './frame.module.css';

interface HelpProps {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The keys there are, and their switch (WCAG 2.1.4). */
export function Help({ on, turn, onClose }: HelpProps) {
  const say = useWords();
  const keys = [
    ['/', say('frame.keySearch')],
    ['?', say('frame.keyHelp')],
    ['Esc', say('frame.keyEscape')],
  ] as const;
  return (
    <Dialog open title={say('frame.shortcuts')} onClose={onClose}>
      <div className={classes.stack}>
        <dl className={classes.keys}>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className={classes.check}>
          <input type="checkbox" checked={on} onChange={(event) => turn(event.currentTarget.checked)} />
          {say('frame.shortcutsOn')}
        </label>
      </div>
    </Dialog>
  );
}
