import type { FileDefinition } from '@kosegin/contracts';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { fundingService } from '../src/index.js';
import { people, type Answer, type Desk } from './desk.js';
import { alone } from './money-histories.js';

/** What the service's reactions do about an event, and what came of each. */
export async function reactionsTo(desk: Desk, event: RecordedEvent): Promise<readonly Answer[]> {
  const documents = {
    get: async (collection: string, id: string) => (desk.documents.get(`${collection}/${id}`) ?? null) as any,
    find: async () => ({ items: [], next: null }),
  };
  const answers: Answer[] = [];
  for (const { react } of fundingService.reactions.filter(({ on }) => on.includes(event.type)))
    for (const { aggregate, id, type, data } of await react(event, documents))
      answers.push(await alone(desk, aggregate as FileDefinition, id, type, data as object, people.system));
  return answers;
}

/**
 * Reactions that lag behind the facts: each file's events come to them in their order, the files in any, and what came
 * may come again.
 */
export class LateFeed {
  private readonly waiting = new Map<string, RecordedEvent[]>();
  private readonly delivered: RecordedEvent[] = [];
  /** Rules by which a reaction was refused: in earnest it would be parked. */
  readonly refused: string[] = [];

  constructor(private readonly desk: Desk) {}

  add(...events: readonly RecordedEvent[]): void {
    for (const event of events) {
      this.desk.learn(event);
      this.waiting.set(event.stream, [...(this.waiting.get(event.stream) ?? []), event]);
    }
  }

  /** The next event of one of the files that have any. */
  async next(pick: number): Promise<void> {
    const [stream, events] = [...this.waiting].at(pick % Math.max(this.waiting.size, 1)) ?? [];
    const event = events?.shift();
    if (!event) return;
    if (events!.length === 0) this.waiting.delete(stream!);
    this.delivered.push(event);
    await this.deliver(event);
  }

  /** Something that came before. */
  async again(pick: number): Promise<void> {
    const event = this.delivered[pick % Math.max(this.delivered.length, 1)];
    if (event) await this.deliver(event);
  }

  async all(pick = 0): Promise<void> {
    while (this.waiting.size > 0) await this.next(pick);
  }

  private async deliver(event: RecordedEvent): Promise<void> {
    for (const { outcome, events } of await reactionsTo(this.desk, event)) {
      this.add(...events);
      if (events.length === 0 && outcome !== 'nothing') this.refused.push(`${event.type}: ${outcome}`);
    }
  }
}
