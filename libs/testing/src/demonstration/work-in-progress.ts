import {
  approves,
  arrives,
  assessed,
  commits,
  isPaid,
  plans,
  receivesCheque,
  requests,
  submits,
} from './chapters.js';
import { arrivalOf, opensEnvelope, planOf } from './edition-2025.js';
import { Journey, later } from './journey.js';
import { invent } from './people.js';
import type { Random } from './random.js';

const EDITION = 'AGR-2026';

/** How far a case of the new edition has come. */
const STAGES = [
  'registered',
  'assessed',
  'waiting',
  'not_eligible',
  'eligible',
  'drafted',
  'submitted',
  'returned',
  'approved',
  'requested',
  'committed',
  'visa_refused',
  'held',
  'visa_granted',
  'verified',
  'ordered',
  'accepted',
  'issued',
  'handed_over',
  'closed',
  'reopened',
] as const;

/** Cases of the edition of 2026 at every stage, so that every list has something in it; some have waited for long. */
export const workInProgress = (random: Random): readonly Journey[] => [
  opensEnvelope(EDITION, '2026-01-05', 80_000_000, '2026-12-31'),
  ...STAGES.flatMap((stage, row) =>
    Array.from({ length: row % 3 === 0 ? 2 : 1 }, (_, copy) =>
      underWay(random, stage, row, `${stage}-${copy + 1}`),
    ),
  ),
];

function underWay(random: Random, stage: (typeof STAGES)[number], row: number, name: string): Journey {
  const journey = new Journey(`agr-2026-${name}`);
  const person = invent(random);
  const amount = 5_000 * random.between(120, 380);
  const registered = later('2025-10-06', random.between(0, 40));
  const plan = planOf(random, amount);
  const reached = (other: (typeof STAGES)[number]) => row >= STAGES.indexOf(other);
  const assessedOn = later(registered, random.between(12, 25));
  arrives(journey, registered, person, arrivalOf(random, later(registered, -3)));
  if (stage === 'registered') return journey;
  assessed(journey, later(registered, 5), assessedOn, ['money']);
  const decided = later(assessedOn, random.between(6, 15));
  const onCase = (day: string, as: 'supervisor' | 'case_worker', act: string, body: object = {}) =>
    journey.act(day, as, 'cases', 'case', act, () => body);
  if (stage === 'assessed') return journey;
  if (stage === 'waiting')
    return onCase(decided, 'supervisor', 'put-on-waiting-list', { reason: 'envelope-exhausted' });
  if (stage === 'not_eligible')
    return onCase(decided, 'supervisor', 'find-ineligible', {
      reason: 'outside-criteria',
      referredTo: 'social-services',
    });
  if (stage === 'eligible') return onCase(decided, 'supervisor', 'find-eligible', { edition: EDITION });
  plans(journey, decided, EDITION, plan);
  if (stage === 'drafted') return journey;
  submits(journey, later(decided, 12));
  if (stage === 'submitted') return journey;
  if (stage === 'returned')
    return onCase(later(decided, 20), 'supervisor', 'return-plan', {
      reason: 'budget-unclear',
      comment: 'Préciser le devis des intrants.',
    });
  approves(journey, later(decided, 24), plan);
  if (!reached('requested')) return journey;
  const asked = later('2026-01-26', random.between(0, 6));
  requests(journey, asked, EDITION, amount);
  if (!reached('committed')) return journey;
  commits(journey, later(asked, 3), EDITION);
  const money = (
    day: string,
    as: 'financial_controller' | 'supervisor' | 'authorising_officer' | 'accountant',
    act: string,
    body: object = {},
  ) => journey.act(day, as, 'disbursements', 'disbursement', act, () => body);
  const visaOn = later(asked, 8);
  if (stage === 'visa_refused')
    return money(visaOn, 'financial_controller', 'refuse-visa', { reason: 'supporting-document-missing' });
  if (stage === 'held') return onCase(visaOn, 'case_worker', 'withdraw-consent', { purpose: 'payment' });
  if (!reached('visa_granted')) return journey;
  const number = `2026${String(row).padStart(2, '0')}${name.at(-1)}`;
  if (reached('closed')) {
    receivesCheque(journey, visaOn, person, {
      number,
      issuedOn: later(visaOn, 9),
      handedOverOn: later(visaOn, 12),
    });
    isPaid(journey, later(visaOn, 14));
    onCase(later(visaOn, 20), 'supervisor', 'close', { reason: 'plan_completed' });
    return stage === 'reopened'
      ? onCase(later(visaOn, 26), 'supervisor', 'reopen', { to: 'follow_up', reason: 'new-difficulty' })
      : journey;
  }
  money(visaOn, 'financial_controller', 'grant-visa');
  if (reached('verified')) money(later(visaOn, 2), 'supervisor', 'verify', { evidence: `PV-${number}` });
  if (reached('ordered'))
    money(later(visaOn, 4), 'authorising_officer', 'order', { orderNumber: `M-${number}` });
  if (reached('accepted')) money(later(visaOn, 6), 'accountant', 'accept-order');
  const cheque = {
    bank: 'BNDA-DEMO',
    chequeNumber: number,
    issuedOn: later(visaOn, 9),
    payee: `${person.givenNames} ${person.familyName}`,
  };
  if (reached('issued')) money(later(visaOn, 9), 'accountant', 'issue-cheque', cheque);
  if (reached('handed_over'))
    money(later(visaOn, 12), 'accountant', 'hand-over', {
      handedOverOn: later(visaOn, 12),
      receiver: cheque.payee,
      witnessId: 'temoin-kayes',
    });
  return journey;
}
