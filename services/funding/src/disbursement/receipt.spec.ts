import { CASE, personOf } from '../../test/case-events.js';
import { person } from '../../test/desk.js';
import { cameTo, CHEQUE, onDisbursement, samples } from '../../test/money-histories.js';
import { disbursement } from './disbursement.js';

const handOver = async (change: object, giver = 'a-1') =>
  onDisbursement(await cameTo('issued'), 'hand-over', change, { by: person(giver, 'accountant') });

const proxy = { receiver: 'Moussa Diarra', mandate: 'M-1' };

describe('invariant 14: a receipt names receiver (or proxy with mandate), giver and witness: different people', () => {
  it.each([
    ['a-1', 'a-1'],
    ['a-1', 'A-1'],
    ['Agent comptable', 'agent  comptable '],
  ])('the giver %p is not the witness %p', async (giver, witnessId) =>
    expect(await handOver({ witnessId }, giver)).toMatchObject({
      outcome: 'receipt-same-person',
      details: { parts: 'giver, witness' },
    }),
  );

  it.each([
    [personOf(CASE), {}],
    [personOf(CASE).toUpperCase(), {}],
    [personOf(CASE), proxy],
    ['awa  DIARRA', {}],
    ['MOUSSA Diarra', proxy],
  ])('the receiver is not the witness %p', async (witnessId, change) =>
    expect(await handOver({ ...change, witnessId })).toMatchObject({
      outcome: 'receipt-same-person',
      details: { parts: 'receiver, witness' },
    }),
  );

  it.each([
    [personOf(CASE), {}],
    [personOf(CASE), proxy],
    ['Awa diarra', {}],
    ['Moussa  Diarra', proxy],
  ])('the receiver is not the giver %p', async (giver, change) =>
    expect(await handOver(change, giver)).toMatchObject({
      outcome: 'receipt-same-person',
      details: { parts: 'receiver, giver' },
    }),
  );

  it('who is not the payee has a mandate', async () => {
    expect((await handOver({ receiver: proxy.receiver })).outcome).toBe('mandate-required');
    expect((await handOver(proxy)).events[0]).toMatchObject({
      data: {
        ...proxy,
        personId: personOf(CASE),
        caseId: CASE,
        instrumentId: CHEQUE,
        giverId: 'a-1',
        witnessId: 'temoin-1',
      },
    });
  });

  it.each(['handedOverOn', 'receiver', 'witnessId'])('no receipt lacks its %s', (field) => {
    const [whole] = samples['hand-over']!;
    const { data } = disbursement.acts['hand-over']!;
    expect(data.safeParse(whole).success).toBe(true);
    expect(data.safeParse({ ...whole, [field]: undefined }).success).toBe(false);
  });
});
