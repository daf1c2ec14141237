import classes from './badge.module.css';
import { Icon, type IconName } from './icons.js';

export type Mood = 'good' | 'wait' | 'stop' | 'past' | 'plain';

const ICONS: Readonly<Record<Mood, IconName>> = {
  good: 'done',
  wait: 'wait',
  stop: 'stop',
  past: 'past',
  plain: 'note',
};

/** A state: word, icon and colour together. */
export const Badge = ({ mood = 'plain', children }: { readonly mood?: Mood; readonly children: string }) => (
  <span className={`${classes.badge} ${classes[mood]}`}>
    <Icon name={ICONS[mood]} />
    {children}
  </span>
);
