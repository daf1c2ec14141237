import { record } from '../../test/events.js';
import { chain, moneyOf, wholeChain } from '../../test/money-story.js';
import { ReadSide, type Asked } from '../../test/read-side.js';
import { money } from '../money.js';
import { listStatementLines } from './statement-lines.js';

const on = (day: string, account: string) => (one: ReturnType<typeof chain>[number]) =>
  one.type === 'StatementLineImported'
    ? ({ ...one, data: { ...one.data, account, bookedOn: day } } as typeof one)
    : one;

let read: ReadSide;
beforeAll(async () => {
  read = await ReadSide.of(
    record([
      ...wholeChain(1, { amount: 10 }),
      ...chain(2, 'StatementLineImported', { amount: 200 }).map(on('2026-02-14', 'BDM-1')),
      ...chain(3, 'StatementLineImported').map(on('2026-02-12', 'OM-1')),
      ...chain(4, 'StatementLineImported').map(on('2026-02-13', 'BDM-1')),
      ...wholeChain(5).map(on('2026-02-11', 'OM-1')),
    ]),
    money.projections,
  );
});

const list = async (input = {}, asked: Asked = {}) =>
  (await read.ask(listStatementLines, input, asked))!.items.map((one) => one.id);
const ids = (...numbers: readonly number[]) => numbers.map((number) => moneyOf(number).statementLineId);

describe('GET statement-lines', () => {
  it.each<[Record<string, unknown>, readonly number[]]>([
    [{}, [2, 4, 3, 5, 1]],
    [{ state: 'matched' }, [5, 1]],
    [{ account: 'OM-1' }, [3, 5]],
    [{ account: 'OM-1', state: 'matched' }, [5]],
    [{ account: 'OM-9' }, []],
  ])('narrowed by %j, the latest first', async (filters, numbers) => {
    expect(await list(filters)).toEqual(ids(...numbers));
  });

  it('lists what is to be matched the other way round: the oldest waits longest', async () => {
    expect(await list({ state: 'unmatched' })).toEqual(ids(3, 4, 2));
  });

  it('tells the amount, and what it was matched to by whom', async () => {
    const { items } = (await read.ask(listStatementLines, { account: 'BDM-1' }))!;
    expect(items).toMatchObject([
      { reference: 'C-2', bookedOn: '2026-02-14', amount: 200, state: 'unmatched', matched: null },
      { reference: 'C-4' },
      {
        amount: 10,
        state: 'matched',
        matched: {
          disbursementId: moneyOf(1).disbursementId,
          instrumentId: moneyOf(1).instrumentId,
          step: { who: { id: 'r-1', role: 'reconciler' }, occurredAt: '2026-02-11T09:00:00.000Z' },
        },
      },
    ]);
  });

  it('pages without overlap or gap, in either order', async () => {
    for (const filters of [{}, { state: 'unmatched' as const }]) {
      const seen: string[] = [];
      for (let after: string | null | undefined; after !== null;) {
        const page = (await read.ask(listStatementLines, { ...filters, limit: 2, ...(after && { after }) }))!;
        seen.push(...page.items.map((one) => one.id));
        after = page.next;
      }
      expect(seen).toEqual(await list(filters));
    }
  });

  it('lists the past; a view may know a match and not the import', async () => {
    expect(await list({ state: 'unmatched' }, { asOf: '2026-02-10' })).toHaveLength(5);
    expect(await list({}, { happenedBy: '2026-02-09' })).toEqual([]);
    const matches = wholeChain(1).filter(({ type }) => type === 'StatementLineMatched');
    const unimported = await ReadSide.of(record(matches), money.projections);
    expect((await unimported.ask(listStatementLines, {}))!.items).toEqual([]);
  });
});
