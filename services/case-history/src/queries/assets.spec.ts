import { record } from '../../test/events.js';
import { assetStory, BOREHOLE, KAYES, PROPOSED, reported } from '../../test/goods-story.js';
import { pagesOf } from '../../test/pages.js';
import { ReadSide, type Asked } from '../../test/read-side.js';
import { goods } from '../goods.js';
import { listAssets, oneAsset } from './assets.js';

let read: ReadSide;
beforeAll(async () => {
  read = await ReadSide.of(record(assetStory), goods.projections);
});

describe('GET assets', () => {
  const list = async (input = {}, asked: Asked = {}) =>
    (await read.ask(listAssets, input, asked))!.items.map(({ id, status, condition }) => [
      id,
      status,
      condition,
    ]);
  const borehole = [BOREHOLE, 'handed_over', 'out_of_order'];
  const proposed = [PROPOSED, 'proposed', null];

  it.each([
    [{}, [proposed, borehole]],
    [{ region: '01' }, [borehole]],
    [{ status: 'proposed' }, [proposed]],
    [{ condition: 'out_of_order' }, [borehole]],
    [{ condition: 'functioning' }, []],
    [{ status: 'proposed', region: '01' }, []],
  ])('narrowed by %j, in the order of their names', async (filters, expected) => {
    expect(await list(filters)).toEqual(expected);
  });

  it('has a past', async () => {
    expect(await list({}, { asOf: '2026-02-05' })).toEqual([[BOREHOLE, 'handed_over', null]]);
    expect(await list({}, { happenedBy: '2026-01-12' })).toEqual([[BOREHOLE, 'proposed', null]]);
  });

  it('pages', async () => {
    const assets = await pagesOf((page) => read.ask(listAssets, { limit: 1, ...page }));
    expect(assets.map(({ id }) => id)).toEqual([PROPOSED, BOREHOLE]);
  });
});

describe('GET assets/:id', () => {
  const card = (asked: Asked = {}, input = {}) => read.ask(oneAsset, { id: BOREHOLE, ...input }, asked);

  it('is the card: minutes, committee, keys, signatories and who took which step', async () => {
    const { steps, reports: _, ...shown } = (await card())!;
    expect(shown).toEqual({
      id: BOREHOLE,
      kind: 'borehole',
      name: 'Forage de Sanankoro',
      region: '01',
      status: 'handed_over',
      since: '2026-02-05',
      condition: 'out_of_order',
      reportedOn: '2026-02-20',
      revision: 3,
      acceptance: { acceptedOn: '2026-01-12', minutesNumber: 'PV-1' },
      committee: {
        constitutedOn: '2026-01-19',
        members: [
          { memberId: expect.any(String), name: 'Fanta Coulibaly 0', office: 'president' },
          { memberId: expect.any(String), name: 'Fanta Coulibaly 1', office: 'treasurer' },
          { memberId: expect.any(String), name: 'Fanta Coulibaly 2', office: 'secretary' },
        ],
      },
      handOver: {
        handedOverOn: '2026-02-05',
        keys: 3,
        minutesNumber: 'PV-2',
        signatories: [
          { signatoryId: expect.any(String), name: 'Sékou Koné 0', capacity: 'community' },
          { signatoryId: expect.any(String), name: 'Sékou Koné 1', capacity: 'authority' },
          { signatoryId: expect.any(String), name: 'Sékou Koné 2', capacity: 'witness' },
        ],
      },
    });
    expect(steps.map(({ type }) => type)).toEqual([
      'AssetProposed',
      'AssetAccepted',
      'CommitteeConstituted',
      'AssetHandedOver',
    ]);
  });

  it('logs the reports, the latest day first, whenever they were told', async () => {
    const { items } = (await card())!.reports;
    expect(items.map(({ reportedOn, status }) => [reportedOn, status])).toEqual([
      ['2026-02-20', 'out_of_order'],
      ['2026-02-15', 'needs_attention'],
      ['2026-02-10', 'functioning'],
    ]);
    expect(items[1]).toEqual({
      status: 'needs_attention',
      reportedOn: '2026-02-15',
      recordedAt: '2026-02-25T09:00:00.000Z',
      who: { id: 'f-1', role: 'follow_up_officer' },
      note: 'Vu par Moussa le 2026-02-15',
    });
    const paged = await pagesOf(async (page) => (await card({}, { limit: 1, ...page }))!.reports);
    expect(paged).toEqual(items);
  });

  it('takes the later of two reports of the same day', async () => {
    const repaired = reported(BOREHOLE, 'functioning', '2026-02-20', '2026-02-26T09:00:00.000Z');
    const twice = await ReadSide.of(record([...assetStory, repaired]), goods.projections);
    expect(await twice.ask(oneAsset, { id: BOREHOLE })).toMatchObject({ condition: 'functioning' });
  });

  it('is out of use for good once that was told, of whichever day', async () => {
    const ended = reported(BOREHOLE, 'decommissioned', '2026-02-18', '2026-02-26T09:00:00.000Z');
    const after = await ReadSide.of(record([...assetStory, ended]), goods.projections);
    expect(await after.ask(oneAsset, { id: BOREHOLE })).toMatchObject({
      condition: 'decommissioned',
      reportedOn: '2026-02-18',
    });
  });

  it('has nothing yet of what has not been done', async () => {
    expect(await read.ask(oneAsset, { id: PROPOSED })).toMatchObject({
      status: 'proposed',
      condition: null,
      reportedOn: null,
      acceptance: null,
      committee: null,
      handOver: null,
      reports: { items: [], next: null },
    });
  });

  it('is answered to the auditor without the people', async () => {
    const seen = (await card({ role: 'auditor' }))!;
    expect(seen.committee!.members).toContainEqual(
      expect.objectContaining({ name: null, office: 'president' }),
    );
    expect(seen.handOver!.signatories).toContainEqual(
      expect.objectContaining({ name: null, capacity: 'witness' }),
    );
    expect(seen.reports.items).toContainEqual(
      expect.objectContaining({ note: null, status: 'out_of_order' }),
    );
    expect(JSON.stringify(seen)).not.toMatch(/Coulibaly|Koné|Moussa/);
  });

  it('has a past', async () => {
    expect(await card({ asOf: '2026-02-24' })).toMatchObject({ reports: { items: [{}, {}] } });
    expect(await card({ happenedBy: '2026-02-15' })).toMatchObject({ condition: 'needs_attention' });
    expect(await card({ asOf: '2026-01-19' })).toMatchObject({ status: 'accepted', committee: null });
    expect(await card({ asOf: '2026-01-01' })).toBeNull();
  });

  it('is not known before it was proposed, whatever else is told of it', async () => {
    expect(await read.ask(oneAsset, { id: KAYES })).toBeNull();
    const unproposed = await ReadSide.of(record(assetStory.slice(1)), goods.projections);
    expect(await unproposed.ask(oneAsset, { id: BOREHOLE })).toBeNull();
    expect((await unproposed.ask(listAssets, {}))!.items).toHaveLength(1);
  });
});
