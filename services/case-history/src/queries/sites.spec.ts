import { record } from '../../test/events.js';
import { BAMAKO, COMMERCE, KAYES, kitOf, SEWING, stockStory, unitOf } from '../../test/goods-story.js';
import { pagesOf } from '../../test/pages.js';
import { ReadSide, type Asked } from '../../test/read-side.js';
import { goods } from '../goods.js';
import { listSiteUnits } from './site-units.js';
import { listSites, oneSite } from './sites.js';

const none = {
  free: 0,
  reserved: 0,
  inTransit: 0,
  passedOn: 0,
  handedOver: 0,
  writtenOff: 0,
  received: 0,
  arriving: 0,
};

let read: ReadSide;
beforeAll(async () => {
  read = await ReadSide.of(record(stockStory), goods.projections);
});

const stockAt = async (siteId: string, asked: Asked = {}, from = read) => {
  const site = await from.ask(oneSite, { id: siteId }, asked);
  return new Map(site?.stock.map(({ kitModelId, ...line }) => [kitModelId, line]));
};

describe('GET sites', () => {
  const list = async (input = {}, asked: Asked = {}) =>
    (await read.ask(listSites, input, asked))!.items.map(({ name, free }) => [name, free]);

  it('lists them by name, with what is free for a kit', async () => {
    expect(await list()).toEqual([
      ['Antenne de Kayes', 1],
      ['Magasin central', 1],
    ]);
    expect(await list({ region: '00' })).toEqual([['Magasin central', 1]]);
    expect(await list({ region: '07' })).toEqual([]);
  });

  it('has a past', async () => {
    expect(await list({}, { asOf: '2026-01-05' })).toEqual([
      ['Antenne de Kayes', 0],
      ['Magasin central', 6],
    ]);
    expect(await list({}, { happenedBy: '2026-01-17' })).toContainEqual(['Magasin central', 5]);
    expect(await list({}, { asOf: '2026-01-01' })).toEqual([]);
  });

  it('pages', async () => {
    const sites = await pagesOf((page) => read.ask(listSites, { limit: 1, ...page }));
    expect(sites.map(({ name }) => name)).toEqual(['Antenne de Kayes', 'Magasin central']);
  });
});

describe('GET sites/:id', () => {
  it('counts the units of each model by what the site’s ledger says of them', async () => {
    expect(await stockAt(BAMAKO)).toEqual(
      new Map([
        [
          SEWING,
          {
            ...none,
            name: 'Kit de couture',
            received: 6,
            free: 1,
            reserved: 1,
            inTransit: 1,
            passedOn: 2,
            writtenOff: 1,
          },
        ],
      ]),
    );
    expect(await stockAt(KAYES)).toEqual(
      new Map([
        [COMMERCE, { ...none, name: 'Kit de commerce', received: 1, free: 1 }],
        [SEWING, { ...none, name: 'Kit de couture', received: 2, reserved: 1, handedOver: 1, arriving: 1 }],
      ]),
    );
  });

  it('answers the site with the revision of its file', async () => {
    expect(await read.ask(oneSite, { id: KAYES })).toMatchObject({
      id: KAYES,
      name: 'Antenne de Kayes',
      region: '01',
      revision: 4,
    });
  });

  it('tells the past, by what was known and by what had happened', async () => {
    expect((await stockAt(BAMAKO, { asOf: '2026-01-22' })).get(SEWING)).toMatchObject({
      inTransit: 3,
      passedOn: 0,
      received: 6,
    });
    expect((await stockAt(KAYES, { happenedBy: '2026-01-24' })).get(SEWING)).toMatchObject({
      arriving: 2,
      reserved: 1,
      received: 1,
    });
  });

  it('counts no unit of which the view does not hold how it came in', async () => {
    const late = stockStory.map((one) =>
      one.type === 'StockReceived' && one.stream === `site-${BAMAKO}`
        ? { ...one, occurredAt: '2026-03-01T09:00:00.000Z' }
        : one,
    );
    const odd = await ReadSide.of(record(late), goods.projections);
    const by = { happenedBy: '2026-02-28' };
    expect(await stockAt(BAMAKO, by, odd)).toEqual(new Map());
    expect([...(await stockAt(KAYES, by, odd)).keys()]).toEqual([COMMERCE]);
    expect((await odd.ask(listSiteUnits, { id: BAMAKO }, by))!.items).toEqual([]);
  });

  it('has a unit on one ledger while its arrival stands on one of two', async () => {
    const moment = stockStory.slice(0, 1 + stockStory.findIndex(({ type }) => type === 'UnitArrived'));
    const between = await ReadSide.of(record(moment), goods.projections);
    expect((await stockAt(BAMAKO, {}, between)).get(SEWING)).toMatchObject({ inTransit: 2, passedOn: 1 });
    expect((await stockAt(KAYES, {}, between)).get(SEWING)).toMatchObject({ reserved: 1, arriving: 2 });
  });

  it('has a unit that left one ledger and is not on the other yet neither here nor there', async () => {
    const left = stockStory.filter((one) => one.type !== 'UnitArrived' || one.stream === `site-${BAMAKO}`);
    const between = await ReadSide.of(record(left), goods.projections);
    expect((await stockAt(BAMAKO, {}, between)).get(SEWING)).toMatchObject({ inTransit: 1, passedOn: 2 });
    expect((await stockAt(KAYES, {}, between)).get(SEWING)).toMatchObject({ handedOver: 1, arriving: 1 });
    const { items } = (await between.ask(listSiteUnits, { id: BAMAKO, state: 'passed_on' }))!;
    expect(items.find(({ id }) => id === unitOf(4))).toMatchObject({ siteId: null, toSiteId: null });
  });

  it('knows no site that nobody opened', async () => {
    expect(await read.ask(oneSite, { id: SEWING })).toBeNull();
    expect(await read.ask(oneSite, { id: BAMAKO }, { asOf: '2026-01-01' })).toBeNull();
    expect(await read.ask(listSiteUnits, { id: SEWING })).toBeNull();
    const unopened = await ReadSide.of(record(stockStory.slice(1)), goods.projections);
    expect(await unopened.ask(oneSite, { id: BAMAKO })).toBeNull();
    expect((await unopened.ask(listSites, {}))!.items).toHaveLength(1);
  });
});

describe('GET sites/:id/units', () => {
  const states = async (input: { id: string; state?: string; model?: string }, asked: Asked = {}) => {
    const { items } = (await read.ask(listSiteUnits, input as never, asked))!;
    return new Map(items.map(({ id, state }) => [id, state]));
  };
  const units = (entries: Readonly<Record<number, string>>) =>
    new Map(Object.entries(entries).map(([number, state]) => [unitOf(Number(number)), state]));

  it('tells of every unit that ever came in what became of it there', async () => {
    expect(await states({ id: BAMAKO })).toEqual(
      units({
        1: 'free',
        2: 'written_off',
        3: 'in_transit',
        4: 'passed_on',
        5: 'passed_on',
        6: 'reserved',
      }),
    );
    expect(await states({ id: KAYES })).toEqual(units({ 7: 'free', 4: 'reserved', 5: 'handed_over' }));
  });

  it.each([
    ['Bamako', BAMAKO, 'free', [1]],
    ['Bamako', BAMAKO, 'passed_on', [4, 5]],
    ['Bamako', BAMAKO, 'in_transit', [3]],
    ['Bamako', BAMAKO, 'arriving', []],
    ['Kayes', KAYES, 'arriving', [3]],
    ['Kayes', KAYES, 'passed_on', []],
  ])('of %s (%s) narrowed to %s', async (_name, id, state, numbers) => {
    const found = await states({ id, state });
    expect([...found.keys()].sort()).toEqual(numbers.map(unitOf).sort());
    expect([...new Set(found.values())]).toEqual(numbers.length > 0 ? [state] : []);
  });

  it('is narrowed by model', async () => {
    expect(await states({ id: KAYES, model: COMMERCE })).toEqual(units({ 7: 'free' }));
    expect(await states({ id: KAYES, model: COMMERCE, state: 'arriving' })).toEqual(new Map());
    expect(await states({ id: BAMAKO, model: COMMERCE, state: 'passed_on' })).toEqual(new Map());
    expect(await states({ id: KAYES, model: SEWING, state: 'free' })).toEqual(new Map());
  });

  it('names the kit, the case and where the unit is', async () => {
    const { items } = (await read.ask(listSiteUnits, { id: BAMAKO }))!;
    const line = (number: number) => items.find(({ id }) => id === unitOf(number));
    const { kitId, caseId } = kitOf(4);
    expect(line(4)).toEqual({
      id: unitOf(4),
      kitModelId: SEWING,
      modelVersion: 1,
      receiptNumber: 'BL-1',
      receivedOn: '2026-01-05',
      state: 'passed_on',
      since: '2026-01-24',
      siteId: KAYES,
      toSiteId: null,
      kitId,
      caseId,
    });
    // Handed over since, which is not of this ledger.
    expect(line(5)).toMatchObject({ state: 'passed_on', since: '2026-01-25' });
    expect(line(3)).toMatchObject({ siteId: BAMAKO, toSiteId: KAYES, since: '2026-01-22' });
    expect(line(1)).toMatchObject({ siteId: BAMAKO, kitId: null, caseId: null, since: '2026-01-05' });
  });

  it('lists those that came first first, and pages without overlap or gap', async () => {
    const paged = await pagesOf((page) => read.ask(listSiteUnits, { id: KAYES, limit: 1, ...page }));
    expect(paged.map(({ receivedOn }) => receivedOn)).toEqual(['2026-01-05', '2026-01-05', '2026-01-06']);
    expect(new Set(paged.map(({ id }) => id))).toEqual(new Set([4, 5, 7].map(unitOf)));
  });

  it('has a past', async () => {
    expect(await states({ id: KAYES }, { asOf: '2026-01-24' })).toEqual(units({ 7: 'free', 4: 'reserved' }));
  });
});
