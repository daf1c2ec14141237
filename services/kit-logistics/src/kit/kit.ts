import { defineFile } from '@kosegin/contracts';
import { handingOver } from './handing-over.js';
import { evolve, initialState, type Kit, type KitEvent } from './kit-state.js';
import { requesting } from './requesting.js';
import { transport } from './transport.js';

/** A kit for a case, from the request to its hand-over; which unit it is, the site's stock decides. */
export const kit = defineFile<Kit, KitEvent>({
  name: 'kit',
  files: 'kits',
  service: 'kit-logistics',
  title: { fr: 'kit', en: 'kit' },
  opening: 'request',
  initialState,
  evolve,
  caseOf: (state) => state.caseId || null,
  acts: { ...requesting, ...transport, ...handingOver },
});

export type { Kit, KitEvent } from './kit-state.js';
