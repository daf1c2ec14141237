import { derivedId } from '@kosegin/event-sourcing';
import { CASE, given, learn, withdrawn } from '../../test/case-events.js';
import { people, person, type Desk } from '../../test/desk.js';
import {
  advanceOther,
  AMOUNT,
  cameTo,
  CHEQUE,
  decisionOf,
  DISBURSEMENT,
  done,
  ENVELOPE,
  follow,
  onDisbursement,
  OTHER,
  samples,
} from '../../test/money-histories.js';
import { envelope } from '../envelope/envelope.js';
import { disbursement } from './disbursement.js';

const OUT = ['issued', 'handed_over'];
const CAUSES = ['returned', 'stopped', 'proven_unpaid'];
const second = { chequeNumber: '102' };

const stateOf = (desk: Desk) => desk.state(disbursement, DISBURSEMENT);

/** Its cheque came back after it had come that far. */
async function cameBack(from: string): Promise<Desk> {
  const desk = await cameTo(from);
  await done(onDisbursement(desk, 'void-cheque'));
  return desk;
}

describe('invariant 9: one live instrument per obligation', () => {
  it.each(OUT)('no other beside one that is %s, whoever issues it', async (state) => {
    const desk = await cameTo(state);
    for (const by of [people.accountant, person('a-2', 'accountant')])
      expect((await onDisbursement(desk, 'issue-cheque', second, { by })).outcome).toBe(
        'instrument-still-live',
      );
  });

  it('nor after it was paid', async () =>
    expect((await onDisbursement(await cameTo('paid'), 'issue-cheque', second)).outcome).toBe(
      'out-of-order',
    ));

  describe.each(OUT)('%s', (state) => {
    it.each(CAUSES)(
      'and %s, it is replaced by a new one, which is handed over in its turn',
      async (cause) => {
        const desk = await cameTo(state);
        expect((await onDisbursement(desk, 'void-cheque', { cause })).events[0]).toMatchObject({
          data: { disbursementId: DISBURSEMENT, instrumentId: CHEQUE, cause },
        });
        expect(await stateOf(desk)).toMatchObject({ status: 'accepted', instrument: null, voided: [CHEQUE] });
        const { events } = await onDisbursement(desk, 'issue-cheque', second);
        const replacement = derivedId('cheque', 'BNDA', '102');
        expect(events[0]).toMatchObject({ data: { ...second, instrumentId: replacement, amount: AMOUNT } });
        expect((await onDisbursement(desk, 'pay')).outcome).toBe('out-of-order');
        await done(onDisbursement(desk, 'hand-over'));
        expect((await onDisbursement(desk, 'pay')).events[0]).toMatchObject({
          data: { instrumentId: replacement },
        });
      },
    );

    it('and given back, it is replaced only with the consent of that moment', async () => {
      const desk = await cameBack(state);
      await follow(desk, withdrawn(CASE));
      expect((await onDisbursement(desk, 'issue-cheque', second)).outcome).toBe('held');
      await follow(desk, given(CASE));
      expect((await onDisbursement(desk, 'issue-cheque', second)).outcome).toBe('ChequeIssued');
      learn(desk, withdrawn(CASE));
      expect((await onDisbursement(desk, 'hand-over')).outcome).toBe('no-consent');
    });

    it('and given back, the disbursement may be cancelled and the money freed', async () => {
      const desk = await cameBack(state);
      await done(onDisbursement(desk, 'cancel'));
      expect((await stateOf(desk)).status).toBe('released');
      expect((await desk.state(envelope, ENVELOPE)).taken).toBe(0);
    });
  });

  it('nothing else lets it be replaced', () => {
    const { data } = disbursement.acts['void-cheque']!;
    for (const cause of ['lost', 'period_passed', '', null])
      expect(data.safeParse({ cause }).success).toBe(false);
  });

  it('as often as need be', async () => {
    const desk = await cameBack('issued');
    await done(onDisbursement(desk, 'issue-cheque', second));
    await done(onDisbursement(desk, 'void-cheque'));
    for (const chequeNumber of ['101', '102'])
      expect((await onDisbursement(desk, 'issue-cheque', { chequeNumber })).outcome).toBe(
        'cheque-number-used',
      );
    expect((await onDisbursement(desk, 'issue-cheque', { chequeNumber: '103' })).outcome).toBe(
      'ChequeIssued',
    );
  });
});

describe('invariant 9: a number is spent', () => {
  const TYPED = [
    { bank: 'BNDA Bko', chequeNumber: 'A 101' },
    { bank: 'bnda bko', chequeNumber: 'a 101' },
    { bank: 'BNDA  Bko ', chequeNumber: 'A  101' },
  ];

  it.each(TYPED)('for the replacement, also typed as %p', async (typed) => {
    const desk = await cameTo('accepted');
    await done(onDisbursement(desk, 'issue-cheque', TYPED[0]));
    await done(onDisbursement(desk, 'void-cheque'));
    expect((await onDisbursement(desk, 'issue-cheque', typed)).outcome).toBe('cheque-number-used');
  });

  it.each(TYPED)('for every other disbursement, also typed as %p', async (typed) => {
    const desk = await advanceOther(await cameTo('accepted'), 'accepted');
    await done(onDisbursement(desk, 'issue-cheque', TYPED[0]));
    expect((await onDisbursement(desk, 'issue-cheque', typed, { id: OTHER })).outcome).toBe(
      'cheque-number-used',
    );
    await done(onDisbursement(desk, 'void-cheque'));
    await done(onDisbursement(desk, 'cancel'));
    expect((await onDisbursement(desk, 'issue-cheque', typed, { id: OTHER })).outcome).toBe(
      'cheque-number-used',
    );
  });

  it('at its bank', async () => {
    const desk = await advanceOther(await cameTo('issued'), 'accepted');
    const elsewhere = { bank: 'BMS', chequeNumber: '101' };
    expect((await onDisbursement(desk, 'issue-cheque', elsewhere, { id: OTHER })).outcome).toBe(
      'ChequeIssued',
    );
  });

  it('by a claim, where two disbursements do not know of each other', async () => {
    const [data, by] = samples['issue-cheque']!;
    expect(
      await decisionOf(await cameTo('accepted'), disbursement, DISBURSEMENT, 'issue-cheque', data, by),
    ).toMatchObject({
      claims: [{ name: 'cheque-BNDA:101', rule: 'cheque-number-used' }],
    });
  });
});
