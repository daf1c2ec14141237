import { today } from '../words/format.js';
import type { Moment } from './moment.js';

/** The day that waits are counted to: the earlier of the dates looked at, or today. */
export const untilOf = ({ asOf, happenedBy }: Moment): string =>
  [asOf, happenedBy, today()].filter((one) => one !== undefined).sort()[0]!;
