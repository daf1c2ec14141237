import { businessStatuses, evidenceLevels, markOf } from '@kosegin/contracts';
import { people } from '../../test/desk.js';
import {
  ASSISTED_ON,
  cameTo,
  CASE,
  FOLLOW_UP,
  learn,
  ofCase,
  personOf,
  send,
  visit,
} from '../../test/follow-up-histories.js';
import { followUp } from './follow-up.js';

const { data: taken } = followUp.acts['record-visit']!;
const least = { visitId: visit(1), visitedOn: '2026-03-03', businessStatus: 'running' };

const found = {
  ...least,
  incomeBefore: 0,
  incomeNow: 85_000,
  jobs: 0,
  jobsPeak: 3,
  jobsEvidence: 'documented',
  satisfaction: 4,
  note: 'Deux apprenties.',
};

describe('a visit recorded', () => {
  it('is everything that was found, and whose', async () => {
    const { events } = await send(await cameTo('due'), 'record-visit', found);
    expect(events.map(({ data }) => data)).toEqual([
      { ...found, followUpId: FOLLOW_UP, caseId: CASE, personId: personOf(CASE), month: 1 },
    ]);
    expect(events[0]!.metadata).toMatchObject({ caseId: CASE, actor: { id: 'f-1' } });
  });

  it('has no zero where there was no answer (invariant 18)', async () => {
    const desk = await cameTo('planned');
    const { events } = await desk.act(followUp, FOLLOW_UP, 'record-visit', least, people.worker);
    expect(events[0]!.data).toMatchObject({
      incomeBefore: null,
      incomeNow: null,
      jobs: null,
      jobsPeak: null,
      jobsEvidence: null,
      satisfaction: null,
      note: null,
    });
  });

  it.each(businessStatuses.schema.options)('tells the state of the business: %s', async (businessStatus) =>
    expect((await send(await cameTo('due'), 'record-visit', { businessStatus })).events[0]).toMatchObject({
      data: { businessStatus },
    }),
  );

  it.each([
    [
      'before the assistance',
      { visitedOn: '2026-01-30' },
      'visited-before-assistance',
      { assistedOn: ASSISTED_ON },
    ],
    ['in the future', { visitedOn: '2026-03-11' }, 'date-in-the-future', { field: 'visitedOn' }],
    ['with jobs of no evidence', { jobsEvidence: null }, 'jobs-without-evidence', {}],
    ['with no job of no evidence', { jobs: 0, jobsEvidence: null }, 'jobs-without-evidence', {}],
    [
      'with a peak of no evidence',
      { jobs: null, jobsPeak: 2, jobsEvidence: null },
      'jobs-without-evidence',
      {},
    ],
    ['with evidence of no number', { jobs: null }, 'evidence-without-jobs', {}],
    [
      'with a peak below what there is',
      { jobs: 2, jobsPeak: 1 },
      'peak-below-current',
      { jobs: 2, jobsPeak: 1 },
    ],
  ])('is not one %s', async (_what, change, outcome, details) =>
    expect(await send(await cameTo('due'), 'record-visit', change)).toMatchObject({ outcome, details }),
  );

  it.each([
    ['on the day of the assistance, long before it falls due', { visitedOn: ASSISTED_ON }],
    ['today', { visitedOn: '2026-03-10' }],
    ['out of turn', { visitId: visit(12) }],
    ['with a peak that is what there is', { jobsPeak: 2 }],
    ['with a peak alone', { jobs: null, jobsPeak: 2 }],
    ['with no job, which was seen', { jobs: 0 }],
    ['with nothing said of jobs', { jobs: null, jobsEvidence: null }],
  ])('may be one %s', async (_what, change) =>
    expect((await send(await cameTo('planned'), 'record-visit', change)).outcome).toBe('VisitRecorded'),
  );

  it.each(evidenceLevels.schema.options)('says how its jobs are known: %s', async (jobsEvidence) =>
    expect((await send(await cameTo('due'), 'record-visit', { jobsEvidence })).events[0]).toMatchObject({
      data: { jobs: 2, jobsEvidence },
    }),
  );

  it('is a fact on a closed case too', async () => {
    const desk = learn(await cameTo('due'), ofCase('CaseClosed', { reason: 'plan_completed' }));
    expect((await send(desk, 'record-visit')).outcome).toBe('VisitRecorded');
  });

  it.each(['visitId', 'visitedOn', 'businessStatus'])('has a field named when it lacks its %s', (field) => {
    expect(taken.safeParse(least).success).toBe(true);
    const { error } = taken.safeParse({ ...least, [field]: undefined });
    expect(error!.issues.map(({ path }) => path)).toEqual([[field]]);
  });

  it.each([
    ['satisfaction', 0],
    ['satisfaction', 6],
    ['jobs', -1],
    ['jobs', 1.5],
    ['incomeNow', -1],
    ['incomeBefore', 0.5],
    ['businessStatus', 'thriving'],
    ['jobsEvidence', 'heard'],
    ['visitedOn', '2026-02-30'],
    ['note', ' '],
  ])('has a field named whose value is none: %s %p', (field, value) => {
    const { error } = taken.safeParse({ ...least, [field]: value });
    expect(error!.issues.map(({ path }) => path)).toEqual([[field]]);
  });

  it('marks what is personal', () =>
    expect(Object.keys(taken.shape).filter((field) => markOf(taken.shape[field] as never))).toEqual([
      'incomeBefore',
      'incomeNow',
      'note',
    ]));
});
