import type { RecordedEvent } from '@kosegin/event-sourcing';
import type { DocumentFold } from './document-fold.js';
import type { DocumentStore } from './document-store.js';

const PAGE = 32;
/** Longest work without giving way, in milliseconds: what a live query may have to wait for. */
const SLICE = 2.5;

/** Lets the folds that share it work in short slices, one of them in a turn of the event loop, so that live work goes on. */
export class Slices {
  private readonly waiting: (() => void)[] = [];
  private since = performance.now();

  /** Gives way when the slice is used up. */
  async pause(): Promise<void> {
    if (performance.now() - this.since < SLICE) return;
    await new Promise<void>((resolve) => {
      if (this.waiting.push(resolve) === 1) setImmediate(this.next);
    });
  }

  private readonly next = (): void => {
    this.since = performance.now();
    this.waiting.shift()?.();
    if (this.waiting.length > 0) setImmediate(this.next);
  };
}

/** Events in small pages, giving way between them. */
export async function* inPages(
  events: AsyncIterable<RecordedEvent>,
  slices: Slices,
): AsyncGenerator<readonly RecordedEvent[]> {
  let page: RecordedEvent[] = [];
  for await (const event of events) {
    page.push(event);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
    await slices.pause();
  }
  if (page.length > 0) yield page;
}

/** Stores what a fold changed, piece by piece: for collections that nobody reads yet. */
export async function flush(
  fold: DocumentFold,
  store: DocumentStore,
  slices: Slices,
  chunk: number,
): Promise<void> {
  for (let writes = fold.changes(chunk); writes.length > 0; writes = fold.changes(chunk)) {
    await store.write({ writes, progress: [] });
    await slices.pause();
  }
  fold.written();
}
