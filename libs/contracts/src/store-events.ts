import { z } from 'zod';
import { eventsOf } from './events.js';

/** Facts about the store itself and about values that only one file may hold. */
export const storeEvents = eventsOf('store', {
  /** The first event of every store. A store of demonstration data is marked for ever and refused for real use. */
  StoreOpened: { purpose: z.enum(['real', 'demonstration']), seed: z.int().nullable() },
  /** Opens a stream named by the value; `holder` is the stream of the file that took it. */
  ValueClaimed: { holder: z.string().max(200) },
});
