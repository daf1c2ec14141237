import type { Clock } from '@kosegin/event-sourcing';

/** The story's time while the story is told, real time afterwards. */
export class StoryClock implements Clock {
  private story: Date | null = null;

  now(): Date {
    return this.story ?? new Date();
  }

  set(instant: string): void {
    this.story = new Date(instant);
  }

  release(): void {
    this.story = null;
  }
}
