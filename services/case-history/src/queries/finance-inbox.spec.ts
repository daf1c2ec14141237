import type { Role } from '@kosegin/contracts';
import { record, told, type Told } from '../../test/events.js';
import { chain, envelopeOf, held, moneyOf, opened, refused, wholeChain } from '../../test/money-story.js';
import { ReadSide, type Asked } from '../../test/read-side.js';
import { money } from '../money.js';
import type { FinanceAct } from '../projections/finance-acts.js';
import { financeInbox } from './finance-inbox.js';

/** By number: a disbursement for which an act is next, the later the act the later it came there. */
const WAITING: readonly [FinanceAct, Parameters<typeof chain>[1], string][] = [
  ['commit', 'DisbursementRequested', '2026-02-01'],
  ['grant-visa', 'DisbursementCommitted', '2026-02-02'],
  ['verify', 'VisaGranted', '2026-02-03'],
  ['order', 'ServiceVerified', '2026-02-04'],
  ['accept-order', 'PaymentOrdered', '2026-02-05'],
  ['issue-cheque', 'OrderAccepted', '2026-02-06'],
  ['hand-over', 'ChequeIssued', '2026-02-07'],
  ['pay', 'ChequeHandedOver', '2026-02-08'],
  ['match', 'CommitmentPaid', '2026-02-09'],
];

const story = [
  opened(1, 10_000_000),
  ...WAITING.flatMap(([, last], index) => chain(index + 1, last, { amount: 1_000 * (index + 1) })),
  held(3, 'DisbursementHeld', '2026-02-10'),
  // Nothing here waits for a person: committed and not yet told so, refused, reconciled.
  ...chain(20, 'FundsCommitted'),
  ...refused(21),
  ...wholeChain(22),
];

const chainOf = (all: readonly Told[], number: number): readonly Told[] =>
  all.filter(({ stream }) => stream === `disbursement-${moneyOf(number).disbursementId}`);

let read: ReadSide;
beforeAll(async () => {
  read = await ReadSide.of(record(story), money.projections);
});

const items = async (role: Role, input = {}, asked: Asked = {}) =>
  (await read.ask(financeInbox, input, { role, ...asked }))!.items;
const acts = async (...asked: Parameters<typeof items>) => (await items(...asked)).map(({ act }) => act);

describe('GET finance/inbox', () => {
  it.each<[Role, readonly FinanceAct[]]>([
    ['authorising_officer', ['commit', 'verify', 'order']],
    ['financial_controller', ['grant-visa']],
    ['supervisor', ['verify']],
    ['accountant', ['accept-order', 'issue-cheque', 'hand-over', 'pay']],
    ['reconciler', ['match']],
    ['auditor', WAITING.map(([act]) => act)],
  ])('tells the %s what waits for that role, longest first', async (role, expected) => {
    expect(await acts(role)).toEqual(expected);
  });

  it('tells of each whose it is, how much and how long', async () => {
    const all = await items('auditor', {}, { today: '2026-02-14' });
    expect(all.map(({ act, since }) => [act, since])).toEqual(WAITING.map(([act, , since]) => [act, since]));
    expect(all[0]).toEqual({
      act: 'commit',
      disbursementId: moneyOf(1).disbursementId,
      caseId: moneyOf(1).caseId,
      envelopeId: envelopeOf(1),
      edition: '2026-1',
      amount: 1_000,
      since: '2026-02-01',
      days: 13,
      held: [],
      cheque: null,
    });
  });

  it('counts no days before it came there', async () => {
    expect((await items('reconciler', {}, { today: '2026-02-08' }))[0]).toMatchObject({ days: 0 });
    expect((await items('reconciler', {}, { today: '2026-03-01' }))[0]).toMatchObject({ days: 20 });
  });

  it('shows what is held, with the reason', async () => {
    expect((await items('auditor')).filter(({ held: reasons }) => reasons.length > 0)).toMatchObject([
      { act: 'verify', held: ['consent_withdrawn'] },
    ]);
  });

  it('names the cheque that is out', async () => {
    const cheques = (await items('auditor')).map(({ act, cheque }) => [act, cheque?.chequeNumber]);
    expect(cheques.filter(([, number]) => number)).toEqual([
      ['hand-over', 'C-7'],
      ['pay', 'C-8'],
      ['match', 'C-9'],
    ]);
  });

  it('names no cheque that came back: another is to be issued', async () => {
    const { disbursementId, instrumentId, caseId } = moneyOf(1);
    const voided = told(
      `disbursement-${disbursementId}`,
      'ChequeVoided',
      { disbursementId, instrumentId },
      { caseId },
    );
    const back = await ReadSide.of(record([...chain(1, 'ChequeHandedOver'), voided]), money.projections);
    const [item] = (await back.ask(financeInbox, {}, { role: 'accountant' }))!.items;
    expect(item).toMatchObject({ act: 'issue-cheque', cheque: null });
  });

  it('is narrowed to one act, of the caller’s own', async () => {
    expect(await acts('accountant', { act: 'pay' })).toEqual(['pay']);
    expect(await acts('accountant', { act: 'commit' })).toEqual([]);
  });

  it('pages without overlap or gap', async () => {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = (await read.ask(
        financeInbox,
        { limit: 2, ...(after && { after }) },
        { role: 'accountant' },
      ))!;
      seen.push(...page.items.map(({ act }) => act));
      after = page.next;
    }
    expect(seen).toEqual(await acts('accountant'));
  });

  it('was another one on days before', async () => {
    const past = { asOf: '2026-02-03', today: '2026-02-03' };
    expect(await acts('accountant', {}, past)).toEqual([]);
    expect(await items('financial_controller', {}, past)).toMatchObject([{ since: '2026-02-02', days: 1 }]);
  });

  it('tells what was known from what had happened', async () => {
    const late = story.map((one) =>
      one.type === 'ChequeHandedOver' ? { ...one, recordedAt: '2026-02-20T09:00:00.000Z' } : one,
    );
    const entered = await ReadSide.of(record(chainOf(late, 8)), money.projections);
    const known = async (moment: Asked) =>
      (await entered.ask(financeInbox, {}, { role: 'accountant', ...moment }))!.items.map(({ act }) => act);
    expect(await known({ asOf: '2026-02-10' })).toEqual(['hand-over']);
    expect(await known({ happenedBy: '2026-02-10' })).toEqual(['pay']);
  });

  it('knows no edition where the view lacks the opening of the envelope', async () => {
    const unopened = await ReadSide.of(record(story.slice(1)), money.projections);
    const [first] = (await unopened.ask(financeInbox, {}, { role: 'auditor' }))!.items;
    expect(first).toMatchObject({ act: 'commit', edition: null });
  });
});
