import { useState, type SyntheticEvent } from 'react';
import { Button } from '../../design/button.js';
import { TextField } from '../../design/fields.js';
import { seek } from '../../frame/sought.js';
import { useWords } from '../../words/words.js';
import classes from './cases.module.css';

/** Looks for a person: words that begin the name, or sound like it. */
export function NameSearch({ name }: { readonly name: string }) {
  const say = useWords();
  const [typed, setTyped] = useState(name);
  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    seek(typed);
  };
  return (
    <form className={classes.search} onSubmit={search} role="search" aria-label={say('cases.name')}>
      <TextField
        label={say('cases.name')}
        hint={say('cases.nameHint')}
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button kind="primary" type="submit">
          {say('cases.find')}
        </Button>
        {name !== '' && <Button onClick={() => seek('')}>{say('cases.clear')}</Button>}
      </div>
    </form>
  );
}
