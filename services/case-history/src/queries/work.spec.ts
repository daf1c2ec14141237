import { ROLES, type Role } from '@kosegin/contracts';
import { idOf, record, type Told } from '../../test/events.js';
import { actsOn } from '../../test/figures-story.js';
import { kitOf, stockStory, steps as kitSteps } from '../../test/goods-story.js';
import { chain, held, moneyOf, opened } from '../../test/money-story.js';
import { pagesOf } from '../../test/pages.js';
import { ReadSide, type Asked } from '../../test/read-side.js';
import { peopleOf } from '../../test/story.js';
import { goods } from '../goods.js';
import { money } from '../money.js';
import { people } from '../people.js';
import { dayAfter } from './days.js';
import { targetOf } from './targets.js';
import { work } from './work.js';

const TODAY = '2026-03-10';
const WORKER = 'w-1';
const visitOf = (number: number, month: number) => ({ visitId: idOf(`visit ${month}`, number), month });

interface Case {
  readonly region?: '01' | '04';
  readonly worker?: string | null;
}

type Step = readonly [day: string, type: Told['type'], data?: Told['data']];
const CONSENT: Step = ['2026-02-03', 'ConsentGiven', { purpose: 'case_management', guardian: null }];
const WAY: readonly Step[] = [
  ['2026-02-02', 'CaseScreened'],
  CONSENT,
  ['2026-02-04', 'NeedsAssessed'],
  ['2026-02-05', 'CaseFoundEligible'],
  ['2026-02-06', 'PlanDrafted', { planVersion: 1, total: 500_000 }],
  ['2026-02-07', 'PlanSubmitted', { planVersion: 1 }],
  ['2026-02-08', 'PlanApproved', { planVersion: 1 }],
  ['2026-02-09', 'FollowUpStarted'],
];

/** A case of somebody, registered on 1 February, with so many steps of the way, or other ones. */
function caseOf(
  number: number,
  steps: number | readonly Step[],
  { region = '01', worker = WORKER }: Case = {},
): readonly Told[] {
  const { file } = actsOn(number);
  return [
    file('2026-02-01', 'ReturneeRegistered', { region, arrivedOn: '2026-01-30', convoyId: null }),
    ...(worker ? [file('2026-02-01', 'WorkerAssigned', { workerId: worker })] : []),
    ...(typeof steps === 'number' ? WAY.slice(0, steps) : steps).map(([day, type, data]) =>
      file(day, type, data),
    ),
  ];
}

const visits = (number: number, due: readonly (readonly [month: number, dueOn: string])[]) =>
  actsOn(number).visit('2026-02-09', 'VisitsPlanned', {
    visits: due.map(([month, dueOn]) => ({ ...visitOf(number, month), dueOn })),
  } as Told['data']);
const visited = (number: number, month: number, visitedOn: string) =>
  actsOn(number).visit(visitedOn, 'VisitRecorded', { ...visitOf(number, month), visitedOn } as Told['data']);

const ONLY = 1;
const UNCONSENTED = 2;
const ASSESS = 3;
const JUDGE = 4;
const PLAN = 5;
const SUBMIT = 6;
const APPROVE = 7;
const REVISE = 8;
const APPROVED = 9;
const VISIT = 10;
const CLOSE = 11;
const CLOSED = 12;
const DUPLICATE = 13;
const INELIGIBLE = 14;
const WAITING = 15;

const cases: readonly Told[] = [
  ...caseOf(ONLY, 0, { worker: null }),
  ...caseOf(UNCONSENTED, [
    WAY[0]!,
    CONSENT,
    ['2026-02-10', 'ConsentWithdrawn', { purpose: 'case_management' }],
  ]),
  ...caseOf(ASSESS, 2),
  ...caseOf(JUDGE, 3),
  ...caseOf(PLAN, 4, { worker: 'w-2' }),
  ...caseOf(SUBMIT, 5),
  ...caseOf(APPROVE, 6),
  ...caseOf(REVISE, [...WAY.slice(0, 6), ['2026-02-11', 'PlanReturned', { planVersion: 1 }]]),
  ...caseOf(APPROVED, 7),
  ...caseOf(VISIT, 8),
  visits(VISIT, [
    [1, '2026-03-10'],
    [3, '2026-05-09'],
  ]),
  ...caseOf(CLOSE, 8),
  visits(CLOSE, [[1, '2026-02-20']]),
  visited(CLOSE, 1, '2026-02-21'),
  ...caseOf(CLOSED, [...WAY, ['2026-02-22', 'CaseClosed']]),
  visits(CLOSED, [[1, '2026-02-20']]),
  ...caseOf(DUPLICATE, [
    ...WAY.slice(0, 7),
    ['2026-02-12', 'DuplicateReported', { sameAs: peopleOf(91).caseId }],
    ['2026-02-14', 'DuplicateReported', { sameAs: peopleOf(92).caseId }],
  ]),
  ...caseOf(INELIGIBLE, [...WAY.slice(0, 3), ['2026-02-05', 'CaseFoundIneligible']], { worker: null }),
  ...caseOf(WAITING, [...WAY.slice(0, 3), ['2026-02-05', 'CaseWaitlisted']], { worker: null }),
];

const moneyAndGoods: readonly Told[] = [
  opened(1, 10_000_000),
  ...chain(101, 'DisbursementRequested'),
  ...chain(102, 'ServiceVerified'),
  held(102, 'DisbursementHeld', '2026-02-06'),
  ...chain(103, 'OrderAccepted', { amount: 250_000 }),
  ...chain(104, 'StatementLineImported'),
  ...stockStory,
  ...kitSteps.requested(kitOf(8), '2026-02-07'),
];

const projections = [...people.projections, ...money.projections, ...goods.projections];
const everything = record([...cases, ...moneyAndGoods]);

let read: ReadSide;
beforeAll(async () => {
  read = await ReadSide.of(everything, projections);
});

type Input = Parameters<typeof work.run>[0];
const items = async (role: Role, input: Partial<Input> = {}, asked: Asked = {}) =>
  (await read.ask(work, { limit: 200, ...input }, { role, today: TODAY, ...asked }))!.items;

const numberOf = new Map(
  Array.from({ length: 110 }, (_, number) => [peopleOf(number).caseId, number] as const),
);
/** Each thing to do as [kind, number of its case, since]. */
const asked = async (...of: Parameters<typeof items>) =>
  (await items(...of)).map(({ kind, caseId, since }) => [kind, numberOf.get(caseId ?? '') ?? null, since]);

const as = (actor: NonNullable<Asked['actor']>): Asked => ({ actor });
const worker = (region: string | null = null, id = WORKER) => as({ id, region, roles: ['case_worker'] });

describe('GET work', () => {
  it('asks an intake officer to screen, and for the consent without which no need is assessed', async () =>
    expect(await asked('intake_officer')).toEqual([
      ['screening', ONLY, '2026-02-01'],
      ['consent', ONLY, '2026-02-01'],
      // Given and withdrawn again.
      ['consent', UNCONSENTED, '2026-02-10'],
    ]));

  it('asks a case worker for what is next on their own cases', async () =>
    expect(await asked('case_worker', {}, worker())).toEqual([
      ['assessment', ASSESS, '2026-02-03'],
      ['submission', SUBMIT, '2026-02-06'],
      ['revision', REVISE, '2026-02-11'],
    ]));

  it('and on those that nobody has, of the region to which they are posted', async () => {
    const free = [
      ...caseOf(21, 2, { worker: null }),
      ...caseOf(22, 4, { worker: null, region: '04' }),
      ...caseOf(23, 2, { worker: 'w-3' }),
    ];
    const side = await ReadSide.of(record([...cases, ...free]), projections);
    const numbers = async (region: string | null) =>
      (await side.ask(work, {}, worker(region)))!.items.map(({ caseId }) => numberOf.get(caseId!));
    expect(await numbers(null)).toEqual(expect.arrayContaining([21, 22]));
    expect(await numbers('01')).toEqual([ASSESS, 21, SUBMIT, REVISE]);
    // What is assigned stays theirs, wherever it is.
    expect(await numbers('04')).toEqual([ASSESS, 22, SUBMIT, REVISE]);
  });

  it('asks a supervisor to assign, to judge, to approve, to settle duplicates and to close', async () =>
    expect(await asked('supervisor')).toEqual(
      [
        ['assignment', ONLY, '2026-02-01'],
        ['assignment', WAITING, '2026-02-01'],
        ['eligibility', JUDGE, '2026-02-04'],
        ['approval', APPROVE, '2026-02-07'],
        // Of several reports, since the first.
        ['duplicate', DUPLICATE, '2026-02-12'],
        ['closure', CLOSE, '2026-02-21'],
      ].sort(([, , one], [, , other]) => (one! < other! ? -1 : one! > other! ? 1 : 0)),
    ));

  it('asks a follow-up officer for the visits of the day and those that are overdue', async () => {
    expect(await asked('follow_up_officer')).toEqual([['visit', VISIT, '2026-03-10']]);
    expect(await asked('follow_up_officer', {}, { today: '2026-03-09' })).toEqual([]);
    expect(await asked('follow_up_officer', {}, { today: '2026-06-01' })).toHaveLength(1);
  });

  it.each<[Role, readonly (readonly [string, number | null])[]]>([
    [
      'authorising_officer',
      [
        ['commit', 101],
        ['order', 102],
      ],
    ],
    ['financial_controller', []],
    ['accountant', [['issue-cheque', 103]]],
    [
      'reconciler',
      [
        ['match', 104],
        ['match', null],
      ],
    ],
    [
      'storekeeper',
      [
        ['dispatch', 6],
        ['arrive', 3],
        ['hand-over', 4],
        ['reserve', 8],
      ],
    ],
    ['commission', []],
    ['dpo', []],
    ['admin', []],
  ])('asks the %s for the acts that wait for that role', async (role, expected) => {
    const acts = (await items(role)).map(({ act, caseId }) => [act, numberOf.get(caseId ?? '') ?? null]);
    expect(acts).toEqual(expected);
  });

  it('tells of each what it is, of whom, how long and until when', async () => {
    const [first] = await items('case_worker', { kind: 'submission' }, worker());
    expect(first).toEqual({
      kind: 'submission',
      act: 'submit-plan',
      file: { kind: 'cases', id: peopleOf(SUBMIT).caseId },
      caseId: peopleOf(SUBMIT).caseId,
      personId: expect.any(String),
      givenNames: 'Kosegin',
      familyName: 'Kosegin',
      region: '01',
      since: '2026-02-06',
      days: 32,
      // Of the step, which has waited since the case was found eligible.
      due: dayAfter('2026-02-05', targetOf('submitted')!),
      amount: 500_000,
      held: [],
    });
    const [visit] = await items('follow_up_officer');
    expect(visit).toMatchObject({
      act: 'record-visit',
      file: { kind: 'follow-ups', id: peopleOf(VISIT).followUpId },
      due: '2026-03-10',
      days: 0,
    });
    const [, order] = await items('authorising_officer');
    expect(order).toMatchObject({
      file: { kind: 'disbursements', id: moneyOf(102).disbursementId },
      amount: 300_000,
      held: ['consent_withdrawn'],
      givenNames: null,
      due: null,
    });
    const line = (await items('reconciler')).at(-1);
    expect(line).toMatchObject({
      kind: 'statement_line',
      file: { kind: 'statement-lines', id: moneyOf(104).statementLineId },
      caseId: null,
      amount: 300_000,
    });
  });

  it('has no target for what is no step of the journey', async () => {
    const due = (await items('supervisor')).map((item) => [item.kind, item.due]);
    expect(due).toEqual(
      expect.arrayContaining([
        ['assignment', null],
        ['duplicate', null],
        ['eligibility', dayAfter('2026-02-04', targetOf('eligible')!)],
      ]),
    );
  });

  it('waits to close while a cheque or a kit is out, or a visit open', async () => {
    const out = async (...more: readonly Told[]) => {
      const side = await ReadSide.of(record([...cases, ...more]), projections);
      const found = await side.ask(work, { kind: 'closure' }, { role: 'supervisor' });
      return found!.items.length;
    };
    const { money: disbursement, kit } = actsOn(CLOSE);
    const cheque = disbursement();
    const requested = cheque('2026-02-10', 'DisbursementRequested');
    expect(await out(requested)).toBe(1);
    expect(await out(requested, cheque('2026-02-11', 'ChequeIssued'))).toBe(0);
    expect(
      await out(requested, cheque('2026-02-11', 'ChequeIssued'), cheque('2026-02-12', 'ChequeVoided')),
    ).toBe(1);
    const handedOver = [cheque('2026-02-11', 'ChequeIssued'), cheque('2026-02-12', 'ChequeHandedOver')];
    expect(await out(requested, ...handedOver)).toBe(0);
    expect(await out(requested, ...handedOver, cheque('2026-02-13', 'PaymentMade'))).toBe(1);
    const kitRequested = kit('2026-02-10', 'KitRequested');
    expect(await out(kitRequested, kit('2026-02-11', 'KitDispatched'))).toBe(0);
    expect(await out(visits(CLOSE, [[3, '2026-05-01']]))).toBe(0);
  });

  it('settles a duplicate when none is reported any more', async () => {
    const dismissed = (other: number) =>
      actsOn(DUPLICATE).file('2026-02-15', 'DuplicateDismissed', { sameAs: peopleOf(other).caseId });
    const since = async (...more: readonly Told[]) => {
      const side = await ReadSide.of(record([...cases, ...more]), projections);
      const found = await side.ask(work, { kind: 'duplicate' }, { role: 'supervisor' });
      return found!.items.map((item) => item.since);
    };
    expect(await since(dismissed(91))).toEqual(['2026-02-14']);
    expect(await since(dismissed(91), dismissed(92))).toEqual([]);
  });

  it('asks for a worker again since the case was reopened', async () => {
    const { file } = actsOn(ONLY);
    const again = [
      file('2026-02-20', 'CaseClosed'),
      file('2026-03-01', 'CaseReopened', { to: 'assessment' }),
    ];
    const side = await ReadSide.of(record([...cases, ...again]), projections);
    const found = (await side.ask(work, { kind: 'assignment' }, { role: 'supervisor' }))!.items;
    expect(found.map(({ caseId, since }) => [numberOf.get(caseId!), since])).toContainEqual([
      ONLY,
      '2026-03-01',
    ]);
  });

  it('is that of the region for who is posted to one', async () => {
    const other = (role: Role) => items(role, {}, as({ region: '04', roles: [role] }));
    for (const role of ['intake_officer', 'supervisor', 'follow_up_officer'] as const) {
      expect((await other(role)).filter(({ kind }) => kind !== 'payment')).toEqual([]);
      expect((await items(role, {}, as({ region: '01', roles: [role] }))).length).toBeGreaterThan(0);
    }
    expect(await other('accountant')).toHaveLength(1);
  });

  it('is that of all the roles of an account, or of one, or of one kind', async () => {
    const both = as({ id: WORKER, roles: ['case_worker', 'accountant'] });
    const kinds = async (input: Partial<Input>) =>
      (await items('auditor', input, both)).map(({ kind }) => kind);
    expect(await kinds({})).toEqual(['assessment', 'submission', 'payment', 'revision']);
    expect(await kinds({ role: 'accountant' })).toEqual(['payment']);
    expect(await kinds({ role: 'supervisor' })).toEqual([]);
    expect(await kinds({ kind: 'revision' })).toEqual(['revision']);
    expect(await kinds({ kind: 'kit' })).toEqual([]);
  });

  it('is anybody’s for an auditor, without the persons', async () => {
    const all = await items('auditor', {}, as({ region: '04' }));
    const each = await Promise.all(
      ROLES.filter((role) => role !== 'auditor' && role !== 'case_worker').map((role) => items(role)),
    );
    const caseload = await items('auditor', { role: 'case_worker' });
    const unique = new Set(
      [...each.flat(), ...caseload].map(({ kind, act, file }) => [kind, act, file.id].join()),
    );
    expect(new Set(all.map(({ kind, act, file }) => [kind, act, file.id].join()))).toEqual(unique);
    expect(caseload.map(({ caseId }) => numberOf.get(caseId!))).toContain(PLAN);
    expect(all.every(({ givenNames, familyName }) => givenNames === null && familyName === null)).toBe(true);
    expect(all.some(({ region }) => region === '01')).toBe(true);
  });

  it.each([1, 2, 3, 7, 200])(
    'goes on page by page of %i, longest wait first, nothing twice',
    async (limit) => {
      const whole = await items('auditor');
      const pages = await pagesOf((page) =>
        read.ask(work, { limit, ...page }, { role: 'auditor', today: TODAY }),
      );
      expect(pages).toEqual(whole);
      expect(whole.length).toBeGreaterThan(20);
      const days = whole.map(({ since }) => since);
      expect(days).toEqual([...days].sort());
    },
  );

  it('refuses a cursor that is not of these lists', async () => {
    const { next } = (await read.ask(work, { limit: 1 }, { role: 'supervisor', today: TODAY }))!;
    for (const after of [next!, 'nonsense', Buffer.from('["2026-01-01",1,2]').toString('base64url')])
      await expect(read.ask(work, { after }, { role: 'accountant' })).rejects.toMatchObject({
        code: 'cursor-unknown',
      });
  });

  it('was another one on days before, as it was known and as it had happened', async () => {
    const past = { asOf: '2026-02-05', today: '2026-02-05' };
    expect(await asked('supervisor', { kind: 'approval' }, past)).toEqual([]);
    expect((await asked('supervisor', { kind: 'eligibility' }, past)).map(([, number]) => number)).toEqual([
      JUDGE,
    ]);
    const happened = { happenedBy: '2026-02-04', today: '2026-02-04' };
    expect(await asked('supervisor', { kind: 'eligibility' }, happened)).toContainEqual([
      'eligibility',
      PLAN,
      '2026-02-04',
    ]);
    expect(await items('storekeeper', {}, { asOf: '2026-01-14', today: '2026-01-14' })).toMatchObject([
      { act: 'reserve', days: 1 },
      { act: 'reserve', days: 0 },
    ]);
  });

  it('shows nothing of whom a view does not know', async () => {
    const unregistered = record(cases).filter(({ type }) => type !== 'ReturneeRegistered');
    const side = await ReadSide.of(unregistered, projections);
    expect((await side.ask(work, {}, { role: 'auditor', today: '2026-06-01' }))!.items).toEqual([]);
  });
});
