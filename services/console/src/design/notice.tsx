import type { ReactNode } from 'react';
import { Icon } from './icons.js';
import { inMood, MOOD_ICONS, type Mood } from './mood.js';
import classes from './notice.module.css';

interface NoticeProps {
  readonly mood?: Mood;
  readonly title?: string;
  /** Said at once by screen readers when it appears; otherwise when they have time. */
  readonly urgent?: boolean;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** Something to know, where it matters. */
export const Notice = ({ mood = 'plain', title, urgent = false, action, children }: NoticeProps) => (
  <div className={inMood(mood, classes.notice)} role={urgent ? 'alert' : 'status'}>
    <Icon name={MOOD_ICONS[mood]} />
    <div className={classes.words}>
      {title && <p className={classes.title}>{title}</p>}
      {children}
    </div>
    {action}
  </div>
);
