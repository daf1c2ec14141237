import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words.js';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Of the browser's tab, where the heading names a person: never a name. */
  readonly tab?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A screen: its one heading, focused on arrival so that it is read first and Tab goes on from there. */
export function Page({ title, tab = title, lead, actions, narrow = false, children }: PageProps) {
  const say = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const name = say('app.name');
  return (
    <div className={narrow ? `${classes.page} ${classes.narrow}` : classes.page}>
      <title>{`${tab} · ${name}`}</title>
      <header className={classes.head}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a screen under its own heading. */
export const Section = ({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) => (
  <section className={classes.section}>
    <div className={classes.sectionHead}>
      <h2>{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);

/** Facts side by side, each under its name. */
export const Facts = ({
  facts,
}: {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}) => (
  <dl className={classes.facts}>
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
