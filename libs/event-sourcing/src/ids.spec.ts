import fc from 'fast-check';
import { version } from 'uuid';
import { derivedId, isId, newId } from './ids.js';

const PINNED = '317403f4-746d-5014-bc80-4b3d3167b75a';

describe('a derived id', () => {
  it('is a UUID of version 5, the same on every machine and in every release', () => {
    // Written down: were it another one tomorrow, a command repeated across a release would be a second one.
    expect(derivedId('01976f0e-7a51-7000-8000-000000000001', 'case', 0)).toBe(PINNED);
    expect(version(PINNED)).toBe(5);
  });

  it('differs as soon as one part does, and where the parts are cut', () => {
    const parts = fc.array(fc.oneof(fc.stringMatching(/^[a-z0-9:-]*$/), fc.nat()), { minLength: 1 });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(derivedId(...a) === derivedId(...b)).toBe(a.map(String).join('|') === b.map(String).join('|'));
      }),
      { seed: 20_260_205 },
    );
    expect(derivedId('ab', 'c')).not.toBe(derivedId('a', 'bc'));
    expect(derivedId('a')).not.toBe(derivedId('a', ''));
  });
});

describe('a new id', () => {
  const made = Array.from({ length: 5000 }, newId);

  it('is a UUID of version 7', () => {
    for (const id of made) expect([isId(id), version(id)]).toEqual([true, 7]);
  });

  it('was never given before, and sorts after those before it', () => {
    expect(new Set(made).size).toBe(made.length);
    expect([...made].sort()).toEqual(made);
  });
});

it.each(['', 'case-1', '01976f0e-7a51-7000-8000-00000000000', '01976f0e7a517000800000000000000g'])(
  '%j is no id',
  (text) => expect(isId(text)).toBe(false),
);
