import { SYSTEM } from '@kosegin/event-sourcing';
import { Desk, person } from '@kosegin/testing';
import { intakeService } from '../src/index.js';

export { Desk, fileId, foreign, NOW, person, type Answer } from '@kosegin/testing';

export const emptyDesk = (): Desk => Desk.of(intakeService);

/** The officer who registers, and those who act after. */
export const people = {
  registrar: person('i-1', 'intake_officer'),
  officer: person('i-2', 'intake_officer'),
  worker: person('w-1', 'case_worker'),
  supervisor: person('s-1', 'supervisor'),
  system: SYSTEM,
};
