import type { donationEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import type { Recorded } from './recorded.js';

export const ALLOCATIONS = 'case-history.allocations';

type Allocated = Recorded<typeof donationEvents.DonationAllocated>;
type Paid = Recorded<typeof donationEvents.AllocationPaid>;

/** One beneficiary's part of a donation: the act that allocated it, and the one that paid it. */
export interface AllocationDocument {
  readonly donationId: string;
  readonly allocated: Allocated;
  readonly paid: Paid | null;
}

/** Documents of their own, because a donation may have thousands of them. Null when a view lacks the allocation. */
function evolve(document: AllocationDocument | null, recorded: RecordedEvent): AllocationDocument | null {
  const event = recorded as Allocated | Paid;
  switch (event.type) {
    case 'DonationAllocated':
      return { donationId: event.data.donationId, allocated: event, paid: null };
    case 'AllocationPaid':
      return document && { ...document, paid: event };
  }
}

export const allocations: Projection<AllocationDocument> = {
  collection: { name: ALLOCATIONS, indexes: ['donationId', 'allocated.revision'] },
  version: 1,
  types: ['DonationAllocated', 'AllocationPaid'],
  keys: ({ data }) => [(data as { allocationId: string }).allocationId],
  evolve,
};
