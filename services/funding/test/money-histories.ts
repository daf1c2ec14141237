import type { FileDefinition } from '@kosegin/contracts';
import {
  derivedId,
  type Actor,
  type Decision,
  type DomainEvent,
  type RecordedEvent,
} from '@kosegin/event-sourcing';
import { disbursement, envelope, statementLine } from '../src/index.js';
import { CASE, EDITION, learn, ready } from './case-events.js';
import { emptyDesk, fileId, NOW, people, type Answer, type Desk } from './desk.js';

const { worker, supervisor, officer, controller, accountant, reconciler, system } = people;

export const ENVELOPE = fileId(1);
export const DISBURSEMENT = fileId(10);
export const LINE = fileId(30);
export const AMOUNT = 900_000;
export const PAYEE = 'Awa Diarra';
/** The cheque of the samples. */
export const CHEQUE = derivedId('cheque', 'BNDA', '101');

export const opening = { edition: EDITION, amount: 2_000_000, fiscalYear: 2026, cutOff: '2026-11-30' };

/** Deals with what happened, here or elsewhere: facts learnt, reactions done, and so on to the end. */
export async function follow(desk: Desk, ...events: readonly RecordedEvent[]): Promise<Desk> {
  for (const event of events) {
    desk.learn(event);
    learn(desk, ...(await desk.react(event)));
  }
  return desk;
}

/** An act that the facts know of and no reaction does. Claims are left out of the answer. */
export async function alone(
  desk: Desk,
  file: FileDefinition,
  id: string,
  type: string,
  data: object,
  by: Actor,
): Promise<Answer> {
  const { outcome, events: recorded, details } = await desk.act(file, id, type, data, by);
  const events = recorded.filter((event) => event.type !== 'ValueClaimed');
  learn(desk, ...events);
  return { outcome: outcome.replace(/ValueClaimed, /g, ''), events, details };
}

/** An act with all that follows from it. */
export async function send(...[desk, ...rest]: Parameters<typeof alone>): Promise<Answer> {
  const answer = await alone(desk, ...rest);
  await follow(desk, ...answer.events);
  return answer;
}

/** What an act decides as things stand, with the values it claims; nothing is recorded. */
export async function decisionOf(
  desk: Desk,
  file: FileDefinition,
  id: string,
  type: string,
  data: object,
  actor: Actor,
  when: { readonly now: string; readonly occurredAt: string } = { now: NOW, occurredAt: NOW },
): Promise<Decision<DomainEvent>> {
  const act = file.acts[type]!;
  const command = { id, type, data: act.data.parse(data), actor, ...when };
  const state = await desk.state(file, id);
  const { facts } = await act.know(command, state, {
    file: (of, other) => desk.state(of as FileDefinition, other),
    document: async <D>(collection: string, key: string) =>
      (desk.documents.get(`${collection}/${key}`) ?? null) as D | null,
  });
  return act.decide(command, state, facts);
}

/** An act's sample on a disbursement: something that can succeed, by someone who may. */
export const samples: Readonly<Record<string, readonly [data: object, by: Actor]>> = {
  request: [{ caseId: CASE, envelopeId: ENVELOPE, lineId: 1, amount: AMOUNT, payTo: 'beneficiary' }, worker],
  'grant-visa': [{}, controller],
  'refuse-visa': [{ reason: 'papers-missing' }, controller],
  verify: [{ evidence: 'PV-1' }, supervisor],
  order: [{ orderNumber: 'M-1' }, officer],
  cancel: [{ reason: 'given-up' }, officer],
  'accept-order': [{}, accountant],
  'reject-order': [{ reason: 'account-closed' }, accountant],
  'issue-cheque': [{ bank: 'BNDA', chequeNumber: '101', issuedOn: '2026-03-01', payee: PAYEE }, accountant],
  'void-cheque': [{ cause: 'returned' }, accountant],
  'hand-over': [{ handedOverOn: '2026-03-05', receiver: PAYEE, witnessId: 'temoin-1' }, accountant],
  pay: [{ paidOn: '2026-03-08' }, accountant],
  'record-commitment': [{ envelopeId: ENVELOPE, amount: AMOUNT, committedBy: officer.id }, system],
  hold: [{ reason: 'consent_withdrawn' }, system],
  'lift-hold': [{ reason: 'consent_withdrawn' }, system],
  'record-reconciliation': [{ statementLineId: LINE, instrumentId: CHEQUE }, system],
  'record-release': [{ envelopeId: ENVELOPE, amount: AMOUNT }, system],
};

export interface Which {
  readonly id?: string;
  readonly by?: Actor;
  /** Whether reactions follow; they do unless it is said. */
  readonly how?: typeof send;
}

export const onDisbursement = (
  desk: Desk,
  type: string,
  change: object = {},
  { id = DISBURSEMENT, by, how = send }: Which = {},
): Promise<Answer> => {
  const [data, sampleBy] = samples[type]!;
  return how(desk, disbursement, id, type, { ...data, ...change }, by ?? sampleBy);
};

export const commit = (desk: Desk, { id = DISBURSEMENT, by = officer, how = send }: Which = {}) =>
  how(desk, envelope, ENVELOPE, 'commit', { disbursementId: id }, by);

export const importLine = (desk: Desk, change: object = {}, id = LINE): Promise<Answer> => {
  const data = { account: 'BNDA-1', reference: 'REF-1', bookedOn: '2026-03-09', amount: AMOUNT };
  return send(desk, statementLine, id, 'import', { ...data, ...change }, reconciler);
};

export const match = (
  desk: Desk,
  { id = DISBURSEMENT, by = reconciler, how = send }: Which = {},
  lineId = LINE,
) => how(desk, statementLine, lineId, 'match', { disbursementId: id }, by);

/** A case that is ready, an envelope that is open, a statement line of what is going to be paid. */
export async function opened(change: object = {}): Promise<Desk> {
  const desk = learn(emptyDesk(), ...ready(CASE));
  await send(desk, envelope, ENVELOPE, 'open', { ...opening, ...change }, officer);
  await importLine(desk);
  return desk;
}

/** Takes a step, which has to succeed. */
export async function done(step: Promise<Answer>): Promise<Answer> {
  const answer = await step;
  if (answer.events.length === 0) throw new Error(answer.outcome);
  return answer;
}

/** The chain to its end, with the act that leads to each state. */
export const CHAIN: readonly (readonly [state: string, act: string])[] = [
  ['requested', 'request'],
  ['committed', 'commit'],
  ['visa_granted', 'grant-visa'],
  ['verified', 'verify'],
  ['ordered', 'order'],
  ['accepted', 'accept-order'],
  ['issued', 'issue-cheque'],
  ['handed_over', 'hand-over'],
  ['paid', 'pay'],
];

/** By act, what is different on another disbursement than the samples'. */
export type Changes = Readonly<Record<string, object>>;

/** Takes a disbursement that was not there yet along the chain to a state. */
export async function advance(
  desk: Desk,
  to: string,
  changes: Changes = {},
  id = DISBURSEMENT,
): Promise<Desk> {
  for (const [state, act] of CHAIN) {
    await done(act === 'commit' ? commit(desk, { id }) : onDisbursement(desk, act, changes[act], { id }));
    if (state === to) return desk;
  }
  throw new Error(`no way to ${to}`);
}

type Step = (desk: Desk) => Promise<Answer>;
const refuse: Step = (desk) => onDisbursement(desk, 'refuse-visa', {}, { how: alone });

/**
 * States aside, and the step that leads there from the chain: `cancelled` was never committed, `cancelling` has money
 * that is still to be given back.
 */
const BRANCHES: Readonly<Record<string, readonly [from: string, step: Step]>> = {
  reconciled: ['paid', (desk) => match(desk)],
  visa_refused: ['committed', refuse],
  cancelled: ['requested', (desk) => onDisbursement(desk, 'cancel')],
  cancelling: ['committed', (desk) => onDisbursement(desk, 'cancel', {}, { how: alone })],
  released: ['committed', (desk) => onDisbursement(desk, 'cancel')],
};

export const STATES = [...CHAIN.map(([state]) => state), ...Object.keys(BRANCHES)];

/** A desk on which the disbursement has come to a state. */
export async function cameTo(state: string): Promise<Desk> {
  const desk = await opened();
  if (state === 'none') return desk;
  const branch = BRANCHES[state];
  await advance(desk, branch ? branch[0] : state);
  if (branch) await done(branch[1](desk));
  return desk;
}

/** A second disbursement, on a case of its own. */
export const OTHER = fileId(11);
export const OTHER_CASE = fileId(21);

export const advanceOther = (desk: Desk, to: string, changes: Changes = {}): Promise<Desk> =>
  advance(
    learn(desk, ...ready(OTHER_CASE)),
    to,
    {
      request: { caseId: OTHER_CASE },
      order: { orderNumber: 'M-2' },
      'issue-cheque': { chequeNumber: '202' },
      ...changes,
    },
    OTHER,
  );
