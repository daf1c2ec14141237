import { derivedId, type Actor } from '@kosegin/event-sourcing';
import { donation } from '../src/index.js';
import { emptyDesk, fileId, people, type Answer, type Desk } from './desk.js';
import { done } from './money-histories.js';

const { officer, accountant, supervisor } = people;

export const DONATION = fileId(40);
/** The n-th share of it. */
export const share = (n: number): string => derivedId(DONATION, 'allocation', n);

export const BOOKED = 5_640_000;
export const PART = 1_000_000;
export const beneficiary = 'Binta Sow';

/** An act's sample on a donation: something that can succeed, by someone who may. */
export const samples: Readonly<Record<string, readonly [data: object, by: Actor]>> = {
  pledge: [
    { donor: 'Association des bâtisseurs', currency: 'USD', amount: '10000.00', purpose: 'students' },
    officer,
  ],
  receive: [
    {
      currency: 'USD',
      amount: '10000.00',
      rate: '564',
      rateSource: 'BCEAO',
      booked: BOOKED,
      receivedOn: '2026-01-14',
    },
    accountant,
  ],
  default: [{ reason: 'donor-insolvent' }, supervisor],
  transfer: [{ body: 'Ministère de l’enseignement supérieur', amount: BOOKED }, officer],
  allocate: [{ allocations: [{ beneficiary, purpose: 'students', amount: PART }] }, officer],
  'allocate-equally': [
    { amount: PART, purpose: 'students', beneficiaries: Array.from({ length: 3 }, () => ({ beneficiary })) },
    officer,
  ],
  'pay-allocation': [{ allocationId: share(1), paidOn: '2026-02-10' }, accountant],
  attest: [{ attestation: 'AT-1' }, supervisor],
};

export const onDonation = (desk: Desk, type: string, change: object = {}, by?: Actor): Promise<Answer> => {
  const [data, sampleBy] = samples[type]!;
  return desk.act(donation, DONATION, type, { ...data, ...change }, by ?? sampleBy);
};

/** Shares of a gift for students, of so much each unless they say otherwise. */
export const shares = (...items: readonly object[]) => ({
  allocations: items.map((item) => ({ beneficiary, purpose: 'students', amount: PART, ...item })),
});

/** Both ways to allocate, to beneficiaries with or without a file. */
export const TO_BENEFICIARIES: readonly (readonly [
  act: string,
  to: (caseId: string | null, amount?: number) => object,
])[] = [
  ['allocate', (caseId, amount = PART) => shares({ caseId, amount })],
  ['allocate-equally', (caseId, amount = PART) => ({ amount, beneficiaries: [{ beneficiary, caseId }] })],
];

type Step = readonly [act: string, change?: object];

/** From which state, by which steps: `spent` is allocated to the last franc and paid, `paid` has something left. */
const WAYS: Readonly<Record<string, readonly [from: string, ...steps: Step[]]>> = {
  pledged: ['none', ['pledge']],
  received: ['pledged', ['receive']],
  transferred: ['received', ['transfer']],
  allocated: ['transferred', ['allocate']],
  paid: ['allocated', ['pay-allocation']],
  spent: [
    'paid',
    ['allocate', shares({ amount: BOOKED - PART })],
    ['pay-allocation', { allocationId: share(2) }],
  ],
  attested: ['spent', ['attest']],
  defaulted: ['pledged', ['default']],
};

export const STATES = Object.keys(WAYS);

/** Takes steps that have to succeed. */
export async function through(desk: Desk, ...steps: readonly Step[]): Promise<Desk> {
  for (const [act, change] of steps) await done(onDonation(desk, act, change));
  return desk;
}

/** A desk on which the donation has come to a state. */
export async function cameTo(state: string): Promise<Desk> {
  if (state === 'none') return emptyDesk();
  const [from, ...steps] = WAYS[state]!;
  return through(await cameTo(from), ...steps);
}
