import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { session, useSession, type Role } from '../../api/session.js';
import { Button } from '../../design/button.js';
import { SecretField, TextField } from '../../design/fields.js';
import { Notice } from '../../design/notice.js';
import { Page, Section } from '../../design/page.js';
import { Problem } from '../../design/problem.js';
import { LanguageChoice } from '../../frame/language-choice.js';
import { time } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { ROLES } from './roles.js';
import classes from './sign-in.module.css';

const route = getRouteApi('/sign-in');

/** The one screen that is open to everybody. */
export function SignIn() {
  const say = useWords();
  const { person, demonstration } = useSession();
  const { to = '/' } = route.useSearch();
  const navigate = useNavigate();
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (person) void navigate({ to, replace: true });
  }, [person, navigate, to]);

  const enter = async (how: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    await how().catch(setError);
    setBusy(false);
  };

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    void enter(() => session.signIn(String(typed.get('userName')), String(typed.get('password'))));
  };

  return (
    <div className={classes.screen}>
      <header className={classes.top}>
        <img src="/icon.svg" alt="" width="40" height="40" />
        <strong>{say('app.name')}</strong>
        <LanguageChoice />
      </header>
      <main className={classes.main} id="main">
        <Page title={say('signIn.title')} lead={<p>{say('signIn.lead')}</p>} narrow>
          <form className={classes.form} onSubmit={submit}>
            {error && <Refusal error={error} />}
            <TextField
              name="userName"
              label={say('signIn.userName')}
              autoComplete="username"
              autoCapitalize="none"
              required
            />
            <SecretField
              name="password"
              label={say('signIn.password')}
              autoComplete="current-password"
              required
            />
            <Button kind="primary" type="submit" busy={busy}>
              {say(busy ? 'signIn.entering' : 'signIn.enter')}
            </Button>
          </form>
          {demonstration && <Roles onChosen={(role) => void enter(() => session.enter(role))} />}
        </Page>
      </main>
    </div>
  );
}

function Refusal({ error }: { readonly error: Error }) {
  const say = useWords();
  if (error instanceof ApiProblem && error.code === 'locked-out')
    return (
      <Notice mood="stop" urgent>
        <p>{say('signIn.lockedUntil', { time: time(String(error.details.more['until'])) })}</p>
      </Notice>
    );
  return <Problem error={error} title={say('forms.refused')} />;
}

/** One button for each role, on invented data only. */
function Roles({ onChosen }: { readonly onChosen: (role: Role) => void }) {
  const say = useWords();
  return (
    <Section title={say('signIn.demonstration')}>
      <p>{say('signIn.demonstrationLead')}</p>
      <div className={classes.roles}>
        {ROLES.map((role) => (
          <Button key={role} onClick={() => onChosen(role)}>
            {say('signIn.enterAs', { role: say(`codes.roles.${role}`) })}
          </Button>
        ))}
      </div>
    </Section>
  );
}
