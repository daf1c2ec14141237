import type { envelopeEvents, EventsOf } from '@kosegin/contracts';
import { Map as Table } from 'immutable';

export type EnvelopeEvent = EventsOf<typeof envelopeEvents>;

interface Commitment {
  readonly amount: number;
  readonly personId: string;
  readonly lineId: number;
  readonly status: 'committed' | 'released' | 'paid';
}

/** A plan line that this edition already serves; what is released is served no longer. */
interface Served {
  readonly lineId: number;
  readonly amount: number;
}

export interface Envelope {
  readonly edition: string;
  readonly amount: number;
  /** Committed and not released; what is paid stays in it. Never above `amount` (invariant 1). */
  readonly taken: number;
  readonly paid: number;
  readonly cutOff: string;
  readonly closed: boolean;
  /** By disbursement. A persistent table: an envelope carries thousands. */
  readonly commitments: Table<string, Commitment>;
  /** By person (invariant 15). */
  readonly served: Table<string, readonly Served[]>;
}

export const initialState: Envelope = {
  edition: '',
  amount: 0,
  taken: 0,
  paid: 0,
  cutOff: '',
  closed: false,
  commitments: Table(),
  served: Table(),
};

export function evolve(state: Envelope, event: EnvelopeEvent): Envelope {
  switch (event.type) {
    case 'EnvelopeOpened': {
      const { edition, amount, cutOff } = event.data;
      return { ...state, edition, amount, cutOff };
    }
    case 'FundsCommitted': {
      const { disbursementId, personId, lineId, amount } = event.data;
      return {
        ...state,
        taken: state.taken + amount,
        commitments: state.commitments.set(disbursementId, { amount, personId, lineId, status: 'committed' }),
        served: state.served.update(personId, [], (lines) => [...lines, { lineId, amount }]),
      };
    }
    case 'CommitmentReleased': {
      const { disbursementId, amount } = event.data;
      const commitment = state.commitments.get(disbursementId)!;
      return {
        ...state,
        taken: state.taken - amount,
        commitments: state.commitments.set(disbursementId, { ...commitment, status: 'released' }),
        served: state.served.update(commitment.personId, [], (lines) =>
          lines.filter(({ lineId }) => lineId !== commitment.lineId),
        ),
      };
    }
    case 'CommitmentPaid': {
      const { disbursementId, amount } = event.data;
      const commitment = state.commitments.get(disbursementId)!;
      return {
        ...state,
        paid: state.paid + amount,
        commitments: state.commitments.set(disbursementId, { ...commitment, status: 'paid' }),
      };
    }
    case 'ExerciseClosed':
      return { ...state, closed: true };
  }
}
