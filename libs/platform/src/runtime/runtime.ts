import { catalogue } from '@kosegin/contracts';
import { ReactionConsumer, TimerService, type Consumer, type EventFeed } from '@kosegin/event-feed';
import { CommandHandler, headOf, type Clock, type EventStore, type Position } from '@kosegin/event-sourcing';
import {
  PastViews,
  ProjectionRunner,
  type DocumentReader,
  type DocumentStore,
  type Projection,
  type RebuildOptions,
} from '@kosegin/projections';
import type { ServiceDefinition } from '../service-definition.js';

/** The engines that connection URLs choose; the rest of a process is the same on all of them. */
export interface Engines {
  readonly store: EventStore;
  readonly documents: DocumentStore;
  readonly feed: EventFeed;
  readonly clock: Clock;
}

export interface RuntimeOptions {
  readonly rebuild?: RebuildOptions;
  /** Told of what goes wrong in the background; never given personal data. */
  readonly report: (what: string, error: unknown) => void;
}

const projectionsOf = (service: string): string => `${service}-projections`;
const reactionsOf = (service: string): string => `${service}-reactions`;

/**
 * The services of one process at work: commands are handled, projections kept, reactions and timers run. Holds no
 * framework, so that tests and the command line can run it without a server.
 */
export class Runtime {
  readonly commands: CommandHandler;
  readonly runners: readonly ProjectionRunner[];
  private readonly past: PastViews;
  private readonly projections: ReadonlyMap<string, Projection>;
  private readonly timers: readonly TimerService[];
  private readonly projecting: ReadonlySet<string>;

  constructor(
    readonly services: readonly ServiceDefinition[],
    readonly engines: Engines,
    private readonly options: RuntimeOptions,
  ) {
    const { store, documents, clock } = engines;
    this.commands = new CommandHandler(store, catalogue, clock, documents);
    const projections = services.flatMap((service) => service.projections);
    this.past = new PastViews(store);
    this.projections = new Map(projections.map((projection) => [projection.collection.name, projection]));
    this.projecting = new Set(
      services.filter((one) => one.projections.length > 0).map((one) => projectionsOf(one.name)),
    );
    this.runners = services
      .filter((service) => service.projections.length > 0)
      .map(
        ({ name, projections: own }) =>
          new ProjectionRunner({ name: projectionsOf(name), projections: own, store: documents, log: store }),
      );
    this.timers = services.flatMap(({ timers, files }) =>
      timers
        ? [
            new TimerService(timers, documents, this.commands, files, clock, (error) =>
              options.report('timer', error),
            ),
          ]
        : [],
    );
  }

  /** Brings the read models up to their versions, then follows the log. Resolves when everything runs. */
  async start(): Promise<void> {
    const { documents, feed } = this.engines;
    await ProjectionRunner.startAll(this.runners, this.options.rebuild);
    const reactions: Consumer[] = this.services
      .filter((service) => service.reactions.length > 0)
      .map(
        (service) =>
          new ReactionConsumer(
            reactionsOf(service.name),
            service.reactions,
            this.commands,
            documents,
            (position) => this.factsSeen(service.name, position),
          ),
      );
    await feed.start([...this.runners, ...reactions]);
    for (const timer of this.timers) timer.start();
  }

  /** Sends the commands of all timers that are due by now; the live process does so by itself. */
  async runDueTimers(): Promise<void> {
    for (const timer of this.timers) await timer.runDue();
  }

  /** Whether the log has come so far: a position that nobody can have been given is not worth a wait. */
  async exists(position: Position): Promise<boolean> {
    const head = await headOf(this.engines.store);
    return head !== null && position <= head;
  }

  /** True once every read model here has applied the position; false when that takes longer than the time-out (ms). */
  seen(position: Position, timeout: number): Promise<boolean> {
    return this.engines.feed.caughtUp(position, timeout, [...this.projecting]);
  }

  /** The documents of these collections as of a past moment; see `PastViews`. */
  pastDocuments(
    moment: { asOf?: string; happenedBy?: string },
    collections: readonly string[],
  ): Promise<DocumentReader> {
    return this.past.at(
      moment,
      collections.map((name) => this.projections.get(name)!),
    );
  }

  /** The same for the facts of one service. */
  factsSeen(service: string, position: Position, timeout = 5_000): Promise<boolean> {
    const consumer = projectionsOf(service);
    return this.projecting.has(consumer)
      ? this.engines.feed.caughtUp(position, timeout, [consumer])
      : Promise.resolve(true);
  }

  /** Timers, then the feed with the batch in hand, then the stores. */
  async stop(): Promise<void> {
    for (const timer of this.timers) await timer.stop();
    await this.engines.feed.stop();
    await this.engines.documents.close();
    await this.engines.store.close();
  }
}
