import { SYSTEM } from '@kosegin/event-sourcing';
import type { Role } from '@kosegin/contracts';
import { idOf, told, type Told } from './events.js';
import { peopleOf } from './story.js';

export const { caseId: CASE } = peopleOf(1);
const { disbursementId, kitId, followUpId, visits } = peopleOf(1);

type Data = NonNullable<Told['data']>;

const file = `case-${CASE}`;
const cheque = `disbursement-${disbursementId}`;
const kit = `kit-${kitId}`;
const followUp = `follow-up-${followUpId}`;
const later = `disbursement-${idOf('disbursement of the second round', 1)}`;

const on = (stream: string, day: string, type: Told['type'], data: Data, more: Partial<Told>): Told =>
  told(stream, type, { caseId: CASE, ...data } as Data, {
    caseId: CASE,
    occurredAt: `${day}T10:00:00.000Z`,
    ...more,
  });

/** Who acts, by the letter of the role and a number. */
const PEOPLE = {
  i: 'intake_officer',
  w: 'case_worker',
  s: 'supervisor',
  a: 'accountant',
  k: 'storekeeper',
  f: 'follow_up_officer',
} as const satisfies Record<string, Role>;
type Person = `${keyof typeof PEOPLE}-${number}`;

const by = (id: Person) => ({
  actor: { id, role: PEOPLE[id[0] as keyof typeof PEOPLE], region: null },
});

const act = (day: string, type: Told['type'], who: Person, data: Data = {}): Told =>
  on(file, day, type, data, by(who));
const elsewhere = (stream: string, day: string, type: Told['type'], who: Person, data: Data): Told =>
  on(stream, day, type, data, by(who));
/** What a reaction records on the case. */
const recorded = (day: string, type: Told['type'], causedBy: Told['causedBy'], data: Data = {}): Told =>
  on(file, day, type, data, { actor: SYSTEM, ...(causedBy && { causedBy }) });

const lines = [
  { lineId: 1, kind: 'money', amount: 300_000 },
  { lineId: 2, kind: 'kit', amount: 285_000 },
  { lineId: 3, kind: 'training', amount: 0 },
] as const;
const draft = (planVersion: number, kinds: readonly (typeof lines)[number][] = lines): Data =>
  ({ planVersion, lines: kinds, total: 585_000 }) as Data;

/** From the waiting list to a returned plan, two kinds of assistance told out of order, closure, and a second round. */
export const journeyStory: readonly Told[] = [
  act('2025-01-10', 'ReturneeRegistered', 'i-1', { arrivedOn: '2025-01-08', region: '01', convoyId: null }),
  act('2025-01-16', 'CaseScreened', 'i-1'),
  act('2025-01-20', 'NeedsAssessed', 'w-1', { needs: ['money'] }),
  act('2025-01-21', 'NeedsAssessed', 'w-2', { needs: ['money', 'kit'] }),
  act('2025-02-01', 'CaseWaitlisted', 's-1'),
  act('2025-04-02', 'CaseFoundEligible', 's-1', { edition: '2025' }),
  act('2025-04-05', 'PlanDrafted', 'w-1', draft(1)),
  act('2025-04-10', 'PlanSubmitted', 'w-1'),
  act('2025-04-20', 'PlanReturned', 's-1'),
  act('2025-04-25', 'PlanDrafted', 'w-1', draft(2)),
  act('2025-04-26', 'PlanSubmitted', 'w-1'),
  act('2025-05-20', 'PlanApproved', 's-2'),
  elsewhere(kit, '2025-05-21', 'KitRequested', 'w-1', { kitId }),
  elsewhere(cheque, '2025-05-22', 'DisbursementRequested', 'w-1', { disbursementId, amount: 300_000 }),
  // The money was handed over first, and told after the kit.
  elsewhere(kit, '2025-06-10', 'KitHandedOver', 'k-1', { kitId, handedOverOn: '2025-06-10' }),
  recorded('2025-06-10', 'AssistanceStarted', [kit, 1], { kind: 'kit' }),
  elsewhere(cheque, '2025-06-12', 'ChequeHandedOver', 'a-1', {
    disbursementId,
    handedOverOn: '2025-06-05',
  }),
  recorded('2025-06-12', 'AssistanceStarted', [cheque, 1], { kind: 'money' }),
  elsewhere(followUp, '2025-07-20', 'VisitRecorded', 'f-1', {
    followUpId,
    ...visits[0]!,
    visitedOn: '2025-07-15',
  }),
  recorded('2025-07-20', 'FollowUpStarted', [followUp, 0]),
  act('2025-09-01', 'CaseClosed', 's-2', { reason: 'left_area' }),
  act('2025-10-01', 'CaseReopened', 's-1', { to: 'assessment' }),
  act('2025-10-01', 'PlanApprovalVoided', 's-1', { planVersion: 2 }),
  act('2025-10-03', 'NeedsAssessed', 'w-2', { needs: ['money'] }),
  act('2025-10-06', 'CaseFoundEligible', 's-1', { edition: '2026' }),
  act('2025-10-07', 'PlanDrafted', 'w-2', draft(3, lines.slice(0, 1))),
  act('2025-10-08', 'PlanSubmitted', 'w-2'),
  act('2025-10-09', 'PlanApproved', 's-2'),
  // Edited after its approval.
  act('2025-10-10', 'PlanDrafted', 'w-2', draft(4, lines.slice(0, 1))),
  act('2025-10-10', 'PlanApprovalVoided', 'w-2', { planVersion: 4 }),
  act('2025-10-13', 'PlanSubmitted', 'w-2'),
  act('2025-10-15', 'PlanApproved', 's-2'),
  elsewhere(later, '2025-11-03', 'ChequeHandedOver', 'a-2', { handedOverOn: '2025-11-03' }),
  recorded('2025-11-03', 'AssistanceStarted', [later, 0], { kind: 'money' }),
  act('2025-12-01', 'CaseClosed', 's-2', { reason: 'duration_ended' }),
  act('2025-12-05', 'CaseReopened', 's-1', { to: 'follow_up' }),
];
