import type { RecordedEvent } from '@kosegin/event-sourcing';
import { keyOf, partitioner } from './partitioner.js';
import { topicOf, type KafkaSettings } from './settings.js';

/** Which partition of which topic each event of the log belongs to, for the services whose events are followed. */
export class Territory {
  readonly topics: readonly string[];
  /** `<topic>/<n>` of every partition. */
  readonly partitions: readonly string[];
  private readonly byService: ReadonlyMap<string, string>;
  private readonly place: (key: string) => number;

  constructor(settings: KafkaSettings, services: readonly string[]) {
    this.byService = new Map(services.map((service) => [service, topicOf(settings, service)]));
    this.topics = [...this.byService.values()];
    this.partitions = this.topics.flatMap((topic) =>
      Array.from({ length: settings.partitions }, (_, n) => nameOf(topic, n)),
    );
    this.place = partitioner(settings.partitions);
  }

  /** Null for the events of other services. */
  partitionOf(event: RecordedEvent): string | null {
    const topic = this.byService.get(event.metadata.service);
    return topic === undefined ? null : nameOf(topic, this.place(keyOf(event)));
  }
}

export const nameOf = (topic: string, partition: number): string => `${topic}/${partition}`;
