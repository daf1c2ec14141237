import { z } from 'zod';
import { regions, returnTypes } from '../code-lists.js';
import { eventsOf } from '../events.js';
import { country, day, id, label } from '../fields.js';

/** A convoy of returnees; its manifest's lines become cases of their own. */
export const convoyEvents = eventsOf('intake', {
  ConvoyAnnounced: {
    convoyId: id,
    reference: label,
    arrivedOn: day,
    region: regions.schema,
    countryOfDeparture: country,
    returnType: returnTypes.schema,
    expected: z.int().min(1).max(5_000),
  },
});
