import type { ReactNode } from 'react';
import classes from './empty.module.css';

/** Nothing there: says so, and what to do next. */
export const Empty = ({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) => (
  <div className={classes.empty}>
    <p className={classes.title}>{title}</p>
    {children && <p>{children}</p>}
    {action}
  </div>
);
