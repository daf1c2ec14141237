import {
  donationEvents,
  withHand,
  type DataOf,
  type Duty,
  type EventsOf,
  type Hand,
} from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { Map as Table } from 'immutable';

export type DonationEvent = EventsOf<typeof donationEvents>;

/** `paid`: every allocation made so far is. */
export type DonationStatus =
  'none' | 'pledged' | 'received' | 'transferred' | 'allocated' | 'paid' | 'attested' | 'defaulted';

export interface Allocation {
  readonly caseId: string | null;
  readonly amount: number;
  readonly paid: boolean;
}

/** Amounts in whole XOF francs. */
export interface Donation {
  readonly status: DonationStatus;
  readonly purpose: DataOf<typeof donationEvents.DonationPledged>['purpose'];
  readonly receivedOn: string;
  /** What can be allocated: what was received, or, once a part of it is transferred to a body, that part. */
  readonly available: number;
  readonly allocated: number;
  readonly allocations: Table<string, Allocation>;
  readonly hands: readonly Hand[];
}

export const initialState: Donation = {
  status: 'none',
  purpose: 'unrestricted',
  receivedOn: '',
  available: 0,
  allocated: 0,
  allocations: Table(),
  hands: [],
};

/** Which duty an event of this file puts on its actor. */
const DUTIES: Partial<Record<DonationEvent['type'], Duty>> = {
  DonationTransferred: 'authorise',
  DonationAllocated: 'authorise',
  AllocationPaid: 'pay',
};

export function evolve(state: Donation, event: DonationEvent): Donation {
  const next = change(state, event);
  const duty = DUTIES[event.type];
  // A decision is folded before it is recorded, without its actor; who took it counts once it is.
  const actor = (event as Partial<RecordedEvent>).metadata?.actor.id;
  return duty && actor ? { ...next, hands: withHand(next.hands, duty, actor) } : next;
}

function change(state: Donation, event: DonationEvent): Donation {
  switch (event.type) {
    case 'DonationPledged':
      return { ...state, status: 'pledged', purpose: event.data.purpose };
    case 'DonationReceived': {
      const { booked, receivedOn } = event.data;
      return { ...state, status: 'received', available: booked, receivedOn };
    }
    case 'DonationDefaulted':
      return { ...state, status: 'defaulted' };
    case 'DonationTransferred':
      return { ...state, status: 'transferred', available: event.data.amount };
    case 'DonationAllocated': {
      const { allocationId, caseId, amount } = event.data;
      const allocations = state.allocations.set(allocationId, { caseId, amount, paid: false });
      return { ...state, status: 'allocated', allocated: state.allocated + amount, allocations };
    }
    case 'AllocationPaid': {
      const allocations = state.allocations.update(event.data.allocationId, (one) => ({
        ...one!,
        paid: true,
      }));
      return { ...state, status: allocations.every(({ paid }) => paid) ? 'paid' : 'allocated', allocations };
    }
    case 'DonationAttested':
      return { ...state, status: 'attested' };
  }
}
