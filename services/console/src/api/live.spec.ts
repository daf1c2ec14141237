import { jest } from '@jest/globals';
import { follow } from './live.js';
import { noteOwn } from './position.js';

const event = (position: string): string =>
  `id: ${position}\nevent: changed\ndata: ${JSON.stringify({ id: 'x', position })}\n\n`;

const { fetch } = globalThis;
let opened: (string | null)[];

/** The stream answers in this order, then never again. */
function streaming(...answers: (() => Response)[]): void {
  opened = [];
  globalThis.fetch = jest.fn((request: Request) => {
    opened.push(request.headers.get('Last-Event-ID'));
    const next = answers[opened.length - 1];
    return next ? Promise.resolve(next()) : new Promise(() => undefined);
  }) as never;
}

const stream =
  (...frames: string[]) =>
  () =>
    new Response(frames.join(''), { status: 200 });
const refused = (status: number, code: string) => () => new Response(JSON.stringify({ code }), { status });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());
afterAll(() => void (globalThis.fetch = fetch));

/** Follows until the stream has been opened so often. */
async function following(times: number) {
  const abort = new AbortController();
  const told = { changed: 0, looked: 0 };
  const listener = { changed: () => void told.changed++, look: () => void told.looked++ };
  void follow('/api/v1/cases/1/live', listener, abort.signal);
  while (opened.length < times) await jest.advanceTimersByTimeAsync(500);
  abort.abort();
  return told;
}

describe('a stream', () => {
  it('tells each change, but not the person’s own act', async () => {
    noteOwn('0000000000000000012');
    streaming(stream(': alive\n\n', event('11'), event('0000000000000000012'), event('13')));
    expect(await following(2)).toEqual({ changed: 2, looked: 0 });
    noteOwn(null);
  });

  it('that ended goes on after the last position, every digit of it', async () => {
    streaming(stream(event('0000000000000000012')));
    await following(2);
    expect(opened).toEqual([null, '0000000000000000012']);
  });

  it('that is not there is looked after now and then', async () => {
    streaming(refused(404, 'not-found'), refused(404, 'not-found'));
    expect((await following(3)).looked).toBe(2);
  });

  it('begins anew where its position is no more', async () => {
    streaming(stream(event('99')), refused(412, 'position-unknown'));
    await following(3);
    expect(opened).toEqual([null, '99', null]);
  });
});
