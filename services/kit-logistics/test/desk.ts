import { SYSTEM } from '@kosegin/event-sourcing';
import { Desk, person } from '@kosegin/testing';
import { kitLogisticsService } from '../src/index.js';

export { Desk, fileId, foreign, NOW, person, type Answer } from '@kosegin/testing';

export const emptyDesk = (): Desk => Desk.of(kitLogisticsService);

export const people = {
  storekeeper: person('k-1', 'storekeeper'),
  worker: person('w-1', 'case_worker'),
  supervisor: person('s-1', 'supervisor'),
  system: SYSTEM,
};
