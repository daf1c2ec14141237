import { actsOn } from '@kosegin/contracts';
import { refuse, type Refused } from '@kosegin/event-sourcing';
import type { Donation, DonationEvent, DonationStatus } from './donation-state.js';

export const act = actsOn<Donation, DonationEvent>();

/** Refuses a step that is not next; null when it is. A pledge is not cash: nothing but the default follows from it alone. */
export const outOfOrder = (state: Donation, ...needs: readonly DonationStatus[]): Refused | null =>
  needs.includes(state.status)
    ? null
    : refuse('out-of-order', { state: state.status, needs: needs.join(', ') });
