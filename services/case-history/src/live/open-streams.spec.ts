import { OpenStreams } from './open-streams.js';

describe('open streams', () => {
  const codeOf = (open: () => unknown): string => {
    try {
      open();
      return 'opened';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('are so many of one account, and one more when one has ended', () => {
    const streams = new OpenStreams({ all: 10, each: 2 });
    const [first] = [streams.open('awa'), streams.open('awa')];
    expect(codeOf(() => streams.open('awa'))).toBe('too-many-streams');
    expect(codeOf(() => streams.open('binta'))).toBe('opened');
    first!.abort();
    expect(codeOf(() => streams.open('awa'))).toBe('opened');
    expect(codeOf(() => streams.open('awa'))).toBe('too-many-streams');
  });

  it('are so many in all', () => {
    const streams = new OpenStreams({ all: 3, each: 2 });
    const open = ['awa', 'binta', 'cheick'].map((account) => streams.open(account));
    expect(codeOf(() => streams.open('djeneba'))).toBe('too-many-streams');
    open[1]!.abort();
    expect(codeOf(() => streams.open('djeneba'))).toBe('opened');
  });

  it('are aborted when the process stops, and no more are opened', () => {
    const streams = new OpenStreams({ all: 3, each: 2 });
    const open = ['awa', 'binta'].map((account) => streams.open(account));
    streams.close();
    expect(open.map(({ signal }) => signal.aborted)).toEqual([true, true]);
    expect(codeOf(() => streams.open('awa'))).toBe('shutting-down');
  });
});
