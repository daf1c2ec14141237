import { ROLES } from '@kosegin/contracts';
import { entriesFor, maySearch } from './entries.js';

it.each(ROLES)('%s has between one and six places to go', (role) => {
  const { length } = entriesFor([role]);
  expect(length).toBeGreaterThanOrEqual(1);
  expect(length).toBeLessThanOrEqual(6);
});

it('who reads without names does not search for one', () =>
  expect([maySearch(['auditor']), maySearch(['auditor', 'supervisor']), maySearch(['accountant'])]).toEqual([
    false,
    true,
    false,
  ]));
