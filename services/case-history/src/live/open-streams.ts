import { ProblemError } from '@kosegin/platform';

export interface StreamLimits {
  /** In the process. */
  readonly all: number;
  /** Of one account. */
  readonly each: number;
}

/** The answers that go on for as long as somebody listens, bounded; each is open until it is aborted. */
export class OpenStreams {
  private readonly streams = new Map<AbortController, string>();
  private closed = false;

  constructor(private readonly limits: StreamLimits) {}

  /** @throws ProblemError `too-many-streams`, or `shutting-down` when the process stops. */
  open(accountId: string): AbortController {
    if (this.closed) throw new ProblemError('shutting-down');
    const own = [...this.streams.values()].filter((one) => one === accountId).length;
    if (this.streams.size >= this.limits.all || own >= this.limits.each)
      throw new ProblemError('too-many-streams');
    const stream = new AbortController();
    this.streams.set(stream, accountId);
    stream.signal.addEventListener('abort', () => this.streams.delete(stream), { once: true });
    return stream;
  }

  /** Aborts those that are open, and opens no more. */
  close(): void {
    this.closed = true;
    for (const stream of [...this.streams.keys()]) stream.abort();
  }
}
