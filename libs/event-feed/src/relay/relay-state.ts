import { newId, type Position } from '@kosegin/event-sourcing';
import type { CollectionDefinition, DocumentStore } from '@kosegin/projections';
import { setTimeout as sleep } from 'node:timers/promises';
import { TransientError } from '../errors.js';

/** How far a relay has published, and the last position on each partition by then. */
export interface Checkpoint {
  readonly position: Position | null;
  readonly previous: Readonly<Record<string, Position>>;
}

/** One document, so that the checkpoint, the partitions' last positions and the holder are always of one moment. */
interface RelayDocument extends Checkpoint {
  readonly holder: string | null;
  /** Moves with every write: a holder that lives is seen to. */
  readonly beat: number;
}

const RELAYS: CollectionDefinition = { name: 'feed.relays', indexes: [] };
const NEW: RelayDocument = { holder: null, beat: 0, position: null, previous: {} };

/**
 * The checkpoint of a topic's relay, and the lease on it: one relay holds it, the others wait until it gives it back or
 * shows no life for the time of the lease, by their own clocks. A holder that stood still so long may overlap with the next
 * for one batch; its messages are then repeats, which consumers know by their positions.
 */
export class RelayState {
  private readonly me = newId();
  private checkpoint: Checkpoint = NEW;
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<unknown> = Promise.resolve();
  private lost = new AbortController();

  /** `lease` in milliseconds. */
  constructor(
    private readonly documents: DocumentStore,
    private readonly topic: string,
    private readonly lease: number,
  ) {}

  /** Aborts when another relay holds the lease, or it cannot be kept. */
  get ended(): AbortSignal {
    return this.lost.signal;
  }

  get held(): boolean {
    return this.timer !== null;
  }

  /** Waits until the lease is ours. Null when the signal aborts first. */
  async acquire(signal: AbortSignal): Promise<Checkpoint | null> {
    await this.documents.declare([RELAYS]);
    let seen: string | null = null;
    for (let since = performance.now(); !signal.aborted;) {
      const found = await this.read();
      const life = `${found.holder} ${found.beat}`;
      if (life !== seen) [seen, since] = [life, performance.now()];
      if (found.holder === this.me) return this.hold(found);
      const free = found.holder === null || performance.now() - since >= this.lease;
      if (free) await this.write({ ...found, holder: this.me, beat: found.beat + 1 });
      // Two who take it at once write one after the other: who reads its own name afterwards has it.
      await sleep(Math.min(500, this.lease / 20), null, { signal }).catch(() => {});
    }
    return null;
  }

  /** Durable before it answers. @throws TransientError when the lease is gone; the checkpoint stays where it was. */
  keep(checkpoint: Checkpoint): Promise<void> {
    this.checkpoint = checkpoint;
    return this.renew();
  }

  /** To be kept with the next renewal. */
  move(checkpoint: Checkpoint): void {
    this.checkpoint = checkpoint;
  }

  /** Lets the next one in at once. */
  async release(): Promise<void> {
    if (!this.held) return;
    await this.renew(null).finally(() => this.end());
  }

  private hold(found: RelayDocument): Checkpoint {
    this.end();
    this.lost = new AbortController();
    this.checkpoint = { position: found.position, previous: found.previous };
    this.timer = setInterval(() => this.renew().catch(() => this.end()), this.lease / 4).unref();
    return this.checkpoint;
  }

  private end(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.lost.abort();
  }

  private renew(holder: string | null = this.me): Promise<void> {
    const mine = this.writing.then(async () => {
      const found = await this.read();
      if (found.holder !== this.me) {
        this.end();
        throw new TransientError(`another relay of ${this.topic} has taken over`);
      }
      await this.write({ ...this.checkpoint, holder, beat: found.beat + 1 });
    });
    this.writing = mine.catch(() => {});
    return mine;
  }

  private async read(): Promise<RelayDocument> {
    return (await this.documents.get<RelayDocument>(RELAYS.name, this.topic)) ?? NEW;
  }

  private write(document: RelayDocument): Promise<void> {
    const write = { collection: RELAYS.name, id: this.topic, document: { ...document } };
    return this.documents.write({ writes: [write], progress: [] });
  }
}
