import { actsOn } from '@kosegin/contracts';
import { refuse, type FactSources, type Known, type Refused } from '@kosegin/event-sourcing';
import { knowEntitlement, type Entitlement } from '../facts/entitlement.js';
import type { Kit, KitEvent, KitStatus } from './kit-state.js';

export const act = actsOn<Kit, KitEvent>();

/** Refuses a step that is not next. */
export const outOfOrder = (state: Kit, ...needs: readonly KitStatus[]): Refused | null =>
  needs.includes(state.status)
    ? null
    : refuse('out-of-order', { state: state.status, needs: needs.join(', ') });

/** What the case is entitled to at this very moment. */
export const knowCase = (_command: unknown, state: Kit, sources: FactSources): Promise<Known<Entitlement>> =>
  knowEntitlement(state.caseId, sources);
