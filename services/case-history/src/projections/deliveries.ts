import type { DataOf, siteEvents } from '@kosegin/contracts';
import type { Projection } from '@kosegin/projections';
import { dayOf } from './standing.js';

export const DELIVERIES = 'case-history.deliveries';

type Received = DataOf<typeof siteEvents.StockReceived>;

/** A delivery as checked in: together they are the price history of a kit model. Unit price in whole XOF francs. */
export interface DeliveryDocument extends Omit<Received, 'units'> {
  readonly quantity: number;
  readonly receivedOn: string;
}

export const deliveries: Projection<DeliveryDocument> = {
  collection: { name: DELIVERIES, indexes: ['kitModelId', 'receivedOn'] },
  version: 1,
  types: ['StockReceived'],
  keys: ({ id }) => [id],
  evolve(_document, event) {
    const { units, ...delivery } = event.data as Received;
    return { ...delivery, quantity: units.length, receivedOn: dayOf(event) };
  },
};
