import { defineFile } from '@kosegin/contracts';
import { following } from './following.js';
import { evolve, initialState, type Site, type SiteEvent } from './site-state.js';
import { stock } from './stock.js';

/** A storage site. Every unit taken from its stock passes here, one after the other. */
export const site = defineFile<Site, SiteEvent>({
  name: 'site',
  files: 'sites',
  service: 'kit-logistics',
  title: { fr: 'site de stockage', en: 'storage site' },
  opening: 'open',
  initialState,
  evolve,
  caseOf: () => null,
  acts: { ...stock, ...following },
});

export type { Site, SiteEvent } from './site-state.js';
