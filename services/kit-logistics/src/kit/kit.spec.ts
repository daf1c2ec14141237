import type { RecordedEvent } from '@kosegin/event-sourcing';
import { preconditionsSuite } from '@kosegin/testing';
import { fileId, type Desk } from '../../test/desk.js';
import {
  approved,
  BAMAKO,
  cameTo,
  CASE,
  KAYES,
  KIT,
  learn,
  line,
  MODEL,
  ofCase,
  onKit,
  reserve,
  samples,
  STATUSES,
  stocked,
  unit,
} from '../../test/kit-histories.js';
import { kit } from './kit.js';

/** What each act's sample comes to by the kit's status; `again` right after it was accepted. */
type Row = Readonly<Record<string, string>> & { readonly otherwise: string; readonly again?: string };

const late = 'out-of-order';

const TABLE: Readonly<Record<string, Row>> = {
  request: { none: 'KitRequested', otherwise: 'already-exists', again: 'already-exists' },
  'request-again': { none: 'not-found', otherwise: 'request-stands', handed_over: late },
  'record-reservation': {
    none: 'not-found',
    requested: 'KitReserved',
    otherwise: 'nothing',
    again: 'nothing',
  },
  dispatch: { none: 'not-found', reserved: 'KitDispatched', otherwise: late, again: late },
  arrive: { none: 'not-found', dispatched: 'KitArrived', otherwise: late, again: late },
  'hand-over': {
    none: 'not-found',
    reserved: 'KitHandedOver',
    arrived: 'KitHandedOver',
    otherwise: late,
    again: late,
  },
};

const MOVES: Readonly<Record<string, string>> = {
  KitRequested: 'requested',
  KitReserved: 'reserved',
  KitDispatched: 'dispatched',
  KitArrived: 'arrived',
  KitHandedOver: 'handed_over',
};

describe('a kit, every act in every state', () => {
  const acts = Object.keys(kit.acts);
  const desks = new Map<string, Desk>();

  beforeAll(async () => {
    for (const status of ['none', ...STATUSES]) desks.set(status, await cameTo(status));
  });

  it('has a row and a sample for every act', () => {
    expect(Object.keys(TABLE)).toEqual(acts);
    expect(Object.keys(samples)).toEqual(acts);
  });

  describe.each(['none', ...STATUSES])('%s', (status) => {
    it.each(acts)('%s', async (type) => {
      const row = TABLE[type]!;
      const desk = desks.get(status)!.fork();
      const before = await desk.state(kit, KIT);
      expect(before.status).toBe(status);
      const { outcome, events } = await onKit(desk, type);
      expect(outcome).toBe(row[status] ?? row.otherwise);
      const after = await desk.state(kit, KIT);
      if (events.length === 0) {
        expect(after).toEqual(before);
        return;
      }
      expect(after.status).toBe(MOVES[outcome]);
      expect((await onKit(desk, type)).outcome).toBe(row.again);
    });
  });
});

describe('a kit', () => {
  it('is of a model that exists', async () =>
    expect((await onKit(await stocked(), 'request', { kitModelId: fileId(99) })).outcome).toBe(
      'kit-model-unknown',
    ));

  it('belongs to its case from the start, and relies on what made it possible', async () => {
    const desk = await stocked();
    const { events } = await onKit(desk, 'request');
    expect(events[0]).toMatchObject({
      data: { caseId: CASE, kitModelId: MODEL, planVersion: 1, lineId: 1 },
      metadata: { caseId: CASE },
    });
    expect(events[0]!.metadata.facts).toContain(approved(CASE).id);
  });

  it('keeps the unit it has: another one is not recorded', async () =>
    expect((await onKit(await cameTo('reserved'), 'record-reservation', { unitId: unit(2) })).outcome).toBe(
      'out-of-order',
    ));

  it.each([
    [BAMAKO, 'same-site'],
    [fileId(99), 'site-unknown'],
  ])('is not dispatched to %s: %s', async (toSiteId, outcome) =>
    expect((await onKit(await cameTo('reserved'), 'dispatch', { toSiteId })).outcome).toBe(outcome),
  );

  it('arrives where it was sent to, whatever became of the consent meanwhile', async () => {
    const desk = learn(
      await cameTo('dispatched'),
      ofCase(CASE, 'ConsentWithdrawn', { purpose: 'case_management' }),
    );
    expect((await onKit(desk, 'arrive')).events[0]).toMatchObject({
      data: { unitId: unit(1), fromSiteId: BAMAKO, siteId: KAYES },
    });
  });

  it.each([
    ['reserved', BAMAKO],
    ['arrived', KAYES],
  ])('is handed over where its unit is: %s', async (status, siteId) =>
    expect((await onKit(await cameTo(status), 'hand-over')).events[0]).toMatchObject({
      data: { siteId, unitId: unit(1), giverId: 'k-1', mandate: null, witnessId: 'temoin-1' },
    }),
  );

  it('is not handed over in the future', async () =>
    expect(await onKit(await cameTo('arrived'), 'hand-over', { handedOverOn: '2026-03-11' })).toMatchObject({
      outcome: 'date-in-the-future',
      details: { field: 'handedOverOn' },
    }));

  it('goes on after its plan was edited, once it is requested again on the new approval', async () => {
    const desk = learn(await cameTo('reserved'), ofCase(CASE, 'PlanApprovalVoided', { planVersion: 1 }));
    expect((await onKit(desk, 'request-again')).outcome).toBe('no-approved-plan');
    learn(desk, approved(CASE, { planVersion: 2, lines: [line(2)] }));
    expect(await onKit(desk, 'hand-over')).toMatchObject({
      outcome: 'approved-plan-changed',
      details: { approved: 2, requested: 1 },
    });
    expect((await onKit(desk, 'request-again')).outcome).toBe('no-such-budget-line');
    expect((await onKit(desk, 'request-again', { lineId: 2 })).outcome).toBe('KitRequested');
    expect(await desk.state(kit, KIT)).toMatchObject({ status: 'reserved', unitId: unit(1), planVersion: 2 });
    expect((await reserve(desk)).outcome).toBe('kit-reserved-already');
    expect((await onKit(desk, 'hand-over')).outcome).toBe('KitHandedOver');
  });
});

/** The same states after something that happened elsewhere. */
const since = (what: string, ...events: readonly RecordedEvent[]) =>
  Object.fromEntries(
    STATUSES.map((status) => [`${status}, ${what}`, async () => learn(await cameTo(status), ...events)]),
  );

const voided = ofCase(CASE, 'PlanApprovalVoided', { planVersion: 1 });

preconditionsSuite({
  file: kit,
  id: KIT,
  states: {
    ...Object.fromEntries(STATUSES.map((status) => [status, () => cameTo(status)])),
    ...since('without consent', ofCase(CASE, 'ConsentWithdrawn', { purpose: 'case_management' })),
    ...since('without an approved plan', voided),
    ...since('its plan approved anew', voided, approved(CASE, { planVersion: 2 })),
  },
  samples,
  typed: {
    // Its facts depend on the site that is typed.
    dispatch: ['no-consent', 'no-approved-plan', 'approved-plan-changed'],
  },
  ids: [KAYES, BAMAKO],
});
