import {
  derivedId,
  SYSTEM,
  type AnyAggregate,
  type Clock,
  type CommandHandler,
} from '@kosegin/event-sourcing';
import type { DocumentReader, Stored } from '@kosegin/projections';
import { isTransient, OperatorError } from './errors.js';
import { expectDone, systemCommandHash } from './reactions.js';

/**
 * A command to be sent when its time has come: a document that the service's own projection writes from its events,
 * and marks as fired from the event of the command. One document may carry one command after the other. Its collection
 * is indexed by `status` and `dueAt`.
 */
export interface Timer {
  /** ISO 8601, UTC with milliseconds, so that text order is time order. The command counts as happening then. */
  readonly dueAt: string;
  readonly status: 'waiting' | 'fired';
  readonly intent: {
    /** Name of the aggregate. */
    readonly aggregate: string;
    readonly id: string;
    readonly type: string;
    readonly data: unknown;
  };
}

interface Failure {
  readonly tries: number;
  /** Milliseconds of the clock. */
  readonly notBefore: number;
}

const PAGE = 100;
/** Milliseconds of the clock before the next try; doubled at each, up to the longest for its kind. */
const FIRST_DELAY = 1000;
const LONGEST_DELAY = { failed: 10_000, refused: 3_600_000 };

/**
 * Sends what is due. It keeps nothing: a command's id is derived from the timer's document, the time and the command,
 * so that firing twice, before the projection has seen the first or after a crash, has one effect.
 */
export class TimerService {
  private readonly aggregates: ReadonlyMap<string, AnyAggregate>;
  private readonly failures = new Map<string, Failure>();
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> | null = null;
  private stopping = false;

  /** `report` is told of each refusal and failure; `interval` is that of `start`, in milliseconds. */
  constructor(
    private readonly collection: string,
    private readonly documents: Pick<DocumentReader, 'find'>,
    private readonly handler: Pick<CommandHandler, 'handle'>,
    aggregates: readonly AnyAggregate[],
    private readonly clock: Clock,
    private readonly report: (error: unknown) => void,
    private readonly interval = 1000,
  ) {
    this.aggregates = new Map(aggregates.map((aggregate) => [aggregate.name, aggregate]));
  }

  /** Fires what is due by the clock, all pages of it, and returns how many commands were carried out. */
  async runDue(): Promise<number> {
    const dueAt = { lte: this.clock.now().toISOString() };
    const query = {
      filter: { where: { status: { eq: 'waiting' }, dueAt } },
      sort: { by: 'dueAt' },
      limit: PAGE,
    };
    let fired = 0;
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof this.page>> = await this.page(
        after === null ? query : { ...query, after },
      );
      const outcomes = await Promise.all(page.items.map((timer) => this.fire(timer)));
      fired += outcomes.filter(Boolean).length;
      after = page.next;
    } while (after !== null && !this.stopping);
    return fired;
  }

  /** Runs what is due now and then at each interval; a run that takes longer is not joined by another. */
  start(): void {
    this.stopping = false;
    this.timer ??= setInterval(() => this.tick(), this.interval).unref();
    this.tick();
  }

  /** Finishes the page in hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.running;
  }

  private tick(): void {
    this.running ??= this.runDue()
      .catch(this.report)
      .finally(() => (this.running = null));
  }

  private page(query: Parameters<DocumentReader['find']>[1]) {
    return this.documents.find<Timer>(this.collection, query);
  }

  private async fire({ id: timerId, document: { dueAt, intent } }: Stored<Timer>): Promise<boolean> {
    const failure = this.failures.get(timerId);
    if (failure && this.clock.now().getTime() < failure.notBefore) return false;
    try {
      const aggregate = this.aggregates.get(intent.aggregate);
      if (!aggregate) throw new RangeError(`timer ${timerId}: no aggregate named ${intent.aggregate}`);
      const commandId = derivedId('timer', timerId, dueAt, JSON.stringify(intent));
      const result = await this.handler.handle(aggregate, intent.id, {
        type: intent.type,
        data: intent.data,
        commandId,
        commandHash: systemCommandHash(intent.type),
        actor: SYSTEM,
        occurredAt: dueAt,
        correlationId: commandId,
        causationId: null,
      });
      expectDone(`timer ${timerId}`, intent.type, result);
      this.failures.delete(timerId);
      return true;
    } catch (error) {
      const kind = error instanceof OperatorError && !isTransient(error) ? 'refused' : 'failed';
      const tries = (failure?.tries ?? 0) + 1;
      const delay = Math.min(LONGEST_DELAY[kind], FIRST_DELAY * 2 ** (tries - 1));
      this.failures.set(timerId, { tries, notBefore: this.clock.now().getTime() + delay });
      this.report(error);
      return false;
    }
  }
}
