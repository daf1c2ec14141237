import { useState, type SyntheticEvent } from 'react';
import { session, useSession } from '../api/session.js';
import { Button } from '../design/button.js';
import { Dialog } from '../design/dialog.js';
import { SecretField } from '../design/fields.js';
import { Problem } from '../design/problem.js';
import { useWords } from '../words/words.js';
import classes from './frame.module.css';

/** Asks for the password over whatever is on screen, and everything goes on where it stood. */
export function Unlock() {
  const say = useWords();
  const { person, lock } = useSession();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  if (!person || !lock) return null;

  const unlock = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    await session.unlock(password).then(
      () => setPassword(''),
      (problem: Error) => setError(problem),
    );
    setBusy(false);
  };

  return (
    <Dialog open title={say(lock === 'idle' ? 'signIn.idle' : 'signIn.expired')}>
      <form onSubmit={(event) => void unlock(event)} className={classes.stack}>
        <p>{say('signIn.unlockLead', { name: person.displayName })}</p>
        {error && <Problem error={error} title={say('forms.refused')} />}
        <SecretField
          label={say('signIn.password')}
          autoComplete="current-password"
          value={password}
          required
          data-autofocus
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <div className={classes.row}>
          <Button kind="primary" type="submit" busy={busy}>
            {say('signIn.unlock')}
          </Button>
          <Button onClick={() => void session.signOut()}>{say('frame.signOut')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
