import { describeError, isTransient, OperatorError, TransientError } from './errors.js';

class DatabaseError extends Error {
  override name = 'MongoServerError';
  readonly code = 11000;
}

describe('describeError', () => {
  it('tells the whole of our own errors', () => {
    expect(describeError(new OperatorError('hold-on-withdrawal: hold: already-held'))).toBe(
      'OperatorError: hold-on-withdrawal: hold: already-held',
    );
    expect(describeError(new TransientError('facts lag behind'))).toBe('TransientError: facts lag behind');
  });

  it('tells name, code and place of foreign ones, and nothing of their message', () => {
    const shown = describeError(new DatabaseError('dup key: { name: "Awa Traoré" }'));
    expect(shown).toMatch(/^MongoServerError \(11000\) at .*errors\.spec\.ts:\d+:\d+\)?$/);
    expect(shown).not.toContain('/');
  });

  it('is not fooled by a message that looks like a stack', () => {
    const shown = describeError(new SyntaxError('in "x\n    at Awa Traoré (Kayes)"'));
    expect(shown).toMatch(/^SyntaxError at .*errors\.spec\.ts/);
    expect(shown).not.toContain('Awa');
  });

  it('tells the cause in the same way, and the place of an error without a message', () => {
    const shown = describeError(new Error('cannot apply: Awa', { cause: new TypeError('') }));
    expect(shown).toMatch(/^Error at .*errors\.spec\.ts.*, because TypeError at .*errors\.spec\.ts/);
    expect(shown).not.toContain('Awa');
  });

  it('is bounded, and knows nothing of what is no error', () => {
    expect(describeError(new OperatorError('x'.repeat(1000)))).toHaveLength(300);
    for (const thrown of ['Awa Traoré', null, undefined, { message: 'Awa' }])
      expect(describeError(thrown)).toBe('an unknown failure');
  });

  it('survives an error without a stack', () => {
    const bare = new RangeError('Awa');
    delete bare.stack;
    expect(describeError(bare)).toBe('RangeError');
  });
});

it('any error may say that it is transient', () => {
  expect(isTransient(new TransientError('later'))).toBe(true);
  expect(isTransient(Object.assign(new Error('unavailable'), { transient: true }))).toBe(true);
  expect([new Error('no'), null, undefined, 'text', { transient: 'yes' }].some(isTransient)).toBe(false);
});
