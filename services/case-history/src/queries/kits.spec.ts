import { idOf, record } from '../../test/events.js';
import { BAMAKO, KAYES, kitOf, SEWING, steps, stockStory, unitOf } from '../../test/goods-story.js';
import { pagesOf } from '../../test/pages.js';
import { ReadSide, type Asked } from '../../test/read-side.js';
import { peopleOf, wholeCase } from '../../test/story.js';
import { goods } from '../goods.js';
import { people } from '../people.js';
import { oneCase } from './cases.js';
import { listKits, oneKit } from './kits.js';

/** The eighth waits for a unit. */
const story = [...stockStory, ...steps.requested(kitOf(8), '2026-01-10')];

let read: ReadSide;
beforeAll(async () => {
  read = await ReadSide.of(record(story), goods.projections);
});

describe('GET kits', () => {
  const list = async (input = {}, asked: Asked = {}) =>
    (await read.ask(listKits, input, asked))!.items.map(({ id }) =>
      [3, 4, 5, 6, 8].find((number) => kitOf(number).kitId === id),
    );

  it('lists those that have waited longest where they stand first', async () => {
    expect(await list()).toEqual([8, 6, 3, 4, 5]);
  });

  it.each([
    [{ status: 'requested' }, [8]],
    [{ status: 'reserved' }, [6]],
    [{ status: 'dispatched' }, [3]],
    [{ status: 'arrived' }, [4]],
    [{ status: 'handed_over' }, [5]],
    [{ status: 'open' }, [8, 6, 3, 4]],
    [{ site: KAYES }, [3, 4, 5]],
    [{ site: KAYES, status: 'open' }, [3, 4]],
    [{ site: BAMAKO }, [6]],
    [{ case: kitOf(5).caseId }, [5]],
    [{ case: kitOf(5).caseId, status: 'open' }, []],
  ])('narrowed by %j', async (filters, numbers) => {
    expect(await list(filters)).toEqual(numbers);
  });

  it('says what it is and where the next act on it is due', async () => {
    const { items } = (await read.ask(listKits, { status: 'dispatched' }))!;
    const { kitId, caseId } = kitOf(3);
    expect(items).toEqual([
      {
        id: kitId,
        caseId,
        kitModelId: SEWING,
        name: 'Kit de couture',
        status: 'dispatched',
        since: '2026-01-22',
        siteId: KAYES,
      },
    ]);
  });

  it('has a past', async () => {
    expect(await list({ status: 'open' }, { asOf: '2026-02-04' })).toEqual([8, 6, 3, 4, 5]);
    expect(await list({ status: 'requested' }, { happenedBy: '2026-01-14' })).toEqual([8, 3, 4]);
    expect(await list({}, { asOf: '2026-01-09' })).toEqual([]);
  });

  it('pages without overlap or gap', async () => {
    const paged = await pagesOf((page) => read.ask(listKits, { limit: 2, ...page }));
    expect(paged.map(({ since }) => since)).toEqual([
      '2026-01-10',
      '2026-01-21',
      '2026-01-22',
      '2026-01-24',
      '2026-02-05',
    ]);
  });
});

describe('GET kits/:id', () => {
  const kit = (number: number, asked: Asked = {}) => read.ask(oneKit, { id: kitOf(number).kitId }, asked);

  it('tells its life, with the receipt', async () => {
    const { steps: taken, ...shown } = (await kit(5))!;
    expect(shown).toEqual({
      id: kitOf(5).kitId,
      caseId: kitOf(5).caseId,
      personId: expect.any(String),
      kitModelId: SEWING,
      name: 'Kit de couture',
      status: 'handed_over',
      since: '2026-02-05',
      siteId: KAYES,
      revision: 4,
      planVersion: 1,
      lineId: 1,
      unitId: unitOf(5),
      modelVersion: 1,
      // As the version that was issued has it, not the newest.
      components: [{ component: 'Machine à coudre', quantity: 1 }],
      receipt: {
        handedOverOn: '2026-02-05',
        receiver: 'Awa Diarra',
        mandate: null,
        giverId: 'k-1',
        witnessId: 'temoin-1',
      },
    });
    expect(taken.map(({ type, occurredAt }) => [type, occurredAt.slice(0, 10)])).toEqual([
      ['KitRequested', '2026-01-15'],
      ['KitReserved', '2026-01-20'],
      ['KitDispatched', '2026-01-22'],
      ['KitArrived', '2026-01-25'],
      ['KitHandedOver', '2026-02-05'],
    ]);
    expect(taken[0]).toEqual({
      position: expect.any(String),
      type: 'KitRequested',
      who: { id: 'w-1', role: 'case_worker' },
      occurredAt: '2026-01-15T09:00:00.000Z',
      recordedAt: '2026-01-15T09:00:00.000Z',
      sentence: {
        fr: 'Kit demandé (ligne 1 du plan, version 1).',
        en: 'Kit requested (line 1 of the plan, version 1).',
      },
    });
  });

  it('has neither unit nor receipt before there is one', async () => {
    expect(await kit(8)).toMatchObject({
      status: 'requested',
      revision: 0,
      unitId: null,
      siteId: null,
      modelVersion: null,
      components: null,
      receipt: null,
    });
  });

  it('is answered to the auditor without who received it', async () => {
    const seen = (await kit(5, { role: 'auditor' }))!;
    expect(seen.receipt).toMatchObject({ receiver: null, witnessId: 'temoin-1' });
    expect(JSON.stringify(seen)).not.toContain('Diarra');
  });

  it('stays where it is when it is requested again on a new plan', async () => {
    const again = await ReadSide.of(
      record([...story, ...steps.requested(kitOf(4), '2026-02-20', { planVersion: 2, lineId: 3 })]),
      goods.projections,
    );
    expect(await again.ask(oneKit, { id: kitOf(4).kitId })).toMatchObject({
      status: 'arrived',
      since: '2026-01-24',
      siteId: KAYES,
      unitId: unitOf(4),
      planVersion: 2,
      lineId: 3,
      revision: 4,
    });
  });

  it('has a past', async () => {
    expect(await kit(5, { asOf: '2026-01-23' })).toMatchObject({ status: 'dispatched', revision: 2 });
    expect(await kit(5, { happenedBy: '2026-01-20' })).toMatchObject({ status: 'reserved', siteId: BAMAKO });
    expect(await kit(5, { asOf: '2026-01-14' })).toBeNull();
  });

  it('is not known before it was requested, whatever else is told of it', async () => {
    expect(await read.ask(oneKit, { id: idOf('kit', 99) })).toBeNull();
    const unrequested = story.filter(({ type }) => type !== 'KitRequested');
    const odd = await ReadSide.of(record(unrequested), goods.projections);
    expect((await odd.ask(listKits, {}))!.items).toEqual([]);
  });
});

it('a kit that is requested again stays where it is on its case too', async () => {
  const { caseId, kitId } = peopleOf(1);
  const again = steps.requested({ kitId, caseId, unitId: unitOf(1) }, '2026-03-06', { lineId: 2 });
  const cases = await ReadSide.of(record([...wholeCase(1), ...again]), people.projections);
  expect((await cases.ask(oneCase, { id: caseId }))!.kits).toMatchObject([
    { id: kitId, status: 'handed_over', lineId: 2, handedOverOn: '2026-02-01' },
  ]);
});
