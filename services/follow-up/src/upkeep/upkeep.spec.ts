import { derivedId } from '@kosegin/event-sourcing';
import { markOf, waterPointStatuses } from '@kosegin/contracts';
import { preconditionsSuite } from '@kosegin/testing';
import { emptyDesk, fileId, foreign, people, type Desk } from '../../test/desk.js';
import { upkeep } from './upkeep.js';

const ASSET = fileId(50);
const UPKEEP = derivedId('upkeep', ASSET);
const handedOver = foreign(
  'AssetHandedOver',
  { assetId: ASSET, handedOverOn: '2026-02-05' },
  { caseId: null },
);

const report = (desk: Desk, change: object = {}, by = people.officer) =>
  desk.act(
    upkeep,
    UPKEEP,
    'report-status',
    { status: 'functioning', reportedOn: '2026-03-01', ...change },
    by,
  );
const open = (desk: Desk) =>
  desk.act(upkeep, UPKEEP, 'open', { assetId: ASSET, region: '01' }, people.system);

/** A desk on which the upkeep was opened and these states were reported. */
async function after(...statuses: readonly string[]): Promise<Desk> {
  const desk = emptyDesk();
  desk.learn(handedOver);
  expect((await open(desk)).outcome).toBe('UpkeepOpened');
  for (const status of statuses) expect((await report(desk, { status })).outcome).toBe('AssetStatusReported');
  return desk;
}

const { options: STATUSES } = waterPointStatuses.schema;

describe('the upkeep of an asset, every act in every state', () => {
  it('not opened: no state is reported', async () =>
    expect((await report(emptyDesk())).outcome).toBe('not-found'));

  it('opened: not opened again', async () => {
    const desk = await after();
    expect((await open(desk)).outcome).toBe('nothing');
    expect(desk.history(upkeep, UPKEEP).map(({ data }) => data)).toEqual([
      { upkeepId: UPKEEP, assetId: ASSET, region: '01' },
    ]);
  });

  describe.each(STATUSES)('reported %s', (status) => {
    const last = status === 'decommissioned';

    it.each(STATUSES)('%s', async (next) =>
      expect(await report(await after(status), { status: next })).toMatchObject(
        last
          ? { outcome: 'asset-decommissioned', details: { decommissionedOn: '2026-03-01' } }
          : { outcome: 'AssetStatusReported', events: [{ data: { status: next } }] },
      ),
    );

    it('open', async () => expect((await open(await after(status))).outcome).toBe('nothing'));
  });
});

describe('a state reported', () => {
  it('is of its asset and day, with a note, and relies on the hand-over', async () => {
    const desk = await after();
    const { events } = await report(desk, { status: 'out_of_order', note: 'Pompe grippée.' });
    expect(events[0]).toMatchObject({
      data: {
        upkeepId: UPKEEP,
        assetId: ASSET,
        status: 'out_of_order',
        reportedOn: '2026-03-01',
        note: 'Pompe grippée.',
      },
      metadata: { caseId: null, facts: [handedOver.id], actor: { id: 'f-1' } },
    });
    expect((await report(desk)).events[0]).toMatchObject({ data: { note: null } });
  });

  it.each([
    ['2026-02-04', 'reported-before-hand-over', { handedOverOn: '2026-02-05' }],
    ['2026-02-05', 'AssetStatusReported', {}],
    ['2026-03-10', 'AssetStatusReported', {}],
    ['2026-03-11', 'date-in-the-future', { field: 'reportedOn' }],
  ])('on %s: %s', async (reportedOn, outcome, details) =>
    expect(await report(await after(), { reportedOn })).toMatchObject({ outcome, details }),
  );

  it('may come late, or correct another of the same day', async () => {
    const desk = await after('functioning', 'out_of_order');
    expect((await report(desk, { reportedOn: '2026-02-20' })).outcome).toBe('AssetStatusReported');
  });

  it('is a follow-up officer’s or a supervisor’s; nobody opens an upkeep', async () => {
    expect(upkeep.acts['report-status']!.by).toEqual(['follow_up_officer', 'supervisor']);
    expect(upkeep.acts['open']!.by).toBe('system');
    expect((await report(await after(), {}, people.supervisor)).outcome).toBe('AssetStatusReported');
  });

  it('marks its note as personal', () => {
    const { shape } = upkeep.acts['report-status']!.data;
    expect(Object.keys(shape).filter((field) => markOf(shape[field] as never))).toEqual(['note']);
  });
});

preconditionsSuite({
  file: upkeep,
  id: UPKEEP,
  states: Object.fromEntries(STATUSES.map((status) => [`reported ${status}`, () => after(status)])),
  samples: { 'report-status': [{ status: 'functioning', reportedOn: '2026-03-01' }, people.officer] },
});
