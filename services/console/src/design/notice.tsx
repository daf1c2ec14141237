import type { ReactNode } from 'react';
import type { Mood } from './badge.js';
import { Icon } from './icons.js';
import classes from './notice.module.css';

const ICONS = { good: 'done', wait: 'wait', stop: 'stop', past: 'past', plain: 'note' } as const;

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
  <div className={`${classes.notice} ${classes[mood]}`} role={urgent ? 'alert' : 'status'}>
    <Icon name={ICONS[mood]} />
    <div className={classes.words}>
      {title && <p className={classes.title}>{title}</p>}
      {children}
    </div>
    {action}
  </div>
);
