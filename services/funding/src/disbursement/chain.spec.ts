import {
  advanceOther,
  alone,
  cameTo,
  CHAIN,
  CHEQUE,
  commit,
  decisionOf,
  DISBURSEMENT,
  done,
  importLine,
  LINE,
  match,
  onDisbursement,
  OTHER,
} from '../../test/money-histories.js';
import { people, type Desk } from '../../test/desk.js';
import { disbursement } from './disbursement.js';

const statusOf = async (desk: Desk) => (await desk.state(disbursement, DISBURSEMENT)).status;
const types = (desk: Desk) => desk.history(disbursement, DISBURSEMENT).map(({ type }) => type);

describe('invariant 6: commitment, visa, verification, order, payment, in that order', () => {
  it('one recorded act each', async () =>
    expect(types(await cameTo('reconciled'))).toEqual([
      'DisbursementRequested',
      'DisbursementCommitted',
      'VisaGranted',
      'ServiceVerified',
      'PaymentOrdered',
      'OrderAccepted',
      'ChequeIssued',
      'ChequeHandedOver',
      'PaymentMade',
      'PaymentReconciled',
    ]));

  it.each(CHAIN.slice(2).map(([, act], index) => [act, CHAIN[index]![0], CHAIN[index + 1]![0]] as const))(
    '%s does not skip a step: what is %s is not yet %s',
    async (act, status, needs) =>
      expect(await onDisbursement(await cameTo(status), act)).toMatchObject({
        outcome: 'out-of-order',
        details: { state: status, needs },
      }),
  );

  it('nothing is done on a commitment before the disbursement knows of it', async () => {
    const desk = await cameTo('requested');
    await commit(desk, { how: alone });
    expect((await onDisbursement(desk, 'grant-visa')).outcome).toBe('out-of-order');
  });

  it('a rejected order goes back to the authorising officer, as often as need be', async () => {
    const desk = await cameTo('ordered');
    for (const orderNumber of ['M-2', 'M-3']) {
      await done(onDisbursement(desk, 'reject-order', { comment: 'RIB illisible' }));
      expect(await statusOf(desk)).toBe('verified');
      expect((await onDisbursement(desk, 'accept-order')).outcome).toBe('out-of-order');
      expect((await onDisbursement(desk, 'order', { orderNumber })).outcome).toBe('PaymentOrdered');
    }
    expect((await onDisbursement(desk, 'accept-order')).outcome).toBe('OrderAccepted');
  });

  it('a rejected order may be corrected under its own number', async () => {
    const desk = await cameTo('ordered');
    await done(onDisbursement(desk, 'reject-order'));
    expect((await onDisbursement(desk, 'order')).outcome).toBe('PaymentOrdered');
  });

  it.each(['M-1 A', 'm-1 a', 'M-1  A', 'M-1 A '])(
    'no other has the order number, also typed as %p',
    async (orderNumber) => {
      const desk = await advanceOther(await cameTo('verified'), 'verified');
      await done(onDisbursement(desk, 'order', { orderNumber: 'M-1 A' }));
      expect((await onDisbursement(desk, 'order', { orderNumber }, { id: OTHER })).outcome).toBe(
        'order-number-used',
      );
      expect((await onDisbursement(desk, 'order', { orderNumber: 'M-2' }, { id: OTHER })).outcome).toBe(
        'PaymentOrdered',
      );
    },
  );

  it('a claim guards the number where two orders do not know of each other', async () =>
    expect(
      await decisionOf(
        await cameTo('verified'),
        disbursement,
        DISBURSEMENT,
        'order',
        { orderNumber: 'M-1' },
        people.officer,
      ),
    ).toMatchObject({ claims: [{ name: 'payment-order-M-1', rule: 'order-number-used' }] }));
});

describe('invariant 11: hand-over, payment and reconciliation are three facts', () => {
  it('none of which implies the next', async () => {
    const desk = await cameTo('issued');
    await done(onDisbursement(desk, 'hand-over'));
    expect(await statusOf(desk)).toBe('handed_over');
    expect((await match(desk)).outcome).toBe('not-paid');
    await done(onDisbursement(desk, 'pay'));
    expect(await statusOf(desk)).toBe('paid');
    expect((await match(desk)).events[0]!.data).toMatchObject({
      disbursementId: DISBURSEMENT,
      instrumentId: CHEQUE,
    });
    expect(await statusOf(desk)).toBe('reconciled');
  });

  it('each with its own day', async () => {
    const desk = await cameTo('reconciled');
    expect(
      desk
        .history(disbursement, DISBURSEMENT)
        .slice(-3)
        .map(({ data }) => data),
    ).toMatchObject([
      { instrumentId: CHEQUE, handedOverOn: '2026-03-05' },
      { instrumentId: CHEQUE, paidOn: '2026-03-08' },
      { instrumentId: CHEQUE, statementLineId: LINE },
    ]);
  });

  it.each([
    ['accepted', 'issue-cheque', { issuedOn: '2026-03-11' }, 'date-in-the-future', { field: 'issuedOn' }],
    ['issued', 'hand-over', { handedOverOn: '2026-03-11' }, 'date-in-the-future', { field: 'handedOverOn' }],
    [
      'issued',
      'hand-over',
      { handedOverOn: '2026-02-28' },
      'handed-over-before-issue',
      { issuedOn: '2026-03-01' },
    ],
    ['handed_over', 'pay', { paidOn: '2026-03-11' }, 'date-in-the-future', { field: 'paidOn' }],
    ['handed_over', 'pay', { paidOn: '2026-03-04' }, 'paid-before-hand-over', { paidOn: '2026-03-04' }],
  ])('%s: no %s with %p', async (state, act, change, outcome, details) =>
    expect(await onDisbursement(await cameTo(state), act, change)).toMatchObject({ outcome, details }),
  );

  it.each([
    ['accepted', 'issue-cheque', { issuedOn: '2026-03-10' }],
    ['issued', 'hand-over', { handedOverOn: '2026-03-01' }],
    ['handed_over', 'pay', { paidOn: '2026-03-05' }],
  ])('%s: %s on the very day, %p', async (state, act, change) =>
    expect((await onDisbursement(await cameTo(state), act, change)).events).toHaveLength(1),
  );

  it('a reconciliation of another instrument than the current one is not recorded', async () => {
    const desk = await cameTo('paid');
    await importLine(desk);
    expect((await onDisbursement(desk, 'record-reconciliation', { instrumentId: OTHER })).outcome).toBe(
      'instrument-unknown',
    );
  });
});
