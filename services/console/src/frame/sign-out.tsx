import { useEffect, useState } from 'react';
import { answers } from '../api/ask.js';
import { noteOwn } from '../api/position.js';
import { session } from '../api/session.js';
import { Button } from '../design/button.js';
import { Dialog } from '../design/dialog.js';
import { destroyDrafts, draftCount } from '../drafts/drafts.js';
import { useWords } from '../words/words.js';
import classes from './frame.module.css';
import { seek } from './sought.js';

/** Nothing of the person, and of those the person worked for, stays in this browser. */
async function leave(): Promise<void> {
  await destroyDrafts();
  seek('');
  noteOwn(null);
  await session.signOut();
  answers.clear();
}

/** Signs out; drafts are erased with it, so it is asked first when there are any. */
export function SignOut({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  const [drafts, setDrafts] = useState<number | null>(null);
  useEffect(() => {
    void draftCount().then((count) => (count === 0 ? leave() : setDrafts(count)));
  }, []);
  if (drafts === null) return null;
  return (
    <Dialog open title={say('frame.leave')} onClose={onClose}>
      <div className={classes.stack}>
        <p>{say('frame.draftsLost', { count: drafts })}</p>
        <div className={classes.row}>
          <Button kind="danger" onClick={() => void leave()}>
            {say('frame.signOut')}
          </Button>
          <Button onClick={onClose}>{say('frame.stay')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
