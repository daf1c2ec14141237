import { money } from '../src/money.js';
import { ALLOCATIONS } from '../src/projections/allocations.js';
import { DISBURSEMENTS } from '../src/projections/disbursements.js';
import { describeConvergence } from './converging.js';
import { wholeGift } from './donation-story.js';
import { record } from './events.js';
import { chain, held, opened, refused, wholeChain } from './money-story.js';
import { documentsOf } from './read-side.js';

describeConvergence(
  'documents about money',
  record([
    opened(1, 10_000_000),
    ...wholeChain(1),
    ...refused(2),
    ...chain(3, 'ChequeHandedOver'),
    held(3, 'DisbursementHeld', '2026-02-12'),
    ...wholeGift(1),
  ]),
  money.projections,
);

it('no document is made of an end without its beginning', () => {
  const begins = new Set(['DisbursementRequested', 'FundsCommitted', 'DonationAllocated']);
  const ends = record([...wholeChain(1), ...refused(2), ...wholeGift(1)]).filter(
    ({ type }) => !begins.has(type),
  );
  const collections = [...documentsOf(ends, money.projections).keys()].map((key) => JSON.parse(key)[0]);
  expect(collections).not.toContain(DISBURSEMENTS);
  expect(collections).not.toContain(ALLOCATIONS);
});
