import { donationEvents } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import type { Recorded } from './recorded.js';
import { dayOf } from './standing.js';

export const DONATIONS = 'case-history.donations';

export const DONATION_STATUSES = [
  'pledged',
  'received',
  'defaulted',
  'transferred',
  'allocated',
  'paid',
  'attested',
] as const;
export type DonationStatus = (typeof DONATION_STATUSES)[number];

type Events = typeof donationEvents;
type DonationEvent = { [T in keyof Events]: Recorded<Events[T]> }[keyof Events];
type SingleAct = Exclude<keyof Events, 'DonationAllocated' | 'AllocationPaid'>;

/** A donation's acts but its allocations, by type: each is taken once. In the order in which they were taken. */
export type DonationActs = { readonly [T in SingleAct]?: Recorded<Events[T]> };

/** A donation with its allocations added up. Amounts in whole XOF francs. */
export interface DonationDocument {
  readonly revision: number;
  /** `paid`: every allocation made so far is. */
  readonly status: DonationStatus;
  readonly pledgedOn: string | null;
  readonly allocated: number;
  readonly paid: number;
  readonly acts: DonationActs;
}

const STATUS_AFTER: Readonly<Record<SingleAct, DonationStatus>> = {
  DonationPledged: 'pledged',
  DonationReceived: 'received',
  DonationDefaulted: 'defaulted',
  DonationTransferred: 'transferred',
  DonationAttested: 'attested',
};

const empty: Omit<DonationDocument, 'revision' | 'status'> = {
  pledgedOn: null,
  allocated: 0,
  paid: 0,
  acts: {},
};

function evolve(document: DonationDocument | null, recorded: RecordedEvent): DonationDocument {
  const event = recorded as DonationEvent;
  const before = { ...(document ?? empty), revision: event.revision };
  switch (event.type) {
    case 'DonationAllocated':
      return { ...before, status: 'allocated', allocated: before.allocated + event.data.amount };
    case 'AllocationPaid': {
      const paid = before.paid + event.data.amount;
      return { ...before, status: paid < before.allocated ? 'allocated' : 'paid', paid };
    }
    default: {
      const pledgedOn = event.type === 'DonationPledged' ? dayOf(event) : before.pledgedOn;
      const acts = { ...before.acts, [event.type]: event };
      return { ...before, status: STATUS_AFTER[event.type], pledgedOn, acts };
    }
  }
}

export const donations: Projection<DonationDocument> = {
  collection: { name: DONATIONS, indexes: ['status', 'pledgedOn'] },
  version: 1,
  types: Object.keys(donationEvents),
  keys: ({ data }) => [(data as { donationId: string }).donationId],
  evolve,
};
