import { person } from '../../test/desk.js';
import { cameTo, CASE, onKit, personOf } from '../../test/kit-histories.js';
import { kit } from './kit.js';

const handOver = async (change: object, giver = 'k-1') =>
  onKit(await cameTo('arrived'), 'hand-over', change, { by: person(giver, 'storekeeper') });

describe('invariant 14: a receipt names receiver (or proxy with mandate), giver and witness: different people', () => {
  it.each([
    ['k-1', 'k-1'],
    ['k-1', 'K-1'],
    ['Agent de Kayes', 'agent de  kayes '],
  ])('the giver %p is not the witness %p', async (giver, witnessId) =>
    expect(await handOver({ witnessId }, giver)).toMatchObject({
      outcome: 'receipt-same-person',
      details: { parts: 'giver, witness' },
    }),
  );

  it.each([personOf(CASE), personOf(CASE).toUpperCase()])(
    'the receiver is not the witness',
    async (witnessId) =>
      expect(await handOver({ witnessId })).toMatchObject({
        outcome: 'receipt-same-person',
        details: { parts: 'receiver, witness' },
      }),
  );

  it('the receiver is not the giver', async () =>
    expect(await handOver({}, personOf(CASE))).toMatchObject({
      outcome: 'receipt-same-person',
      details: { parts: 'receiver, giver' },
    }));

  it('all three are on it, and the mandate of who receives for another', async () => {
    const { events } = await handOver({ receiver: 'Moussa Diarra', mandate: 'M-1', witnessId: 'temoin-1' });
    expect(events[0]!.data).toMatchObject({
      personId: personOf(CASE),
      receiver: 'Moussa Diarra',
      mandate: 'M-1',
      giverId: 'k-1',
      witnessId: 'temoin-1',
    });
  });

  it.each(['receiver', 'witnessId'])('no receipt lacks its %s', (field) => {
    const whole = { handedOverOn: '2026-03-10', receiver: 'Awa Diarra', witnessId: 'temoin-1' };
    const { data } = kit.acts['hand-over']!;
    expect(data.safeParse(whole).success).toBe(true);
    expect(data.safeParse({ ...whole, [field]: undefined }).success).toBe(false);
  });
});
