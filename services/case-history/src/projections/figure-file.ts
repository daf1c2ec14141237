import type { caseEvents, DataOf } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { waitsOf, withDay, type Days, type Waits } from './figure-waits.js';
import { CASE_STATUSES, dayOf, standing, type CaseEvent, type Standing } from './standing.js';

type Registration = DataOf<typeof caseEvents.ReturneeRegistered>;

/** From the arrival to the approval; a cheque or a kit in hand comes after it. */
export const FILE_STEPS = [
  'arrived',
  'registered',
  'screened',
  'assessed',
  'eligible',
  'submitted',
  'approved',
] as const;

export const REACHED = CASE_STATUSES.filter((status) => status !== 'registered');

/** What figures need of the case's own file: nothing that identifies the person. */
export interface FigureFile {
  readonly standing: Standing | null;
  readonly holder: Pick<Registration, 'sex' | 'minor'> | null;
  /** People in the project, the holder among them: of the newest draft, and of the newest approved plan. */
  readonly drafted: number;
  readonly members: number;
  /** Cases found to be the same person's. */
  readonly links: readonly string[];
  /** The first day of each status, and of the steps that are none. */
  readonly days: Days;
  /** One for each status that the case came to. */
  readonly reached: Readonly<Record<string, 1>>;
  readonly waits: Waits;
}

export const noFile: FigureFile = {
  standing: null,
  holder: null,
  drafted: 1,
  members: 1,
  links: [],
  days: {},
  reached: {},
  waits: {},
};

export function figureFileWith(before: FigureFile, event: RecordedEvent & CaseEvent): FigureFile {
  const after = standing(before.standing, event);
  const file = { ...change(before, event), standing: after };
  const days = after ? withDay(file.days, after.status, dayOf(event)) : file.days;
  if (days === before.days) return file;
  const reached = Object.fromEntries(
    REACHED.flatMap((status): [string, 1][] => (status in days ? [[status, 1]] : [])),
  );
  return { ...file, days, reached, waits: waitsOf(FILE_STEPS, [days]) };
}

function change(file: FigureFile, event: RecordedEvent & CaseEvent): FigureFile {
  switch (event.type) {
    case 'ReturneeRegistered': {
      const { sex, minor, arrivedOn } = event.data;
      return { ...file, holder: { sex, minor }, days: withDay(file.days, 'arrived', arrivedOn) };
    }
    case 'CaseScreened':
      return { ...file, days: withDay(file.days, 'screened', dayOf(event)) };
    case 'PlanDrafted':
      return { ...file, drafted: event.data.members };
    case 'PlanApproved':
      return { ...file, members: file.drafted };
    case 'IdentitiesLinked':
      return { ...file, links: [...without(file.links, event.data.otherCaseId), event.data.otherCaseId] };
    case 'IdentitiesUnlinked':
      return { ...file, links: without(file.links, event.data.otherCaseId) };
    default:
      return file;
  }
}

const without = (values: readonly string[], value: string): readonly string[] =>
  values.filter((one) => one !== value);
