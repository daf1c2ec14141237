import { record } from '../../test/events.js';
import { ReadSide } from '../../test/read-side.js';
import { peopleOf, wholeCase } from '../../test/story.js';
import { listCases, oneCase } from './cases.js';

const { caseId, disbursementId, kitId } = peopleOf(1);
const plain = (day: string) => `${day}T23:59:59.999Z`;

describe('GET cases/:id', () => {
  const whole = wholeCase(1);
  let read: ReadSide;
  beforeAll(async () => {
    read = await ReadSide.of(record(whole));
  });

  it('answers where the case stands and everything beside it', async () => {
    expect(await read.ask(oneCase, { id: caseId })).toMatchObject({
      id: caseId,
      revision: 12,
      status: 'closed',
      since: '2026-03-05',
      region: '01',
      workerId: 'w-1',
      edition: '2026',
      sector: 'sewing',
      givenNames: 'Awa',
      familyName: 'Traoré',
      arrivedOn: '2026-01-04',
      registeredOn: '2026-01-05',
      vulnerabilities: ['health_need'],
      priority: 'high',
      needs: ['money', 'kit'],
      plan: { version: 1, status: 'approved', total: 500_000, title: 'Atelier' },
      consents: [
        { purpose: 'case_management', given: true, on: '2026-01-06' },
        { purpose: 'payment', given: true, on: '2026-01-20' },
      ],
      closures: [{ reason: 'plan_completed', closedOn: '2026-03-05', reopenedOn: null, reopenedTo: null }],
      disbursements: [{ id: disbursementId, status: 'paid', amount: 300_000, held: [] }],
      kits: [{ id: kitId, status: 'handed_over', handedOverOn: '2026-02-01' }],
      dueOn: null,
    });
  });

  it('answers the past from the case’s own history', async () => {
    const past = (asOf: string) => read.ask(oneCase, { id: caseId }, { asOf });
    expect(await past('2026-01-04')).toBeNull();
    expect(await past('2026-01-12')).toMatchObject({
      status: 'plan_drafted',
      revision: 6,
      since: '2026-01-12',
      plan: { status: 'drafted' },
      disbursements: [],
    });
    expect(await past('2026-01-22')).toMatchObject({ disbursements: [{ status: 'committed' }] });
    expect(await past('2026-02-20')).toMatchObject({ status: 'in_follow_up', dueOn: '2026-03-01' });
    expect(await past('2026-03-04')).toMatchObject({ dueOn: '2026-05-01' });
    expect(await past(plain('2026-03-04'))).toMatchObject({ dueOn: '2026-05-01' });
  });

  it('tells what was known from what had happened', async () => {
    const late = whole.map((one) =>
      one.type === 'VisitRecorded' ? { ...one, recordedAt: '2026-03-20T10:00:00.000Z' } : one,
    );
    const visited = await ReadSide.of(record(late));
    const first = async (moment: object) =>
      (await visited.ask(oneCase, { id: caseId }, moment))!.visits[0]!.visitedOn;
    expect(await first({ asOf: '2026-03-10' })).toBeNull();
    expect(await first({ happenedBy: '2026-03-10' })).toBe('2026-03-03');
    expect(await first({ asOf: '2026-03-25', happenedBy: '2026-03-02' })).toBeNull();
  });

  it('answers the auditor everything without the person', async () => {
    const answer = await read.ask(oneCase, { id: caseId }, { role: 'auditor' });
    expect(answer).toMatchObject({
      status: 'closed',
      givenNames: null,
      familyName: null,
      birthDate: null,
      phone: null,
      vulnerabilities: null,
      plan: { title: null, total: 500_000 },
    });
  });

  it('knows no case that nobody registered', async () => {
    expect(await read.ask(oneCase, { id: peopleOf(9).caseId })).toBeNull();
    const unregistered = await ReadSide.of(record(whole.slice(1)));
    expect(await unregistered.ask(oneCase, { id: caseId })).toBeNull();
  });

  it('keeps an earlier closure when the case is reopened (invariant 20)', async () => {
    const { personId } = peopleOf(1);
    const file = `case-${caseId}`;
    const again = await ReadSide.of(
      record([
        ...whole,
        {
          stream: file,
          type: 'CaseReopened',
          caseId,
          data: { caseId, to: 'follow_up' },
          occurredAt: '2026-04-01T08:00:00.000Z',
        },
        {
          stream: file,
          type: 'CaseClosed',
          caseId,
          data: { caseId, personId, reason: 'left_area' },
          occurredAt: '2026-04-02T08:00:00.000Z',
        },
      ]),
    );
    const answer = (await again.ask(oneCase, { id: caseId }))!;
    expect(answer.closures.map(({ reason, reopenedOn }) => [reason, reopenedOn])).toEqual([
      ['plan_completed', '2026-04-01'],
      ['left_area', null],
    ]);
    const between = (await again.ask(oneCase, { id: caseId }, { asOf: '2026-04-01' }))!;
    expect(between).toMatchObject({ status: 'in_follow_up', dueOn: '2026-05-01' });
  });
});

describe('GET cases', () => {
  let read: ReadSide;
  const id = (number: number) => peopleOf(number).caseId;
  beforeAll(async () => {
    // Six cases at different steps; the odd ones in Kayes, with another worker for the fifth.
    const steps = [22, 7, 19, 1, 19, 13];
    read = await ReadSide.of(
      record(
        steps.flatMap((length, index) => {
          const number = index + 1;
          return wholeCase(number)
            .slice(0, length)
            .map((one) => {
              if (one.type === 'ReturneeRegistered')
                return { ...one, data: { ...one.data, region: number % 2 ? '01' : '04' } } as typeof one;
              if (one.type === 'WorkerAssigned' && number === 5)
                return { ...one, data: { ...one.data, workerId: 'w-5' } } as typeof one;
              return one;
            });
        }),
      ),
    );
  });
  const ids = async (input: Parameters<typeof read.ask>[1], moment = {}) =>
    (await read.ask(listCases, input, moment))!.items.map((one) => one.id);

  it.each<[Record<string, unknown>, readonly number[]]>([
    [{}, [1, 2, 3, 4, 5, 6]],
    [{ region: '01' }, [1, 3, 5]],
    [{ status: 'in_follow_up' }, [3, 5]],
    [{ worker: 'w-5' }, [5]],
    [{ sector: 'sewing', region: '04' }, [2, 6]],
    [{ dueBefore: '2026-03-02' }, [3, 5]],
    [{ dueBefore: '2026-03-01' }, []],
    [{ status: 'waiting_list' }, []],
  ])('narrowed by %j', async (filters, numbers) => {
    expect(new Set(await ids(filters))).toEqual(new Set(numbers.map(id)));
  });

  it('lists first those that have waited longest where they stand', async () => {
    expect((await ids({}))[0]).toBe(id(4));
    expect((await ids({ order: 'descending' }))[0]).toBe(id(1));
    expect((await ids({ sort: 'dueOn', order: 'descending' })).slice(0, 2).sort()).toEqual(
      [id(3), id(5)].sort(),
    );
  });

  it('pages without overlap or gap', async () => {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = (await read.ask(listCases, { limit: 2, ...(after && { after }) }))!;
      seen.push(...page.items.map((one) => one.id));
      after = page.next;
    }
    expect(seen).toEqual(await ids({}));
    await expect(read.ask(listCases, { after: 'nonsense' })).rejects.toMatchObject({
      code: 'cursor-unknown',
    });
    expect(listCases.input.safeParse({ limit: 201 }).success).toBe(false);
  });

  it('lists the past', async () => {
    expect(await ids({ status: 'in_follow_up' }, { asOf: '2026-02-20' })).toHaveLength(3);
    expect(await ids({ status: 'in_follow_up' }, { asOf: '2026-01-31' })).toEqual([]);
    expect(await ids({}, { happenedBy: '2026-01-04' })).toEqual([]);
  });
});
