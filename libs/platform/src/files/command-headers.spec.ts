import { readHeaders } from './command-headers.js';

describe('the revision in If-Match', () => {
  it.each([
    ['"7"', 7],
    ['7', 7],
    ['W/"7"', 7],
    ['"0"', 0],
  ])('is read from %s', (header, revision) => {
    expect(readHeaders({ 'if-match': header }).revision).toBe(revision);
  });

  it('is none without the header', () => {
    expect(readHeaders({}).revision).toBeUndefined();
  });

  it.each(['*', '"seven"', '"-1"', '"1", "2"', 'w/"7"', ''])('is refused in %j', (header) => {
    expect(() => readHeaders({ 'if-match': header })).toThrow(
      expect.objectContaining({ code: 'invalid-request' }),
    );
  });
});
