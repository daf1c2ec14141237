import { EventEmitter, once } from 'node:events';
import type { EventBatch, Position, RecordedEvent } from '@kosegin/event-sourcing';
import { until } from '@kosegin/testing';
import { idOf, record, told } from '../../test/events.js';
import { liveFrames, type LiveRequest, type LiveSource } from './live-frames.js';

const FILE = idOf('case', 1);
const OTHER = idOf('case', 2);
/** Milliseconds; longer than any test unless it waits for one. */
const QUIET = 60_000;

/** A log to follow, in memory; says how often it was asked and whether somebody still follows it. */
class Log implements LiveSource {
  readonly store = { subscribe: (after: Position | null, signal: AbortSignal) => this.follow(after, signal) };
  batches = 0;
  followed = 0;
  /** Up to where the read models are; null for no limit. */
  shown: Position | null = null;
  private readonly events: RecordedEvent[] = [];
  private readonly changes = new EventEmitter();

  add(...files: readonly string[]): void {
    const added = record(files.map((id) => told(`case-${id}`, 'PlanSubmitted')));
    for (const event of added) this.events.push({ ...event, position: at(this.events.length + 1) });
    this.changes.emit('added');
  }

  async seen(position: Position): Promise<boolean> {
    return this.shown === null || position <= this.shown;
  }

  private async *follow(after: Position | null, signal: AbortSignal): AsyncGenerator<EventBatch> {
    this.followed++;
    try {
      for (let last = after; !signal.aborted;) {
        const events = this.events.filter(({ position }) => position > (last ?? ''));
        if (events.length === 0) {
          await once(this.changes, 'added', { signal }).catch(() => {});
          continue;
        }
        last = events.at(-1)!.position;
        this.batches++;
        yield { events, position: last };
      }
    } finally {
      this.followed--;
    }
  }
}

const at = (number: number): Position => String(number).padStart(9, '0') as Position;
const changed = (number: number, id = FILE) =>
  `id: ${at(number)}\nevent: changed\ndata: {"id":"${id}","position":"${at(number)}"}\n\n`;
const alive = (number: number) => `: alive\nid: ${at(number)}\n\n`;

const listen = (log: Log, request: Partial<LiveRequest> = {}) =>
  liveFrames(log, {
    after: at(0),
    concerns: ({ stream }) => stream === `case-${FILE}`,
    allowed: async () => true,
    signal: new AbortController().signal,
    heartbeat: QUIET,
    ...request,
  });

const take = async (frames: AsyncGenerator<string>, count: number): Promise<readonly (string | null)[]> => {
  const taken: (string | null)[] = [];
  while (taken.length < count) taken.push((await frames.next()).value ?? null);
  return taken;
};

describe('the frames of a live stream', () => {
  let log: Log;
  let frames: AsyncGenerator<string>;
  beforeEach(() => {
    log = new Log();
  });
  // Whatever a test did with it, a stream that is left follows the log no more.
  afterEach(async () => {
    await frames.return(undefined);
    expect(log.followed).toBe(0);
  });

  it('say at once that the stream lives, and from where', async () => {
    frames = listen(log);
    expect(await take(frames, 1)).toEqual([alive(0)]);
    await frames.return(undefined);
    frames = listen(log, { after: null });
    expect(await take(frames, 1)).toEqual([': alive\n\n']);
  });

  it('tell of each file that changed, in the order of the log, and of no other', async () => {
    log.add(FILE, OTHER, FILE);
    frames = listen(log);
    expect(await take(frames, 3)).toEqual([alive(0), changed(1), changed(3)]);
    log.add(OTHER, FILE);
    expect(await take(frames, 1)).toEqual([changed(5)]);
  });

  it('hold the file and the position, and nothing of what happened', async () => {
    log.add(FILE);
    frames = listen(log);
    const [, frame] = await take(frames, 2);
    expect(frame).not.toMatch(/PlanSubmitted|data: .*caseId/);
  });

  it.each([0, 1, 2, 3, 4, 5])('miss nothing and repeat nothing after position %i', async (last) => {
    log.add(FILE, OTHER, FILE, FILE, OTHER, FILE);
    const all = [1, 3, 4, 6];
    const rest = all.filter((number) => number > last);
    frames = listen(log, { after: at(last) });
    expect(await take(frames, 1 + rest.length)).toEqual([
      alive(last),
      ...rest.map((number) => changed(number)),
    ]);
  });

  it('show by a comment that the stream lives when there is nothing to tell', async () => {
    frames = listen(log, { heartbeat: 5 });
    expect(await take(frames, 3)).toEqual([alive(0), alive(0), alive(0)]);
  });

  it('bring a listener forward past what did not concern them', async () => {
    frames = listen(log, { heartbeat: 5 });
    await take(frames, 1);
    log.add(OTHER, OTHER);
    let last: string | null = null;
    await until(async () => {
      [last] = (await take(frames, 1)) as [string];
      return last === alive(2);
    });
    expect(last).toBe(alive(2));
  });

  it('do not let what does not concern the listener pass for a sign of life', async () => {
    frames = listen(log, { heartbeat: 200 });
    await take(frames, 1);
    const busy = setInterval(() => log.add(OTHER), 2);
    try {
      expect(await take(frames, 1)).toEqual([expect.stringMatching(/^: alive/)]);
    } finally {
      clearInterval(busy);
    }
  }, 3_000);

  it('wait for who does not take them: nothing is read ahead', async () => {
    log.add(FILE);
    frames = listen(log);
    expect(await take(frames, 2)).toEqual([alive(0), changed(1)]);
    for (let more = 0; more < 10; more++) log.add(FILE);
    expect(log.batches).toBe(1);
    expect(await take(frames, 10)).toEqual(Array.from({ length: 10 }, (_, n) => changed(2 + n)));
    expect(log.batches).toBe(2);
  });

  it('come after the read models have what they tell of', async () => {
    let show = (_seen: boolean): void => {};
    const asked: Position[] = [];
    log.seen = (position) => {
      asked.push(position);
      return new Promise((resolve) => (show = resolve));
    };
    log.add(FILE);
    frames = listen(log);
    await take(frames, 1);
    let told: string | null = null;
    const next = take(frames, 1).then(([frame]) => (told = frame!));
    await until(() => asked.length > 0);
    expect([asked, told]).toEqual([[at(1)], null]);
    show(true);
    expect(await next).toBe(changed(1));
  });

  it('end when the read models fall behind, having told nothing that cannot be seen', async () => {
    log.add(FILE);
    frames = listen(log);
    await take(frames, 2);
    log.shown = at(1);
    log.add(FILE);
    expect(await take(frames, 1)).toEqual([null]);
  });

  it('end before the next word when who listens no longer may', async () => {
    let may = true;
    frames = listen(log, { allowed: async () => may });
    await take(frames, 1);
    log.add(FILE);
    expect(await take(frames, 1)).toEqual([changed(1)]);
    may = false;
    log.add(FILE);
    expect(await take(frames, 1)).toEqual([null]);
  });

  it('end in silence, too, when who listens no longer may', async () => {
    frames = listen(log, { allowed: async () => false, heartbeat: 5 });
    expect(await take(frames, 2)).toEqual([alive(0), null]);
  });

  it('end when the stream is aborted, also while they wait', async () => {
    const abort = new AbortController();
    frames = listen(log, { signal: abort.signal });
    await take(frames, 1);
    const next = take(frames, 1);
    abort.abort();
    expect(await next).toEqual([null]);
  });

  it('end when the log is closed', async () => {
    const source: LiveSource = { store: { subscribe: async function* () {} }, seen: async () => true };
    const ending = liveFrames(source, {
      after: null,
      concerns: () => true,
      allowed: async () => true,
      signal: new AbortController().signal,
      heartbeat: QUIET,
    });
    expect(await take(ending, 2)).toEqual([': alive\n\n', null]);
    frames = listen(log);
  });
});
