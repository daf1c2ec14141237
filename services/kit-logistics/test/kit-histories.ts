import type { FileDefinition } from '@kosegin/contracts';
import {
  derivedId,
  type Actor,
  type Decision,
  type DomainEvent,
  type RecordedEvent,
} from '@kosegin/event-sourcing';
import { kit, kitModel, site } from '../src/index.js';
import { emptyDesk, fileId, foreign, NOW, people, type Answer, type Desk } from './desk.js';

const { storekeeper, worker, system } = people;

export const BAMAKO = fileId(1);
export const KAYES = fileId(2);
export const MODEL = fileId(3);
export const KIT = fileId(10);
export const CASE = fileId(20);
/** Who stands behind a case. */
export const personOf = (caseId: string): string => derivedId('person', caseId);
/** The n-th unit of the delivery note of the samples. */
export const unit = (n: number): string => derivedId(BAMAKO, 'receipt', 'BL-1', n);

export const model = {
  name: 'Kit de couture',
  sector: 'sewing',
  components: [
    { component: 'Machine à coudre', quantity: 1 },
    { component: 'Coupon de tissu', quantity: 6 },
  ],
};

/** An event of a case, as intake's feed brings it. */
export const ofCase = (caseId: string, type: string, data: object = {}): RecordedEvent =>
  foreign(type, { caseId, personId: personOf(caseId), ...data }, { caseId });

export const consent = { purpose: 'case_management', guardian: null, evidence: 'signed' };

export const line = (lineId: number, kind = 'kit') => ({ lineId, kind, amount: 285_000 });

export const approved = (caseId: string, change: object = {}): RecordedEvent =>
  ofCase(caseId, 'PlanApproved', {
    planVersion: 1,
    edition: 'KITS-2026',
    contentHash: 'h',
    lines: [line(1)],
    ...change,
  });

/** A case on which a kit may be requested. */
export const ready = (caseId: string, plan: object = {}, minor = false): readonly RecordedEvent[] => [
  ofCase(caseId, 'ReturneeRegistered', { minor }),
  ofCase(caseId, 'ConsentGiven', consent),
  approved(caseId, plan),
];

/** Both halves of a link, or of its end. */
export const linking = (type: 'IdentitiesLinked' | 'IdentitiesUnlinked', one: string, other: string) =>
  [
    [one, other],
    [other, one],
  ].map(([a, b]) => ofCase(a!, type, { otherCaseId: b, otherPersonId: personOf(b!) }));

export const learn = (desk: Desk, ...events: readonly RecordedEvent[]): Desk => {
  for (const event of events) desk.learn(event);
  return desk;
};

/** An act with all that follows from it: facts learnt, reactions done. Claims are left out of the answer. */
export async function send(
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
  for (const event of events) learn(desk, ...(await desk.react(event)));
  return { outcome: outcome.replace('ValueClaimed, ', ''), events, details };
}

/** What an act decides as things stand, with the values it claims; nothing is recorded. */
export async function decisionOf(
  desk: Desk,
  file: FileDefinition,
  id: string,
  type: string,
  data: object,
  actor: Actor,
): Promise<Decision<DomainEvent>> {
  const act = file.acts[type]!;
  const command = { id, type, data: act.data.parse(data), actor, now: NOW, occurredAt: NOW };
  const state = await desk.state(file, id);
  const { facts } = await act.know(command, state, {
    file: (of, other) => desk.state(of as FileDefinition, other),
    document: async <D>(collection: string, key: string) =>
      (desk.documents.get(`${collection}/${key}`) ?? null) as D | null,
  });
  return act.decide(command, state, facts);
}

/** An act's sample on a kit: something that can succeed, by someone who may. */
export const samples: Readonly<Record<string, readonly [data: object, by: Actor]>> = {
  request: [{ caseId: CASE, kitModelId: MODEL, lineId: 1 }, worker],
  'request-again': [{ lineId: 1 }, worker],
  'record-reservation': [{ unitId: unit(1), siteId: BAMAKO, modelVersion: 1 }, system],
  dispatch: [{ toSiteId: KAYES }, storekeeper],
  arrive: [{}, storekeeper],
  'hand-over': [{ handedOverOn: '2026-03-10', receiver: 'Awa Diarra', witnessId: 'temoin-1' }, storekeeper],
};

export const onKit = (
  desk: Desk,
  type: string,
  change: object = {},
  { id = KIT, by }: { id?: string; by?: Actor } = {},
): Promise<Answer> => {
  const [data, sampleBy] = samples[type]!;
  return send(desk, kit, id, type, { ...data, ...change }, by ?? sampleBy);
};

export const reserve = (desk: Desk, kitId = KIT, siteId = BAMAKO): Promise<Answer> =>
  send(desk, site, siteId, 'reserve', { kitId }, storekeeper);

export const receive = (
  desk: Desk,
  quantity: number,
  change: object = {},
  siteId = BAMAKO,
): Promise<Answer> => {
  const delivery = {
    receiptNumber: 'BL-1',
    kitModelId: MODEL,
    supplier: 'Fournitures du fleuve',
    unitPrice: 285_000,
  };
  return send(desk, site, siteId, 'receive', { ...delivery, quantity, ...change }, storekeeper);
};

/** Two sites, a model and one case that is ready; nothing in stock. */
export async function emptySites(): Promise<Desk> {
  const desk = emptyDesk();
  await send(desk, kitModel, MODEL, 'publish', model, storekeeper);
  await send(desk, site, BAMAKO, 'open', { name: 'Magasin central', region: '00' }, storekeeper);
  await send(desk, site, KAYES, 'open', { name: 'Antenne de Kayes', region: '01' }, storekeeper);
  return learn(desk, ...ready(CASE));
}

/** The same with some units in Bamako. */
export async function stocked(quantity = 3): Promise<Desk> {
  const desk = await emptySites();
  await receive(desk, quantity);
  return desk;
}

const STEPS: readonly (readonly [status: string, step: (desk: Desk) => Promise<Answer>])[] = [
  ['requested', (desk) => onKit(desk, 'request')],
  ['reserved', (desk) => reserve(desk)],
  ['dispatched', (desk) => onKit(desk, 'dispatch')],
  ['arrived', (desk) => onKit(desk, 'arrive')],
  ['handed_over', (desk) => onKit(desk, 'hand-over')],
];

export const STATUSES = STEPS.map(([status]) => status);

/** A desk on which the kit has come to a status, by way of Kayes. */
export async function cameTo(status: string): Promise<Desk> {
  const desk = await stocked();
  if (status === 'none') return desk;
  for (const [reached, step] of STEPS) {
    const { outcome, events } = await step(desk);
    if (events.length === 0) throw new Error(`${reached}: ${outcome}`);
    if (reached === status) break;
  }
  return desk;
}
