import { record } from '../../test/events.js';
import { BAMAKO, COMMERCE, KAYES, received, SEWING, stockStory } from '../../test/goods-story.js';
import { pagesOf } from '../../test/pages.js';
import { ReadSide, type Asked } from '../../test/read-side.js';
import { goods } from '../goods.js';
import { listKitModels, oneKitModel } from './kit-models.js';

const later = received(KAYES, [8, 9], '2026-03-01', {
  receiptNumber: 'BL-8',
  modelVersion: 2,
  supplier: 'Ateliers du Sahel',
  unitPrice: 310_000,
});

let read: ReadSide;
beforeAll(async () => {
  read = await ReadSide.of(record([...stockStory, later]), goods.projections);
});

describe('GET kit-models', () => {
  const list = async (input = {}, asked: Asked = {}) =>
    (await read.ask(listKitModels, input, asked))!.items.map(({ id, version }) => [id, version]);

  it('lists them by name, each as its newest version is', async () => {
    expect(await list()).toEqual([
      [COMMERCE, 1],
      [SEWING, 2],
    ]);
    expect(await list({ sector: 'sewing' })).toEqual([[SEWING, 2]]);
    expect(await list({ sector: 'poultry' })).toEqual([]);
  });

  it('has a past', async () => {
    expect(await list({}, { asOf: '2026-01-06' })).toContainEqual([SEWING, 1]);
    expect(await list({}, { happenedBy: '2026-01-02' })).toEqual([]);
  });

  it('pages', async () => {
    const models = await pagesOf((page) => read.ask(listKitModels, { limit: 1, ...page }));
    expect(models.map(({ name }) => name)).toEqual(['Kit de commerce', 'Kit de couture']);
  });
});

describe('GET kit-models/:id', () => {
  const one = (asked: Asked = {}) => read.ask(oneKitModel, { id: SEWING }, asked);

  it('keeps every version with what it consists of', async () => {
    const { versions, ...model } = (await one())!;
    expect(model).toMatchObject({ name: 'Kit de couture', sector: 'sewing', revision: 1 });
    expect(
      versions.map(({ version, publishedOn, components }) => [version, publishedOn, components]),
    ).toEqual([
      [1, '2026-01-03', [{ component: 'Machine à coudre', quantity: 1 }]],
      [
        2,
        '2026-01-07',
        [
          { component: 'Machine à coudre', quantity: 1 },
          { component: 'Table', quantity: 1 },
        ],
      ],
    ]);
  });

  it('tells what each delivery cost, of whom and when, the latest first', async () => {
    expect((await one())!.deliveries).toEqual({
      items: [
        {
          siteId: KAYES,
          receiptNumber: 'BL-8',
          receivedOn: '2026-03-01',
          modelVersion: 2,
          supplier: 'Ateliers du Sahel',
          quantity: 2,
          unitPrice: 310_000,
        },
        {
          siteId: BAMAKO,
          receiptNumber: 'BL-1',
          receivedOn: '2026-01-05',
          modelVersion: 1,
          supplier: 'Fournitures du fleuve',
          quantity: 6,
          unitPrice: 285_000,
        },
      ],
      next: null,
    });
  });

  it('pages the deliveries', async () => {
    const paged = await pagesOf(
      async (page) => (await read.ask(oneKitModel, { id: SEWING, limit: 1, ...page }))!.deliveries,
    );
    expect(paged.map(({ unitPrice }) => unitPrice)).toEqual([310_000, 285_000]);
    await expect(read.ask(oneKitModel, { id: SEWING, after: 'nonsense' })).rejects.toMatchObject({
      errors: [{ parameter: 'after' }],
    });
  });

  it('has a past', async () => {
    const past = (await one({ asOf: '2026-02-28' }))!;
    expect(past.deliveries.items.map(({ unitPrice }) => unitPrice)).toEqual([285_000]);
    expect((await one({ happenedBy: '2026-01-04' }))!).toMatchObject({ versions: [{ version: 1 }] });
    expect(await one({ asOf: '2026-01-02' })).toBeNull();
  });

  it('knows none that was not published', async () => {
    expect(await read.ask(oneKitModel, { id: KAYES })).toBeNull();
  });
});
