import { SYSTEM } from '@kosegin/event-sourcing';
import { Desk, person } from '@kosegin/testing';
import { followUpService } from '../src/index.js';

export { Desk, fileId, foreign, NOW, person, type Answer } from '@kosegin/testing';

export const emptyDesk = (): Desk => Desk.of(followUpService);

export const people = {
  officer: person('f-1', 'follow_up_officer'),
  worker: person('w-1', 'case_worker'),
  supervisor: person('s-1', 'supervisor'),
  system: SYSTEM,
};
