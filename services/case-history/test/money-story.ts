import { SYSTEM } from '@kosegin/event-sourcing';
import type { Role } from '@kosegin/contracts';
import { idOf, told, type Told } from './events.js';

export const envelopeOf = (number: number): string => idOf('envelope', number);

/** Ids of one disbursement and of what belongs to it. */
export const moneyOf = (number: number) => ({
  disbursementId: idOf('disbursement', number),
  caseId: idOf('case', number),
  personId: idOf('person', number),
  instrumentId: idOf('instrument', number),
  statementLineId: idOf('statement line', number),
});

const by = (id: string, role: Role) => ({ actor: { id, role, region: null } });
const bySystem = { actor: SYSTEM };
const on = (day: string) => ({ occurredAt: `${day}T09:00:00.000Z` });

export const opened = (number: number, amount: number, edition = `2026-${number}`): Told =>
  told(
    `envelope-${envelopeOf(number)}`,
    'EnvelopeOpened',
    { envelopeId: envelopeOf(number), edition, amount, fiscalYear: 2026, cutOff: `2026-11-${10 + number}` },
    { ...by('o-1', 'authorising_officer'), ...on('2026-01-02') },
  );

export interface Chain {
  readonly amount?: number;
  /** The number of its envelope. */
  readonly envelope?: number;
  /** Of another disbursement’s case. */
  readonly caseId?: string;
  /** Facts that the order relied on. */
  readonly facts?: readonly string[];
}

/** A disbursement all the way, one act a day from 1 February on, with what its envelope and its statement line record. */
export function wholeChain(number: number, more: Chain = {}) {
  const { disbursementId, personId, instrumentId, statementLineId } = moneyOf(number);
  const { amount = 300_000, envelope = 1, caseId = moneyOf(number).caseId, facts = [] } = more;
  const envelopeId = envelopeOf(envelope);
  const file = `disbursement-${disbursementId}`;
  const guard = `envelope-${envelopeId}`;
  const line = `statement-line-${statementLineId}`;
  const own = { caseId };
  const officer = by('o-1', 'authorising_officer');
  const accountant = by('a-1', 'accountant');
  const cheque = { disbursementId, personId, instrumentId };
  return [
    told(
      file,
      'DisbursementRequested',
      { disbursementId, caseId, personId, envelopeId, lineId: 2, planVersion: 3, amount },
      { ...own, ...by('w-1', 'case_worker'), ...on('2026-02-01') },
    ),
    told(
      guard,
      'FundsCommitted',
      { envelopeId, disbursementId, caseId, personId, lineId: 2, amount },
      { ...officer, ...on('2026-02-02') },
    ),
    told(
      file,
      'DisbursementCommitted',
      { disbursementId, envelopeId, amount, committedBy: 'o-1' },
      { ...own, ...bySystem, ...on('2026-02-02') },
    ),
    told(
      file,
      'VisaGranted',
      { disbursementId },
      { ...own, ...by('f-1', 'financial_controller'), ...on('2026-02-03') },
    ),
    told(
      file,
      'ServiceVerified',
      { disbursementId, evidence: 'PV-7' },
      { ...own, ...by('s-1', 'supervisor'), ...on('2026-02-04') },
    ),
    told(
      file,
      'PaymentOrdered',
      { disbursementId, orderNumber: `M-${number}` },
      { ...own, ...officer, ...on('2026-02-05'), facts },
    ),
    told(file, 'OrderAccepted', { disbursementId }, { ...own, ...accountant, ...on('2026-02-06') }),
    told(
      file,
      'ChequeIssued',
      {
        ...cheque,
        bank: 'BDM',
        chequeNumber: `C-${number}`,
        issuedOn: '2026-02-07',
        amount,
        payee: 'Awa Traoré',
      },
      { ...own, ...accountant, ...on('2026-02-07') },
    ),
    told(
      file,
      'ChequeHandedOver',
      {
        ...cheque,
        caseId,
        handedOverOn: '2026-02-08',
        receiver: 'Moussa Traoré',
        mandate: 'P-1',
        giverId: 'a-1',
        witnessId: 'w-9',
      },
      { ...own, ...accountant, ...on('2026-02-08') },
    ),
    told(
      file,
      'PaymentMade',
      { disbursementId, envelopeId, instrumentId, amount, paidOn: '2026-02-09' },
      { ...own, ...accountant, ...on('2026-02-09') },
    ),
    told(
      guard,
      'CommitmentPaid',
      { envelopeId, disbursementId, amount },
      { ...bySystem, ...on('2026-02-09') },
    ),
    told(
      line,
      'StatementLineImported',
      { statementLineId, account: 'BDM-1', reference: `C-${number}`, bookedOn: '2026-02-10', amount },
      { ...by('r-1', 'reconciler'), ...on('2026-02-10') },
    ),
    told(
      line,
      'StatementLineMatched',
      { statementLineId, disbursementId, instrumentId, amount },
      { ...by('r-1', 'reconciler'), ...on('2026-02-11') },
    ),
    told(
      file,
      'PaymentReconciled',
      { disbursementId, instrumentId, statementLineId },
      { ...own, ...bySystem, ...on('2026-02-11') },
    ),
  ] as const satisfies readonly Told[];
}

type Step = ReturnType<typeof wholeChain>[number]['type'];

/** The chain up to and with an act, and what other files record of that very act. */
export function chain(number: number, last: Step, more: Chain = {}): readonly Told[] {
  const whole: readonly Told[] = wholeChain(number, more);
  return whole.slice(0, whole.findIndex(({ type }) => type === last) + 1);
}

/** A commitment that comes to nothing: the visa is refused, and the money goes back. */
export function refused(number: number, more: Chain = {}): readonly Told[] {
  const { disbursementId, caseId, personId } = moneyOf(number);
  const { amount = 300_000, envelope = 1 } = more;
  const envelopeId = envelopeOf(envelope);
  const file = `disbursement-${disbursementId}`;
  const refusal = {
    disbursementId,
    envelopeId,
    personId,
    reason: 'no-budget',
    comment: 'Awa was paid twice',
  };
  const released = { disbursementId, envelopeId, amount };
  return [
    ...chain(number, 'DisbursementCommitted', more),
    told(file, 'VisaRefused', refusal, {
      caseId,
      ...by('f-1', 'financial_controller'),
      ...on('2026-02-03'),
    }),
    told(`envelope-${envelopeId}`, 'CommitmentReleased', released, { ...bySystem, ...on('2026-02-03') }),
    told(file, 'DisbursementReleased', released, { caseId, ...bySystem, ...on('2026-02-03') }),
  ];
}

/** Nothing moves until the reason falls away. */
export const held = (number: number, type: 'DisbursementHeld' | 'DisbursementHoldLifted', day: string) => {
  const { disbursementId, caseId } = moneyOf(number);
  const data = { disbursementId, reason: 'consent_withdrawn' as const };
  return told(`disbursement-${disbursementId}`, type, data, { caseId, ...bySystem, ...on(day) });
};
