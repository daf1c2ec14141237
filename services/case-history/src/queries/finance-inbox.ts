import { day, francs, id, type Role } from '@kosegin/contracts';
import { defineQuery } from '@kosegin/platform';
import type { DocumentReader } from '@kosegin/projections';
import { z } from 'zod';
import { DISBURSEMENTS, type DisbursementDocument } from '../projections/disbursements.js';
import { ENVELOPES, type EnvelopeDocument } from '../projections/envelopes.js';
import { FINANCE_ACT_NAMES, FINANCE_ACTS, type FinanceAct } from '../projections/finance-acts.js';
import type { Instrument } from '../projections/instruments.js';
import { daysWaited } from './days.js';
import { holdReasons } from './disbursement-answer.js';
import { findPage, pageOf, paging } from './paging.js';
import { MONEY_READERS } from './readers.js';

const waitingAct = z.strictObject({
  act: z.enum(FINANCE_ACT_NAMES),
  disbursementId: id,
  caseId: id,
  envelopeId: id,
  /** Null in a view that lacks the opening of the envelope. */
  edition: z.string().nullable(),
  amount: francs,
  /** Day on which it came to stand where it waits. */
  since: day,
  days: z.int().min(0).meta({ description: 'Days waited, up to the day of the moment looked at' }),
  /** Why it must wait on; empty when it can be done now. */
  held: holdReasons,
  /** The live one: what lies in the safe, or is to be looked for on a statement. */
  cheque: z.strictObject({ bank: z.string(), chequeNumber: z.string() }).nullable(),
});

/** An auditor sees what waits for anybody. */
export const actsFor = (roles: readonly Role[]): readonly FinanceAct[] =>
  FINANCE_ACT_NAMES.filter((act) => {
    const by: readonly Role[] = FINANCE_ACTS[act].by;
    return roles.some((role) => role === 'auditor' || by.includes(role));
  });

function chequeOf(instruments: readonly Instrument[]) {
  const last = instruments.at(-1);
  return last && !last.voided ? { bank: last.bank, chequeNumber: last.chequeNumber } : null;
}

async function editionsOf(
  documents: DocumentReader,
  envelopeIds: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const found = await documents.getMany<EnvelopeDocument>(ENVELOPES, [...new Set(envelopeIds)]);
  return new Map(found.map(({ id: envelopeId, document }) => [envelopeId, document.opening?.edition]));
}

/** What waits for an act of the caller's roles, longest first. */
export const financeInbox = defineQuery({
  path: 'finance/inbox',
  by: MONEY_READERS,
  does: { fr: 'Lire la corbeille des finances', en: 'Read the finance inbox' },
  input: z.strictObject({ act: z.enum(FINANCE_ACT_NAMES).optional(), ...paging }),
  answer: pageOf(waitingAct),
  reads: [DISBURSEMENTS, ENVELOPES],
  async run({ act, ...page }, { documents, moment: { today }, actor }) {
    const acts = actsFor(actor.roles).filter((one) => act === undefined || one === act);
    const query = { filter: { where: { waiting: { in: acts } } }, sort: { by: 'file.since' } };
    const found = await findPage<DisbursementDocument>(documents, DISBURSEMENTS, query, page);
    const editions = await editionsOf(
      documents,
      found.items.map(({ document }) => document.envelopeId),
    );
    const items = found.items.map(({ id: disbursementId, document: { file, waiting } }) => {
      const { caseId, envelopeId, amount, since, held, instruments } = file!;
      return {
        act: waiting!,
        disbursementId,
        caseId,
        envelopeId,
        edition: editions.get(envelopeId) ?? null,
        amount,
        since,
        days: daysWaited(since, today),
        held: [...held],
        cheque: chequeOf(instruments),
      };
    });
    return { items, next: found.next };
  },
});
