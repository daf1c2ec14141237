import { businessStatuses, evidenceLevels, type DataOf, type followUpEvents } from '@kosegin/contracts';

type Recorded = DataOf<typeof followUpEvents.VisitRecorded>;

export const BUSINESSES = Object.keys(businessStatuses.labels) as Recorded['businessStatus'][];
export const JOBS = ['now', 'peak'] as const;
/** `none`: a number that rests on nothing stated. */
export const EVIDENCE = [
  ...(Object.keys(evidenceLevels.labels) as NonNullable<Recorded['jobsEvidence']>[]),
  'none',
] as const;

/** A number that was given, by its evidence level; nothing where none was: no answer is not zero. */
type Answer = Readonly<
  Partial<Record<(typeof EVIDENCE)[number], { readonly jobs: number; readonly answered: 1 }>>
>;

/** What the latest visit of a case found. */
export interface FigureVisit {
  readonly visitedOn: string;
  readonly business: Readonly<Partial<Record<Recorded['businessStatus'], 1>>>;
  readonly now: Answer;
  readonly peak: Answer;
}

/** A visit recorded late does not take the place of one made after it. */
export function latestVisit(visit: FigureVisit | null, recorded: Recorded): FigureVisit {
  const { visitedOn, businessStatus, jobs, jobsPeak, jobsEvidence } = recorded;
  if (visit && visit.visitedOn > visitedOn) return visit;
  const answer = (number: number | null): Answer =>
    number === null ? {} : { [jobsEvidence ?? 'none']: { jobs: number, answered: 1 } };
  return { visitedOn, business: { [businessStatus]: 1 }, now: answer(jobs), peak: answer(jobsPeak) };
}
