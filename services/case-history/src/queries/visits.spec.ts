import { record } from '../../test/events.js';
import { ReadSide } from '../../test/read-side.js';
import { peopleOf, wholeCase } from '../../test/story.js';
import { listVisits } from './visits.js';

const idOf = (number: number) => peopleOf(number).caseId;

/** Up to the plan of the visits, to the first of them, or to the closure. */
const PLANNED = 19;
const VISITED = 21;
const CLOSED = 22;

describe('GET visits', () => {
  let read: ReadSide;
  beforeAll(async () => {
    const steps = [PLANNED, VISITED, CLOSED, PLANNED, 10];
    read = await ReadSide.of(
      record(
        steps.flatMap((length, index) =>
          wholeCase(index + 1)
            .slice(0, length)
            .map((one) =>
              one.type === 'ReturneeRegistered' && index === 3
                ? ({ ...one, data: { ...one.data, region: '04' } } as typeof one)
                : one,
            ),
        ),
      ),
    );
  });
  const lines = async (input: object, asked = {}) =>
    (await read.ask(listVisits, input as never, asked))!.items.map(({ caseId, state, visit }) => [
      caseId,
      state,
      visit.month,
    ]);
  const line = (number: number, state: string, month: number) => [idOf(number), state, month];
  const sorted = (all: readonly (readonly unknown[])[]) => [...all].sort();

  it('tells what is overdue, due and to come on the day', async () => {
    const on = (state: string, today: string) => lines({ state }, { today });
    expect(await on('overdue', '2026-03-01')).toEqual([]);
    expect(sorted(await on('due', '2026-03-01'))).toEqual(sorted([line(1, 'due', 1), line(4, 'due', 1)]));
    expect(sorted(await on('overdue', '2026-03-02'))).toEqual(
      sorted([line(1, 'overdue', 1), line(4, 'overdue', 1)]),
    );
    expect(await on('upcoming', '2026-03-02')).toEqual([line(2, 'upcoming', 3)]);
    expect(await on('due', '2026-05-01')).toEqual([line(2, 'due', 3)]);
  });

  it('lists every open visit by the day it falls due; none of a closed case', async () => {
    const all = await lines({}, { today: '2026-04-01' });
    expect(all).toHaveLength(3);
    expect(all.at(-1)).toEqual(line(2, 'upcoming', 3));
  });

  it('lists what was recorded, of closed cases too', async () => {
    expect(sorted(await lines({ state: 'recorded' }))).toEqual(
      sorted([line(2, 'recorded', 1), line(3, 'recorded', 1)]),
    );
  });

  it('is narrowed by region and worker', async () => {
    expect(await lines({ region: '04', state: 'overdue' })).toEqual([line(4, 'overdue', 1)]);
    expect(await lines({ worker: 'w-2' })).toEqual([]);
    expect(await lines({ worker: 'w-1', region: '04' })).toHaveLength(1);
  });

  it('names the file on which the visit is recorded', async () => {
    const open = (await read.ask(listVisits, {}))!.items;
    const done = (await read.ask(listVisits, { state: 'recorded' }))!.items;
    const files = new Map([1, 2, 3, 4].map((number) => [idOf(number), peopleOf(number).followUpId]));
    for (const { caseId, visit } of [...open, ...done]) expect(visit.followUpId).toBe(files.get(caseId));
  });

  it('judges the past on its own day', async () => {
    // The moment asked for is the day, as the platform gives it.
    const past = { asOf: '2026-03-02', today: '2026-03-02' };
    expect(sorted(await lines({ state: 'overdue' }, past))).toEqual(
      sorted([1, 2, 3, 4].map((number) => line(number, 'overdue', 1))),
    );
    expect(await lines({ state: 'recorded' }, past)).toEqual([]);
  });

  it('pages by the day, without overlap or gap', async () => {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = (await read.ask(listVisits, { limit: 1, ...(after && { after }) }))!;
      seen.push(...page.items.map(({ caseId }) => caseId));
      after = page.next;
    }
    expect(seen).toEqual((await lines({})).map(([caseId]) => caseId));
  });

  it('gives whom to call, but not to who reads without the person', async () => {
    const [first] = (await read.ask(listVisits, {}))!.items;
    expect(first).toMatchObject({ familyName: 'Traoré', phone: 'Kosegin' });
    const [unseen] = (await read.ask(listVisits, {}, { role: 'auditor' }))!.items;
    expect(unseen).toMatchObject({ familyName: null, phone: null, region: first!.region });
  });
});
