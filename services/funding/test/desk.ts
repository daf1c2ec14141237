import { SYSTEM } from '@kosegin/event-sourcing';
import { Desk, person } from '@kosegin/testing';
import { fundingService } from '../src/index.js';

export { Desk, fileId, foreign, NOW, person, type Answer } from '@kosegin/testing';

export const emptyDesk = (): Desk => Desk.of(fundingService);

export const people = {
  worker: person('w-1', 'case_worker'),
  supervisor: person('s-1', 'supervisor'),
  officer: person('o-1', 'authorising_officer'),
  controller: person('c-1', 'financial_controller'),
  accountant: person('a-1', 'accountant'),
  reconciler: person('r-1', 'reconciler'),
  system: SYSTEM,
};
