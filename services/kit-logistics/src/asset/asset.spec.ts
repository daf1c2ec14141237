import { derivedId } from '@kosegin/event-sourcing';
import { preconditionsSuite } from '@kosegin/testing';
import { emptyDesk, fileId, people, type Desk } from '../../test/desk.js';
import { asset } from './asset.js';

const ASSET = fileId(50);

const named = (name: string) => ({ name });
const members = ['president', 'treasurer', 'hygienist'].map((office, n) => ({
  ...named(`Membre ${n}`),
  office,
}));
const signatories = ['community', 'authority', 'witness'].map((capacity, n) => ({
  ...named(`Signataire ${n}`),
  capacity,
}));

const samples: Readonly<Record<string, object>> = {
  propose: { kind: 'borehole', name: 'Forage de Sanankoro', region: '01' },
  accept: { minutesNumber: 'PV-RP-1', acceptedOn: '2026-02-01' },
  'constitute-committee': { constitutedOn: '2026-02-10', members },
  'hand-over': { handedOverOn: '2026-02-20', keys: 3, minutesNumber: 'PV-RC-1', signatories },
};

const send = (desk: Desk, type: string, change: object = {}) =>
  desk.act(asset, ASSET, type, { ...samples[type], ...change }, people.supervisor);

async function after(...steps: readonly string[]): Promise<Desk> {
  const desk = emptyDesk();
  for (const step of steps) expect((await send(desk, step)).events).toHaveLength(1);
  return desk;
}

/** What each act comes to, in the order of the acts. */
const TABLE: readonly (readonly [state: string, steps: readonly string[], outcomes: readonly string[]])[] = [
  ['not proposed', [], ['AssetProposed', 'not-found', 'not-found', 'not-found']],
  [
    'proposed',
    ['propose'],
    ['already-exists', 'AssetAccepted', 'CommitteeConstituted', 'asset-not-accepted'],
  ],
  [
    'accepted',
    ['propose', 'accept'],
    ['already-exists', 'asset-accepted', 'CommitteeConstituted', 'no-committee'],
  ],
  [
    'with a committee',
    ['propose', 'constitute-committee'],
    ['already-exists', 'AssetAccepted', 'committee-constituted', 'asset-not-accepted'],
  ],
  [
    'accepted, with a committee',
    ['propose', 'accept', 'constitute-committee'],
    ['already-exists', 'asset-accepted', 'committee-constituted', 'AssetHandedOver'],
  ],
  [
    'handed over',
    ['propose', 'constitute-committee', 'accept', 'hand-over'],
    ['already-exists', 'asset-accepted', 'committee-constituted', 'asset-handed-over'],
  ],
];

describe('a community asset, every act in every state', () => {
  const acts = Object.keys(samples);

  it('has a sample for every act', () => expect(acts).toEqual(Object.keys(asset.acts)));

  describe.each(TABLE)('%s', (_state, steps, outcomes) => {
    it.each(acts)('%s', async (act) =>
      expect((await send(await after(...steps), act)).outcome).toBe(outcomes[acts.indexOf(act)]),
    );
  });
});

describe('invariant 21: no hand-over of an asset before acceptance, nor without a committee', () => {
  it.each([
    ['2026-02-09', 'handed-over-before-committee', { constitutedOn: '2026-02-10' }],
    ['2026-01-31', 'handed-over-before-acceptance', { acceptedOn: '2026-02-01' }],
  ])('nor on a day before them: %s', async (handedOverOn, outcome, details) => {
    const desk = await after('propose', 'accept', 'constitute-committee');
    expect(await send(desk, 'hand-over', { handedOverOn })).toMatchObject({ outcome, details });
    expect((await send(desk, 'hand-over', { handedOverOn: '2026-02-10' })).outcome).toBe('AssetHandedOver');
  });

  it('the minutes are signed for the community, the authority and by a witness', async () => {
    const desk = await after('propose', 'accept', 'constitute-committee');
    for (const { capacity } of signatories) {
      const others = signatories.map((one) =>
        one.capacity === capacity
          ? { ...one, capacity: capacity === 'witness' ? 'community' : 'witness' }
          : one,
      );
      expect(await send(desk, 'hand-over', { signatories: others })).toMatchObject({
        outcome: 'signature-missing',
        details: { capacity },
      });
    }
    expect((await send(desk, 'hand-over')).events[0]).toMatchObject({
      data: {
        region: '01',
        keys: 3,
        signatories: signatories.map((one, n) => ({
          ...one,
          signatoryId: derivedId(ASSET, 'signatory', n + 1),
        })),
      },
    });
  });
});

describe('a community asset', () => {
  it.each([
    ['accept', 'acceptedOn', ['propose']],
    ['constitute-committee', 'constitutedOn', ['propose']],
    ['hand-over', 'handedOverOn', ['propose', 'accept', 'constitute-committee']],
  ])('%s: %s does not lie in the future', async (act, field, steps) => {
    expect(await send(await after(...steps), act, { [field]: '2026-03-11' })).toMatchObject({
      outcome: 'date-in-the-future',
      details: { field },
    });
    expect((await send(await after(...steps), act, { [field]: '2026-03-10' })).events).toHaveLength(1);
  });

  it('gives every member an id of its own, under which the name can be erased', async () => {
    const { events } = await send(await after('propose'), 'constitute-committee');
    expect((events[0]!.data as { members: unknown }).members).toEqual(
      members.map((one, n) => ({ ...one, memberId: derivedId(ASSET, 'member', n + 1) })),
    );
  });

  it.each([2, 51])('has no committee of %i', (size) =>
    expect(
      asset.acts['constitute-committee']!.data.safeParse({
        constitutedOn: '2026-02-10',
        members: Array.from({ length: size }, () => members[0]),
      }).success,
    ).toBe(false),
  );
});

preconditionsSuite({
  file: asset,
  id: ASSET,
  states: Object.fromEntries(TABLE.slice(1).map(([state, steps]) => [state, () => after(...steps)])),
  samples: Object.fromEntries(Object.entries(samples).map(([act, data]) => [act, [data, people.supervisor]])),
});
