import type { Position } from '@kosegin/event-sourcing';

interface Waiting {
  readonly position: Position;
  readonly resolve: (reached: boolean) => void;
}

/** How far a partition is dealt with, and who waits for it to get somewhere. Never goes back. */
export class Watermark {
  private at: Position | null = null;
  private closed = false;
  private readonly waiting = new Set<Waiting>();

  get position(): Position | null {
    return this.at;
  }

  advance(position: Position): void {
    if (this.at !== null && position <= this.at) return;
    this.at = position;
    for (const waiting of this.waiting) if (waiting.position <= position) waiting.resolve(true);
  }

  /** True once `position` is dealt with; false after the time-out (ms) or when closed first. */
  reach(position: Position, timeout: number): Promise<boolean> {
    if (this.at !== null && position <= this.at) return Promise.resolve(true);
    if (this.closed) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => waiting.resolve(false), timeout);
      const waiting: Waiting = {
        position,
        resolve: (reached) => {
          clearTimeout(timer);
          this.waiting.delete(waiting);
          resolve(reached);
        },
      };
      this.waiting.add(waiting);
    });
  }

  close(): void {
    this.closed = true;
    for (const waiting of this.waiting) waiting.resolve(false);
  }
}
