import { useSearch } from '@tanstack/react-router';

/** The two dates of the past that every screen can be looked at by: ISO days. Absent: now. */
export interface Moment {
  /** As it was known on. */
  readonly asOf?: string;
  /** As it had happened by. */
  readonly happenedBy?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar, or undefined for anything else that stands in an address. */
export const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' && DAY.test(value) && new Date(value).toJSON()?.startsWith(value)
    ? value
    : undefined;

/** The dates in an address; what is none is left out. */
export function momentIn(search: Readonly<Record<string, unknown>>): Moment {
  const [asOf, happenedBy] = [dayIn(search['asOf']), dayIn(search['happenedBy'])];
  return { ...(asOf && { asOf }), ...(happenedBy && { happenedBy }) };
}

export const isPast = ({ asOf, happenedBy }: Moment): boolean =>
  asOf !== undefined || happenedBy !== undefined;

/** The dates that the screen is looked at by. */
export const useMoment = (): Moment =>
  useSearch({ strict: false, select: (search) => momentIn(search), structuralSharing: true });
