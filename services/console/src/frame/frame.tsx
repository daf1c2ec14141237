import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import {
  lazy,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { useSession, type Person } from '../api/session.js';
import { Announcer } from '../design/announcer.js';
import { Icon } from '../design/icons.js';
import { PastBand } from '../time/past-band.js';
import { isPast, useMoment } from '../time/moment.js';
import { day } from '../words/format.js';
import { useWords } from '../words/words.js';
import { entriesFor, maySearch } from './entries.js';
import classes from './frame.module.css';
import { useIdleLock } from './idle.js';
import { useKeys, useShortcutsOn } from './keys.js';
import { useOutdated } from './new-version.js';
import { useOnline } from './online.js';
import { LanguageChoice } from './language-choice.js';
import { seek } from './sought.js';

const DateBar = lazy(() => import('../time/date-bar.js').then((module) => ({ default: module.DateBar })));
const Help = lazy(() => import('./help.js').then((module) => ({ default: module.Help })));
const SignOut = lazy(() => import('./sign-out.js').then((module) => ({ default: module.SignOut })));
const Unlock = lazy(() => import('./unlock.js').then((module) => ({ default: module.Unlock })));

type Over = 'dates' | 'help' | 'sign-out';

/** What is around every screen of somebody who is signed in. */
export function Frame() {
  const { person } = useSession();
  const navigate = useNavigate();
  useEffect(() => {
    if (!person) void navigate({ to: '/sign-in', replace: true });
  }, [person, navigate]);
  return person && <SignedIn person={person} />;
}

function SignedIn({ person }: { readonly person: Person }) {
  const say = useWords();
  const { lock, demonstration } = useSession();
  const [over, setOver] = useState<Over | null>(null);
  const [shortcuts, turnShortcuts] = useShortcutsOn();
  const search = useRef<HTMLInputElement>(null);
  const close = () => setOver(null);
  useIdleLock();
  useKeys(
    useMemo(() => ({ '/': () => search.current?.focus(), '?': () => setOver('help') }), []),
    shortcuts && !lock,
  );

  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {say('app.skip')}
      </a>
      <div className={lock === 'idle' ? classes.covered : classes.open}>
        <header>
          <div className={`${classes.top} no-print`}>
            <Link to="/" className={classes.brand}>
              <img src="/icon.svg" alt="" width="28" height="28" />
              {say('app.name')}
            </Link>
            <Entries person={person} className={classes.nav} />
            {maySearch(person.roles) && <SearchBox field={search} />}
            <div className={classes.tools}>
              <LookedAt onOpen={() => setOver('dates')} />
              <Connection />
              <LanguageChoice />
              <Account person={person} onHelp={() => setOver('help')} onSignOut={() => setOver('sign-out')} />
            </div>
          </div>
          <Bands demonstration={demonstration} />
        </header>
        <main id="main" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
        <Entries person={person} className={`${classes.bottom} no-print`} />
      </div>
      <Announcer />
      <Suspense>
        {lock && <Unlock />}
        {over === 'dates' && <DateBar onClose={close} />}
        {over === 'help' && <Help on={shortcuts} turn={turnShortcuts} onClose={close} />}
        {over === 'sign-out' && <SignOut onClose={close} />}
      </Suspense>
    </div>
  );
}

function Entries({ person, className }: { readonly person: Person; readonly className: string | undefined }) {
  const say = useWords();
  return (
    <nav className={className} aria-label={say('frame.main')}>
      {entriesFor(person.roles).map(({ to, words, icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
          <Icon name={icon} />
          {say(`frame.entries.${words}`)}
        </Link>
      ))}
    </nav>
  );
}

function SearchBox({ field }: { readonly field: React.RefObject<HTMLInputElement | null> }) {
  const say = useWords();
  const navigate = useNavigate();
  const search = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    seek(String(new FormData(event.currentTarget).get('name')));
    event.currentTarget.reset();
    void navigate({
      to: '/cases',
      search: (before) => ({ asOf: before.asOf, happenedBy: before.happenedBy }),
    });
  };
  return (
    <form role="search" className={classes.search} onSubmit={search}>
      <input
        ref={field}
        type="search"
        name="name"
        aria-label={say('frame.search')}
        placeholder={say('frame.search')}
        maxLength={200}
      />
      <button type="submit" aria-label={say('frame.searchButton')}>
        <Icon name="search" />
      </button>
    </form>
  );
}

function LookedAt({ onOpen }: { readonly onOpen: () => void }) {
  const say = useWords();
  const moment = useMoment();
  const { asOf, happenedBy } = moment;
  return (
    <button
      type="button"
      className={isPast(moment) ? `${classes.tool} ${classes.past}` : classes.tool}
      onClick={onOpen}
    >
      <Icon name="calendar" />
      <span className="hidden-visually">{say('time.look')} </span>
      <span className={classes.wide}>{isPast(moment) ? day((asOf ?? happenedBy)!) : say('time.today')}</span>
    </button>
  );
}

function Connection() {
  const say = useWords();
  const online = useOnline();
  return (
    <span className={online ? classes.online : classes.offline} role="status">
      {say(online ? 'frame.connected' : 'frame.disconnected')}
    </span>
  );
}

interface AccountProps {
  readonly person: Person;
  readonly onHelp: () => void;
  readonly onSignOut: () => void;
}

function Account({ person, onHelp, onSignOut }: AccountProps) {
  const say = useWords();
  const details = useRef<HTMLDetailsElement>(null);
  const chosen = (act: () => void) => () => {
    details.current?.removeAttribute('open');
    act();
  };
  return (
    <details
      ref={details}
      className={classes.account}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return;
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary>
        <Icon name="person" />
        <span className="hidden-visually">{say('frame.account')} </span>
        <span className={classes.wide}>{person.displayName}</span>
      </summary>
      <div className={classes.menu}>
        <p>
          <strong>{person.displayName}</strong>
          <br />
          {person.roles.map((role) => say(`codes.roles.${role}`)).join(', ')}
        </p>
        <button type="button" onClick={chosen(onHelp)}>
          {say('frame.help')}
        </button>
        <button type="button" onClick={chosen(onSignOut)}>
          {say('frame.signOut')}
        </button>
      </div>
    </details>
  );
}

function Bands({ demonstration }: { readonly demonstration: boolean }): ReactNode {
  const say = useWords();
  const outdated = useOutdated();
  return (
    <>
      {demonstration && <p className={`${classes.band} no-print`}>{say('app.demonstration')}</p>}
      {outdated && (
        <p className={`${classes.band} no-print`} role="status">
          {say('app.newVersion')}{' '}
          <button type="button" onClick={() => globalThis.location.reload()}>
            {say('app.reload')}
          </button>
        </p>
      )}
      <PastBand className={classes.pastBand} />
    </>
  );
}
