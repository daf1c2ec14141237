import type { Role } from '@kosegin/contracts';
import { idOf, record, told } from '../../test/events.js';
import { chain, envelopeOf, held, moneyOf, opened, refused, wholeChain } from '../../test/money-story.js';
import { ReadSide, type Asked } from '../../test/read-side.js';
import { money } from '../money.js';
import { timeline } from '../projections/timeline.js';
import { listDisbursements, oneDisbursement } from './disbursements.js';

const projections = [...money.projections, timeline];
const { disbursementId: id, caseId, personId, instrumentId, statementLineId } = moneyOf(1);

describe('GET disbursements/:id', () => {
  const consent = idOf('event', 1);
  let read: ReadSide;
  beforeAll(async () => {
    read = await ReadSide.of(
      record([opened(1, 10_000_000), ...wholeChain(1, { facts: [consent] }), ...wholeChain(2, { caseId })]),
      projections,
    );
  });
  const ask = (asked: Asked = {}) => read.ask(oneDisbursement, { id }, asked);

  it('tells where it stands and what was asked', async () => {
    expect(await ask()).toMatchObject({
      id,
      caseId,
      personId,
      envelopeId: envelopeOf(1),
      lineId: 2,
      planVersion: 3,
      amount: 300_000,
      payTo: 'beneficiary',
      status: 'reconciled',
      since: '2026-02-11',
      held: [],
      revision: 9,
    });
  });

  it('tells every step with who took it, also those on the envelope and on the statement line', async () => {
    const { steps } = (await ask())!;
    expect(steps.map(({ type, who, occurredAt }) => [type, who.id, occurredAt.slice(0, 10)])).toEqual([
      ['DisbursementRequested', 'w-1', '2026-02-01'],
      ['FundsCommitted', 'o-1', '2026-02-02'],
      ['DisbursementCommitted', 'system', '2026-02-02'],
      ['VisaGranted', 'f-1', '2026-02-03'],
      ['ServiceVerified', 's-1', '2026-02-04'],
      ['PaymentOrdered', 'o-1', '2026-02-05'],
      ['OrderAccepted', 'a-1', '2026-02-06'],
      ['ChequeIssued', 'a-1', '2026-02-07'],
      ['ChequeHandedOver', 'a-1', '2026-02-08'],
      ['PaymentMade', 'a-1', '2026-02-09'],
      ['StatementLineMatched', 'r-1', '2026-02-11'],
      ['PaymentReconciled', 'system', '2026-02-11'],
    ]);
    expect(steps[3]).toMatchObject({
      who: { id: 'f-1', role: 'financial_controller' },
      recordedAt: '2026-02-03T09:00:00.000Z',
      sentence: {
        fr: 'Visa accordé par le contrôleur financier.',
        en: 'Visa granted by the financial controller.',
      },
      comment: null,
    });
  });

  it('names the events that a step relied on', async () => {
    const { steps } = (await ask())!;
    expect(steps.flatMap(({ type, facts }) => (facts.length > 0 ? [[type, facts]] : []))).toEqual([
      ['PaymentOrdered', [consent]],
    ]);
  });

  it('tells the cheque from issue to reconciliation', async () => {
    expect((await ask())!.instruments).toEqual([
      {
        instrumentId,
        bank: 'BDM',
        chequeNumber: 'C-1',
        issuedOn: '2026-02-07',
        payee: 'Awa Traoré',
        handOver: {
          handedOverOn: '2026-02-08',
          receiver: 'Moussa Traoré',
          mandate: 'P-1',
          giverId: 'a-1',
          witnessId: 'w-9',
        },
        voided: null,
        paidOn: '2026-02-09',
        reconciled: { statementLineId, reconciledOn: '2026-02-11' },
      },
    ]);
  });

  it('keeps a cheque that came back beside the one that replaced it (invariant 9)', async () => {
    const file = `disbursement-${id}`;
    const second = { disbursementId: id, instrumentId: idOf('instrument', 9) };
    const on = (day: string) => ({ caseId, occurredAt: `${day}T09:00:00.000Z` });
    const replaced = await ReadSide.of(
      record([
        ...chain(1, 'ChequeHandedOver'),
        told(file, 'ChequeVoided', { disbursementId: id, instrumentId, cause: 'stopped' }, on('2026-02-20')),
        told(file, 'ChequeIssued', { ...second, chequeNumber: 'C-9' }, on('2026-02-21')),
        told(file, 'ChequeHandedOver', second, on('2026-02-22')),
        told(file, 'PaymentMade', { ...second, paidOn: '2026-02-23' }, on('2026-02-23')),
      ]),
      projections,
    );
    const { status, instruments } = (await replaced.ask(oneDisbursement, { id }))!;
    expect(status).toBe('paid');
    expect(instruments).toMatchObject([
      { chequeNumber: 'C-1', voided: { cause: 'stopped', voidedOn: '2026-02-20' }, paidOn: null },
      { chequeNumber: 'C-9', voided: null, paidOn: '2026-02-23' },
    ]);
  });

  it('tells the remark beside a refusal, to those who may read it', async () => {
    const refusal = await ReadSide.of(record(refused(1)), projections);
    const comments = async (role: Role) =>
      (await refusal.ask(oneDisbursement, { id }, { role }))!.steps.map(({ comment }) => comment);
    expect(await comments('authorising_officer')).toEqual([null, null, null, 'Awa was paid twice', null]);
    expect(new Set(await comments('auditor'))).toEqual(new Set([null]));
  });

  it('answers the past from the history of its case', async () => {
    expect(await ask({ asOf: '2026-01-31' })).toBeNull();
    expect(await ask({ asOf: '2026-02-04' })).toMatchObject({ status: 'verified', revision: 3 });
    expect((await ask({ asOf: '2026-02-07' }))!.instruments).toMatchObject([
      { handOver: null, paidOn: null },
    ]);
    expect((await ask({ happenedBy: '2026-02-10' }))!.steps.map(({ type }) => type)).not.toContain(
      'StatementLineMatched',
    );
  });

  it('tells what was known from what had happened', async () => {
    const late = await ReadSide.of(
      record(
        chain(1, 'ChequeHandedOver').map((one) =>
          one.type === 'ChequeHandedOver' ? { ...one, recordedAt: '2026-02-16T08:00:00.000Z' } : one,
        ),
      ),
      projections,
    );
    const status = async (moment: Asked) => (await late.ask(oneDisbursement, { id }, moment))!.status;
    expect(await status({ asOf: '2026-02-10' })).toBe('issued');
    expect(await status({ happenedBy: '2026-02-10' })).toBe('handed_over');
  });

  it('answers the auditor all but who was paid and who received it', async () => {
    const answer = (await ask({ role: 'auditor' }))!;
    expect(answer.instruments).toMatchObject([
      { payee: null, handOver: { receiver: null, witnessId: 'w-9' }, chequeNumber: 'C-1' },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/Traoré|Awa|Moussa/);
  });

  it('is not known when nobody requested it', async () => {
    expect(await read.ask(oneDisbursement, { id: moneyOf(9).disbursementId })).toBeNull();
    const [, committed] = wholeChain(1);
    const unrequested = await ReadSide.of(record([committed]), projections);
    expect(await unrequested.ask(oneDisbursement, { id })).toBeNull();
    expect((await unrequested.ask(listDisbursements, {}))!.items).toEqual([]);
  });
});

describe('GET disbursements', () => {
  let read: ReadSide;
  beforeAll(async () => {
    read = await ReadSide.of(
      record([
        ...chain(1, 'DisbursementRequested'),
        ...chain(2, 'VisaGranted', { envelope: 2 }),
        ...chain(3, 'ServiceVerified'),
        held(3, 'DisbursementHeld', '2026-02-12'),
        ...chain(4, 'OrderAccepted'),
        held(4, 'DisbursementHeld', '2026-02-12'),
        held(4, 'DisbursementHoldLifted', '2026-02-13'),
        ...wholeChain(5, { envelope: 2 }),
      ]),
      projections,
    );
  });
  const list = async (input = {}, asked: Asked = {}) =>
    (await read.ask(listDisbursements, input, asked))!.items.map((one) => one.id);
  const ids = (...numbers: readonly number[]) => numbers.map((number) => moneyOf(number).disbursementId);

  it.each<[Record<string, unknown>, readonly number[]]>([
    [{}, [5, 4, 3, 2, 1]],
    [{ status: 'verified' }, [3]],
    [{ status: 'released' }, []],
    [{ envelope: envelopeOf(2) }, [5, 2]],
    [{ case: moneyOf(4).caseId }, [4]],
    [{ held: 'true' }, [3]],
    [{ held: 'false', envelope: envelopeOf(1) }, [4, 1]],
  ])('narrowed by %j, those that moved last first', async (filters, numbers) => {
    expect(await list(filters)).toEqual(ids(...numbers));
  });

  it('says why nothing moves', async () => {
    const { items } = (await read.ask(listDisbursements, { held: 'true' }))!;
    expect(items).toMatchObject([{ status: 'verified', since: '2026-02-04', held: ['consent_withdrawn'] }]);
  });

  it('pages without overlap or gap', async () => {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = (await read.ask(listDisbursements, { limit: 2, ...(after && { after }) }))!;
      seen.push(...page.items.map((one) => one.id));
      after = page.next;
    }
    expect(seen).toEqual(await list());
  });

  it('lists the past', async () => {
    expect(await list({ status: 'requested' }, { asOf: '2026-02-01' })).toHaveLength(5);
    expect(await list({ held: 'true' }, { asOf: '2026-02-12' })).toEqual(ids(4, 3));
    expect(await list({}, { happenedBy: '2026-01-31' })).toEqual([]);
  });

  it('takes no other words', () => {
    for (const bad of [{ status: 'lost' }, { held: 'maybe' }, { envelope: 'x' }, { limit: 201 }])
      expect(listDisbursements.input.safeParse(bad).success).toBe(false);
  });
});
