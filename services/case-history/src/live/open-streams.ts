import { ProblemError } from '@kosegin/platform';

export interface StreamLimits {
  /** In the process. */
  readonly all: number;
  /** Of one account. */
  readonly each: number;
  /** Milliseconds after which a stream ends, so that who listens shows again that they may. */
  readonly life: number;
}

/** The streams that are open, bounded; each has a signal by which it ends. */
export class OpenStreams {
  private readonly streams = new Map<AbortController, string>();
  private closed = false;

  constructor(private readonly limits: StreamLimits) {}

  get size(): number {
    return this.streams.size;
  }

  /** @throws ProblemError `too-many-streams`, or when the process is stopping. */
  open(accountId: string): AbortController {
    if (this.closed) throw new ProblemError('shutting-down');
    const own = [...this.streams.values()].filter((one) => one === accountId).length;
    if (this.streams.size >= this.limits.all || own >= this.limits.each)
      throw new ProblemError('too-many-streams');
    const stream = new AbortController();
    this.streams.set(stream, accountId);
    const timer = setTimeout(() => stream.abort(), this.limits.life);
    stream.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      this.streams.delete(stream);
    });
    return stream;
  }

  close(): void {
    this.closed = true;
    for (const stream of [...this.streams.keys()]) stream.abort();
  }
}
