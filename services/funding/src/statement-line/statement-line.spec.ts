import { preconditionsSuite } from '@kosegin/testing';
import { fileId, people, type Desk } from '../../test/desk.js';
import {
  advanceOther,
  alone,
  AMOUNT,
  cameTo,
  CHEQUE,
  decisionOf,
  DISBURSEMENT,
  done,
  importLine,
  LINE,
  match,
  onDisbursement,
  opened,
  OTHER,
  STATES,
} from '../../test/money-histories.js';
import { disbursement } from '../disbursement/disbursement.js';
import { importOf, statementFileLine } from './statement.js';
import { statementLine } from './statement-line.js';

const SECOND = fileId(31);
const another = { reference: 'REF-2' };

describe('a statement line, every act in every state', () => {
  it('has no other acts', () => expect(Object.keys(statementLine.acts)).toEqual(['import', 'match']));

  it('not imported', async () => {
    const desk = await opened();
    expect((await match(desk, {}, SECOND)).outcome).toBe('not-found');
    expect((await importLine(desk, another, SECOND)).events[0]!.data).toEqual({
      statementLineId: SECOND,
      account: 'BNDA-1',
      reference: 'REF-2',
      bookedOn: '2026-03-09',
      amount: AMOUNT,
    });
    expect((await importLine(desk, another, SECOND)).outcome).toBe('already-exists');
  });

  it.each(STATES.filter((state) => state !== 'paid' && state !== 'reconciled'))(
    'imported, of a disbursement that is %s',
    async (state) => {
      const desk = await cameTo(state);
      const { status } = await desk.state(disbursement, DISBURSEMENT);
      expect(await match(desk)).toMatchObject({ outcome: 'not-paid', details: { state: status } });
      expect((await importLine(desk)).outcome).toBe('already-exists');
    },
  );

  it('imported, of a disbursement that is paid', async () => {
    const desk = await cameTo('paid');
    expect((await match(desk)).events[0]!.data).toEqual({
      statementLineId: LINE,
      disbursementId: DISBURSEMENT,
      instrumentId: CHEQUE,
      amount: AMOUNT,
    });
    expect((await match(desk)).outcome).toBe('statement-line-matched-already');
  });

  it('matched', async () => {
    const desk = await cameTo('reconciled');
    expect((await importLine(desk)).outcome).toBe('already-exists');
    expect((await match(desk)).outcome).toBe('statement-line-matched-already');
  });
});

describe('invariant 10: reconciled from an external line, one line to one instrument', () => {
  /** Both disbursements are paid, the same amount. */
  const bothPaid = async (): Promise<Desk> => advanceOther(await cameTo('paid'), 'paid');

  it('a line matches no second instrument', async () => {
    const desk = await bothPaid();
    await done(match(desk));
    expect((await match(desk, { id: OTHER })).outcome).toBe('statement-line-matched-already');
    expect((await desk.state(disbursement, OTHER)).status).toBe('paid');
  });

  it.each([
    ['before its file knows of it', alone],
    ['after', undefined],
  ])('an instrument matches no second line, %s', async (_when, how) => {
    const desk = await bothPaid();
    await done(importLine(desk, another, SECOND));
    await done(match(desk, how ? { how } : {}));
    expect((await match(desk, {}, SECOND)).outcome).toBe('instrument-matched-already');
    expect((await match(desk, { id: OTHER }, SECOND)).outcome).toBe('StatementLineMatched');
  });

  it('which a claim guards where two lines do not know of each other', async () => {
    const data = { disbursementId: DISBURSEMENT };
    expect(
      await decisionOf(await cameTo('paid'), statementLine, LINE, 'match', data, people.reconciler),
    ).toMatchObject({
      claims: [{ name: `reconciled-instrument-${CHEQUE.toUpperCase()}`, rule: 'instrument-matched-already' }],
    });
  });

  it('the instrument is the one that was paid, not the one that came back', async () => {
    const desk = await cameTo('issued');
    await done(onDisbursement(desk, 'void-cheque'));
    await done(onDisbursement(desk, 'issue-cheque', { chequeNumber: '102' }));
    for (const act of ['hand-over', 'pay']) await done(onDisbursement(desk, act));
    const { instrument } = await desk.state(disbursement, DISBURSEMENT);
    expect((await match(desk)).events[0]!.data).toMatchObject({ instrumentId: instrument!.id });
    expect(instrument!.id).not.toBe(CHEQUE);
  });

  it.each([AMOUNT - 1, AMOUNT + 1])('the amounts are the same to the franc: not %i', async (amount) => {
    const desk = await cameTo('paid');
    await done(importLine(desk, { ...another, amount }, SECOND));
    expect(await match(desk, {}, SECOND)).toMatchObject({
      outcome: 'amount-differs',
      details: { line: amount, paid: AMOUNT },
    });
  });

  it('nobody but the match of a line reconciles', () =>
    expect(disbursement.acts['record-reconciliation']!.by).toBe('system'));
});

describe('an import', () => {
  it.each([
    ['BNDA-1', 'REF 1 A'],
    ['bnda-1', 'ref 1 a'],
    ['BNDA-1 ', 'REF  1 A'],
  ])('takes a line once, also typed %p, %p', async (account, reference) => {
    const desk = await opened();
    await done(importLine(desk, { reference: 'REF 1 A' }, SECOND));
    expect((await importLine(desk, { account, reference }, fileId(32))).outcome).toBe(
      'statement-line-imported-already',
    );
  });

  it('takes the same reference of another account', async () =>
    expect((await importLine(await opened(), { account: 'BMS-1' }, SECOND)).outcome).toBe(
      'StatementLineImported',
    ));

  it('takes no line of a day to come', async () =>
    expect(await importLine(await opened(), { ...another, bookedOn: '2026-03-11' }, SECOND)).toMatchObject({
      outcome: 'date-in-the-future',
      details: { field: 'bookedOn' },
    }));

  it('takes the lines of a file with the account of the file', () => {
    const sent = { reference: 'REF-1', bookedOn: '2026-03-09', amount: 5 };
    const { data } = statementLine.acts['import']!;
    expect(data.parse(importOf('BNDA-1', statementFileLine.parse(sent)))).toEqual({
      account: 'BNDA-1',
      ...sent,
    });
    for (const wrong of [{ account: 'BMS' }, { amount: 1.5 }, { reference: '' }, { bookedOn: '2026-02-30' }])
      expect(statementFileLine.safeParse({ ...sent, ...wrong }).success).toBe(false);
  });
});

preconditionsSuite({
  file: statementLine,
  id: LINE,
  states: Object.fromEntries(STATES.map((state) => [`of a payment that is ${state}`, () => cameTo(state)])),
  samples: { match: [{ disbursementId: DISBURSEMENT }, people.reconciler] },
  typed: { match: ['not-paid'] },
  ids: [DISBURSEMENT],
});
