import { francsIn } from './francs-in.js';

it.each([
  ['1333333', 1_333_333],
  ['1 333 333', 1_333_333],
  ['1\u202f333\u00a0333', 1_333_333],
  [' 0 ', 0],
])('%j is %d francs', (typed, francs) => expect(francsIn(typed)).toBe(francs));

it.each(['', '   '])('%j is no amount yet', (typed) => expect(francsIn(typed)).toBeNull());

it.each(['1,5', '1.5', '1333,00', '-5', '1e6', 'cent', '1 333 F', '9999999999999'])(
  '%j is refused',
  (typed) => expect(francsIn(typed)).toBeUndefined(),
);
