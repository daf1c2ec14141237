import { derivedId } from '@kosegin/event-sourcing';
import { emptyDesk, fileId, people, type Desk } from '../../test/desk.js';
import {
  BAMAKO,
  cameTo,
  CASE,
  decisionOf,
  emptySites,
  KAYES,
  KIT,
  learn,
  MODEL,
  model,
  onKit,
  ready,
  receive,
  reserve,
  send,
  stocked,
  unit,
} from '../../test/kit-histories.js';
import { kitModel } from '../kit-model/kit-model.js';
import { site } from './site.js';

const { storekeeper, system } = people;
const moving = { unitId: unit(1), kitId: KIT };

const samples: Readonly<Record<string, object>> = {
  open: { name: 'Magasin central', region: '00' },
  receive: { receiptNumber: 'BL-1', kitModelId: MODEL, quantity: 1, supplier: 'Fournitures', unitPrice: 1 },
  reserve: { kitId: KIT },
  'write-off': { unitId: unit(1), reason: 'damaged' },
  'record-dispatch': { ...moving, toSiteId: KAYES },
  'record-arrival': { ...moving, fromSiteId: BAMAKO, siteId: KAYES },
  'record-hand-over': moving,
};

/** Without what follows from it, so that each ledger is seen alone. */
const onLedger = async (desk: Desk, type: string, siteId = BAMAKO): Promise<string> => {
  const by = site.acts[type]!.by === 'system' ? system : storekeeper;
  return (await desk.act(site, siteId, type, samples[type]!, by)).outcome.replace('ValueClaimed, ', '');
};

/** A kit is requested, its unit is where the state says; one unit in all. */
const STATES: Readonly<Record<string, () => Promise<Desk>>> = {
  'not opened': async () => {
    const desk = learn(emptyDesk(), ...ready(CASE));
    await send(desk, kitModel, MODEL, 'publish', model, storekeeper);
    await onKit(desk, 'request');
    return desk;
  },
  empty: async () => {
    const desk = await emptySites();
    await onKit(desk, 'request');
    return desk;
  },
  free: async () => {
    const desk = await stocked(1);
    await onKit(desk, 'request');
    return desk;
  },
  'written off': async () => {
    const desk = await stocked(1);
    await onKit(desk, 'request');
    await onLedger(desk, 'write-off');
    return desk;
  },
  reserved: () => cameTo('reserved'),
  'in transit': () => cameTo('dispatched'),
  'passed on': () => cameTo('arrived'),
  'handed over': async () => {
    const desk = await cameTo('reserved');
    await onKit(desk, 'hand-over');
    return desk;
  },
};

/** In the order of the acts. */
const ACTS = Object.keys(samples);
const TABLE: Readonly<Record<string, readonly string[]>> = {
  'not opened': ['SiteOpened', ...ACTS.slice(1).map(() => 'not-found')],
  empty: [
    'already-exists',
    'StockReceived',
    'none-in-stock',
    'unit-not-here',
    'unit-not-here',
    'unit-not-here',
    'unit-not-here',
  ],
  free: [
    'already-exists',
    'receipt-number-used',
    'UnitReserved',
    'UnitWrittenOff',
    'unit-not-here',
    'unit-not-here',
    'unit-not-here',
  ],
  'written off': [
    'already-exists',
    'receipt-number-used',
    'none-in-stock',
    'unit-not-free',
    'unit-not-here',
    'unit-not-here',
    'unit-not-here',
  ],
  reserved: [
    'already-exists',
    'receipt-number-used',
    'kit-reserved-already',
    'unit-not-free',
    'UnitDispatched',
    'out-of-order',
    'UnitHandedOver',
  ],
  'in transit': [
    'already-exists',
    'receipt-number-used',
    'kit-reserved-already',
    'unit-not-free',
    'nothing',
    'UnitArrived',
    'out-of-order',
  ],
  'passed on': [
    'already-exists',
    'receipt-number-used',
    'kit-reserved-already',
    'unit-not-free',
    'nothing',
    'nothing',
    'out-of-order',
  ],
  'handed over': [
    'already-exists',
    'receipt-number-used',
    'kit-reserved-already',
    'unit-not-free',
    'out-of-order',
    'out-of-order',
    'nothing',
  ],
};

/** What an act comes to that was accepted a moment ago. */
const AGAIN: Readonly<Record<string, string>> = {
  open: 'already-exists',
  receive: 'receipt-number-used',
  reserve: 'kit-reserved-already',
  'write-off': 'unit-not-free',
  'record-dispatch': 'nothing',
  'record-arrival': 'nothing',
  'record-hand-over': 'nothing',
};

describe('a site, every act in every state of a unit', () => {
  it('has a sample for every act', () => expect(ACTS).toEqual(Object.keys(site.acts)));

  describe.each(Object.keys(STATES))('%s', (state) => {
    it.each(ACTS)('%s', async (act) => {
      const desk = await STATES[state]!();
      const outcome = await onLedger(desk, act);
      expect(outcome).toBe(TABLE[state]![ACTS.indexOf(act)]);
      if (/^[A-Z]/.test(outcome)) expect(await onLedger(desk, act)).toBe(AGAIN[act]);
    });
  });

  it('takes in what arrives, once, and no longer after it was handed over', async () => {
    const desk = await cameTo('dispatched');
    expect(await onLedger(desk, 'record-arrival', KAYES)).toBe('UnitArrived');
    expect(await onLedger(desk, 'record-arrival', KAYES)).toBe('nothing');
    expect(await onLedger(await cameTo('handed_over'), 'record-arrival', KAYES)).toBe('nothing');
  });
});

describe('receiving stock', () => {
  it('gives every unit an id that can be known beforehand', async () => {
    const { events } = await receive(await emptySites(), 2);
    expect(events[0]).toMatchObject({ data: { modelVersion: 1, units: [unit(1), unit(2)] } });
    const elsewhere = await receive(await emptySites(), 1, {}, KAYES);
    expect(elsewhere.events[0]).toMatchObject({ data: { units: [derivedId(KAYES, 'receipt', 'BL-1', 1)] } });
  });

  it.each(['BL-2025 A', 'bl-2025 a', 'BL-2025  A', 'BL-2025 A '])(
    'takes a number once, also typed as %p',
    async (receiptNumber) => {
      const desk = await emptySites();
      await receive(desk, 1, { receiptNumber: 'BL-2025 A' });
      expect((await receive(desk, 1, { receiptNumber })).outcome).toBe('receipt-number-used');
      expect((await receive(desk, 1, { receiptNumber }, KAYES)).outcome).toBe('StockReceived');
    },
  );

  it('is of a model that exists', async () =>
    expect((await receive(await emptySites(), 1, { kitModelId: fileId(99) })).outcome).toBe(
      'kit-model-unknown',
    ));

  it.each([0, 1_001, 1.5])('is not of %d units', (quantity) =>
    expect(site.acts['receive']!.data.safeParse({ ...samples['receive'], quantity }).success).toBe(false),
  );
});

describe('reserving', () => {
  const OTHER = fileId(11);
  const OTHER_CASE = fileId(21);

  it('takes the oldest free unit of the model', async () => {
    const desk = await stocked(2);
    await send(desk, kitModel, fileId(4), 'publish', { ...model, name: 'Kit de commerce' }, storekeeper);
    await receive(desk, 1, { receiptNumber: 'BL-2', kitModelId: fileId(4) });
    await receive(desk, 1, { receiptNumber: 'BL-3' });
    await onLedger(desk, 'write-off');
    await onKit(desk, 'request');
    expect((await reserve(desk)).events[0]).toMatchObject({ data: { unitId: unit(2), caseId: CASE } });
    learn(desk, ...ready(OTHER_CASE));
    await onKit(desk, 'request', { caseId: OTHER_CASE }, { id: OTHER });
    expect((await reserve(desk, OTHER)).events[0]).toMatchObject({
      data: { unitId: derivedId(BAMAKO, 'receipt', 'BL-3', 1), kitId: OTHER, caseId: OTHER_CASE },
    });
  });

  it('is for a kit that was requested', async () =>
    expect((await reserve(await stocked(), fileId(99))).outcome).toBe('kit-unknown'));

  it('is for a kit that has none yet, at whatever site', async () => {
    const desk = await cameTo('reserved');
    await receive(desk, 1, {}, KAYES);
    expect(await reserve(desk, KIT, KAYES)).toMatchObject({
      outcome: 'out-of-order',
      details: { state: 'reserved' },
    });
  });

  it('claims the kit, because two sites may be asked before it knows of either', async () =>
    expect(
      await decisionOf(await cameTo('requested'), site, BAMAKO, 'reserve', { kitId: KIT }, storekeeper),
    ).toMatchObject({
      events: [{ type: 'UnitReserved' }],
      claims: [{ name: `kit-reservation-${KIT.toUpperCase()}`, rule: 'kit-reserved-already' }],
    }));
});
