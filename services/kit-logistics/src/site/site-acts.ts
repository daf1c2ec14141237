import { actsOn } from '@kosegin/contracts';
import type { Site, SiteEvent } from './site-state.js';

export const act = actsOn<Site, SiteEvent>();
