import { changesBetween } from './changes.js';

const seen = {
  revision: 3,
  status: 'eligible',
  needs: ['money'],
  plan: null,
  consents: [
    { purpose: 'payment', given: true },
    { purpose: 'sharing', given: true },
  ],
};

it('nothing changed between two readings alike, the revision aside', () =>
  expect(changesBetween(seen, { ...seen, revision: 4 })).toEqual([]));

it('each changed value is told with both sides, things in lists by their own name', () =>
  expect(
    changesBetween(seen, {
      ...seen,
      status: 'plan_drafted',
      needs: ['money', 'kit'],
      plan: { total: 5 },
      consents: [{ purpose: 'sharing', given: false }],
    }),
  ).toEqual([
    { field: 'status', before: 'eligible', now: 'plan_drafted' },
    { field: 'needs', before: ['money'], now: ['money', 'kit'] },
    { field: 'consents.payment.purpose', before: 'payment', now: null },
    { field: 'consents.payment.given', before: true, now: null },
    { field: 'consents.sharing.given', before: true, now: false },
    { field: 'plan.total', before: null, now: 5 },
  ]));
