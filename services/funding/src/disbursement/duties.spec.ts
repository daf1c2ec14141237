import { INCOMPATIBLE_DUTIES, type Duty } from '@kosegin/contracts';
import { person, type Answer, type Desk } from '../../test/desk.js';
import {
  cameTo,
  commit,
  done,
  match,
  onDisbursement,
  opened,
  type Which,
} from '../../test/money-histories.js';

type Step = readonly [act: string, duty: Duty, take: (desk: Desk, which: Which) => Promise<Answer>];

const on = (act: string, duty: Duty, change = {}): Step => [
  act,
  duty,
  (desk, which) => onDisbursement(desk, act, change, which),
];

/** A whole disbursement, with an order that was rejected and a cheque that came back. */
const PATH: readonly Step[] = [
  on('request', 'request'),
  ['commit', 'authorise', commit],
  on('grant-visa', 'visa'),
  on('verify', 'verify'),
  on('order', 'authorise'),
  on('reject-order', 'pay'),
  on('order', 'authorise', { orderNumber: 'M-2' }),
  on('accept-order', 'pay'),
  on('issue-cheque', 'pay'),
  on('void-cheque', 'pay'),
  on('issue-cheque', 'pay', { chequeNumber: '102' }),
  on('hand-over', 'pay'),
  on('pay', 'pay'),
  ['match', 'reconcile', match],
];

/** Somebody who holds every role: only the file's own history stands in the way. */
const same: Which = { by: person('x-1', 'supervisor') };

const incompatible = (one: Duty, other: Duty): boolean =>
  INCOMPATIBLE_DUTIES.some((pair) => pair.includes(one) && pair.includes(other) && one !== other);

const PAIRS = PATH.flatMap((first, i) => PATH.slice(i + 1).map((second) => [first, second] as const));
const named = (pairs: typeof PAIRS) =>
  pairs.map(([first, second]) => [first[0], second[0], first, second] as const);

/** The path to the second step, the first of them taken by the one person. */
async function before(first: Step, second: Step): Promise<Desk> {
  const desk = await opened();
  for (const step of PATH) {
    if (step === second) break;
    await done(step[2](desk, step === first ? same : {}));
  }
  return desk;
}

describe('invariant 7: separation of duties on the file’s own history, across files', () => {
  const [forbidden, allowed] = [true, false].map((wanted) =>
    PAIRS.filter(([first, second]) => incompatible(first[1], second[1]) === wanted),
  );

  it('both orders of a pair come up where both can occur', () => {
    const orders = new Set(forbidden!.map(([first, second]) => `${first[1]}, then ${second[1]}`));
    expect([...orders].sort()).toEqual([
      'authorise, then pay',
      'authorise, then visa',
      'pay, then authorise',
      'pay, then reconcile',
      'request, then verify',
      'visa, then authorise',
      'visa, then pay',
    ]);
  });

  it.each(named(forbidden!))('%s, then not %s', async (_one, _other, first, second) => {
    const desk = await before(first, second);
    expect(await second[2](desk, same)).toMatchObject({
      outcome: 'separation-of-duties',
      details: { earlier: first[1], duty: second[1] },
      events: [],
    });
    expect((await second[2](desk, {})).events).toHaveLength(1);
  });

  it.each(named(allowed!))('%s, then %s', async (_one, _other, first, second) =>
    expect((await second[2](await before(first, second), same)).events).toHaveLength(1),
  );

  it('who committed at the envelope does not refuse the visa either', async () => {
    const desk = await cameTo('requested');
    await commit(desk, same);
    expect(await onDisbursement(desk, 'refuse-visa', {}, same)).toMatchObject({
      outcome: 'separation-of-duties',
      details: { earlier: 'authorise', duty: 'visa' },
    });
  });

  it('the reaction that records the commitment has no hand of its own', async () => {
    const desk = await cameTo('requested');
    await commit(desk, same);
    expect(
      (await onDisbursement(desk, 'grant-visa', {}, { by: person('system', 'financial_controller') }))
        .outcome,
    ).toBe('VisaGranted');
  });
});
