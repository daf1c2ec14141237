import type { Desk } from '../../test/desk.js';
import { preconditionsSuite } from '@kosegin/testing';
import { approved, CASE, learn, linked, voided, withdrawn } from '../../test/case-events.js';
import {
  advanceOther,
  alone,
  cameTo,
  DISBURSEMENT,
  follow,
  onDisbursement,
  OTHER_CASE,
  samples,
  STATES,
} from '../../test/money-histories.js';
import { disbursement } from './disbursement.js';

/** What each act's sample comes to by the disbursement's state; `again` right after it was accepted. */
type Row = Readonly<Record<string, string>> & { readonly otherwise: string; readonly again?: string };

const late = 'out-of-order';
/** A step that is next in one state only. */
const next = (state: string, event: string): Row => ({
  none: 'not-found',
  otherwise: late,
  [state]: event,
  again: late,
});

const beforeCheque = ['requested', 'committed', 'visa_granted', 'verified', 'ordered', 'accepted'];
const all = (states: readonly string[], outcome: string) =>
  Object.fromEntries(states.map((state) => [state, outcome]));

const TABLE: Readonly<Record<string, Row>> = {
  request: { none: 'DisbursementRequested', otherwise: 'already-exists', again: 'already-exists' },
  'grant-visa': next('committed', 'VisaGranted'),
  'refuse-visa': next('committed', 'VisaRefused'),
  verify: next('visa_granted', 'ServiceVerified'),
  order: next('verified', 'PaymentOrdered'),
  cancel: {
    none: 'not-found',
    otherwise: 'not-cancellable',
    ...all(beforeCheque, 'DisbursementCancelled'),
    again: 'not-cancellable',
  },
  'accept-order': next('ordered', 'OrderAccepted'),
  'reject-order': next('ordered', 'OrderRejected'),
  'issue-cheque': {
    ...next('accepted', 'ChequeIssued'),
    issued: 'instrument-still-live',
    handed_over: 'instrument-still-live',
    again: 'instrument-still-live',
  },
  'void-cheque': {
    none: 'not-found',
    otherwise: 'no-live-instrument',
    issued: 'ChequeVoided',
    handed_over: 'ChequeVoided',
    again: 'no-live-instrument',
  },
  'hand-over': next('issued', 'ChequeHandedOver'),
  pay: next('handed_over', 'PaymentMade'),
  'record-commitment': {
    none: 'not-found',
    requested: 'DisbursementCommitted',
    // It was cancelled while the envelope committed it: now there is money to give back.
    cancelled: 'DisbursementCancelled',
    otherwise: 'nothing',
    again: 'nothing',
  },
  hold: { none: 'not-found', otherwise: 'nothing' },
  'lift-hold': { none: 'not-found', otherwise: 'nothing' },
  'record-reconciliation': {
    none: 'not-found',
    otherwise: 'instrument-unknown',
    issued: late,
    handed_over: late,
    paid: 'PaymentReconciled',
    reconciled: 'nothing',
    again: 'nothing',
  },
  'record-release': {
    none: 'not-found',
    otherwise: late,
    ...all(['visa_refused', 'cancelled', 'cancelling'], 'DisbursementReleased'),
    released: 'nothing',
    again: 'nothing',
  },
};

/** The same when the consent for payment was withdrawn, and nobody has reacted to it. */
const WITHDRAWN: Readonly<Record<string, Row>> = {
  hold: {
    none: 'not-found',
    otherwise: 'DisbursementHeld',
    ...all(['visa_refused', 'paid', 'reconciled', 'cancelled', 'cancelling', 'released'], 'nothing'),
    again: 'nothing',
  },
  'lift-hold': { none: 'not-found', otherwise: 'nothing' },
};

/** Where an event leaves the disbursement; a hold leaves it where it is. */
const MOVES: Readonly<Record<string, string>> = {
  DisbursementRequested: 'requested',
  DisbursementCommitted: 'committed',
  VisaGranted: 'visa_granted',
  VisaRefused: 'visa_refused',
  ServiceVerified: 'verified',
  PaymentOrdered: 'ordered',
  OrderAccepted: 'accepted',
  OrderRejected: 'verified',
  ChequeIssued: 'issued',
  ChequeVoided: 'accepted',
  ChequeHandedOver: 'handed_over',
  PaymentMade: 'paid',
  PaymentReconciled: 'reconciled',
  DisbursementCancelled: 'cancelled',
  DisbursementReleased: 'released',
};

describe('a disbursement, every act in every state', () => {
  const acts = Object.keys(disbursement.acts);
  const states = ['none', ...STATES];
  const desks = new Map<string, Desk>();
  const act = (desk: Desk, type: string) => onDisbursement(desk, type, {}, { how: alone });

  beforeAll(async () => {
    for (const state of states) desks.set(state, await cameTo(state));
  });

  async function expectRow(row: Row, state: string, type: string, desk: Desk): Promise<void> {
    const before = await desk.state(disbursement, DISBURSEMENT);
    const { outcome, events } = await act(desk, type);
    expect(outcome).toBe(row[state] ?? row.otherwise);
    const after = await desk.state(disbursement, DISBURSEMENT);
    if (events.length === 0) return expect(after).toEqual(before);
    expect(after.status).toBe(MOVES[outcome] ?? before.status);
    expect((await act(desk, type)).outcome).toBe(row.again);
  }

  it('has a row and a sample for every act', () => {
    expect(Object.keys(TABLE)).toEqual(acts);
    expect(Object.keys(samples)).toEqual(acts);
  });

  it.each(states)('comes to %s', async (state) => {
    const { status, committed } = await desks.get(state)!.state(disbursement, DISBURSEMENT);
    expect(status).toBe(state === 'cancelling' ? 'cancelled' : state);
    expect(committed).toBe(!['none', 'requested', 'cancelled', 'released'].includes(state));
  });

  describe.each(states)('%s', (state) => {
    it.each(acts)('%s', (type) => expectRow(TABLE[type]!, state, type, desks.get(state)!.fork()));

    it.each(Object.keys(WITHDRAWN))('%s, without consent', (type) =>
      expectRow(WITHDRAWN[type]!, state, type, learn(desks.get(state)!.fork(), withdrawn(CASE))),
    );
  });
});

/** The same states after something that happened elsewhere. */
const since = (what: string, happened: (desk: Desk) => Desk | Promise<Desk>) =>
  Object.fromEntries(STATES.map((state) => [`${state}, ${what}`, async () => happened(await cameTo(state))]));

preconditionsSuite({
  file: disbursement,
  id: DISBURSEMENT,
  states: {
    ...Object.fromEntries(STATES.map((state) => [state, () => cameTo(state)])),
    ...since('without consent', (desk) => learn(desk, withdrawn(CASE))),
    ...since('held', (desk) => follow(desk, withdrawn(CASE))),
    ...since('its plan approved anew', (desk) =>
      learn(desk, voided(CASE), approved(CASE, { planVersion: 2 })),
    ),
    ...since('another self served', async (desk) =>
      learn(await advanceOther(desk, 'handed_over'), ...linked(CASE, OTHER_CASE)),
    ),
  },
  samples,
});
