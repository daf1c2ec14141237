import classes from './badge.module.css';
import { Icon } from './icons.js';
import { inMood, MOOD_ICONS, type Mood } from './mood.js';

/** A state: word, icon and colour together. */
export const Badge = ({ mood = 'plain', children }: { readonly mood?: Mood; readonly children: string }) => (
  <span className={inMood(mood, classes.badge)}>
    <Icon name={MOOD_ICONS[mood]} />
    {children}
  </span>
);
