import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { Button } from '../design/button.js';
import { Dialog } from '../design/dialog.js';
import { DayField } from '../design/fields.js';
import { today } from '../words/format.js';
import { useWords } from '../words/words.js';
import classes from './date-bar.module.css';
import { dayIn, useMoment } from './moment.js';

/** Chooses the two dates that every screen is looked at by. Loaded when it is first opened. */
export function DateBar({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  const moment = useMoment();
  const navigate = useNavigate();
  const [asOf, setAsOf] = useState(moment.asOf ?? '');
  const [happenedBy, setHappenedBy] = useState(moment.happenedBy ?? '');

  const look = (event: SyntheticEvent) => {
    event.preventDefault();
    void navigate({
      to: '.',
      search: (before) => ({ ...before, asOf: dayIn(asOf), happenedBy: dayIn(happenedBy) }),
    });
    onClose();
  };

  return (
    <Dialog open title={say('time.look')} onClose={onClose}>
      <form onSubmit={look} className={classes.form}>
        <DayField
          label={say('time.asOf')}
          hint={say('time.asOfHint')}
          value={asOf}
          max={today()}
          onChange={(event) => setAsOf(event.currentTarget.value)}
        />
        <DayField
          label={say('time.happenedBy')}
          hint={say('time.happenedByHint')}
          value={happenedBy}
          max={today()}
          onChange={(event) => setHappenedBy(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button kind="primary" type="submit">
            {say('time.show')}
          </Button>
          <Button
            onClick={() => {
              setAsOf('');
              setHappenedBy('');
            }}
          >
            {say('time.today')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
