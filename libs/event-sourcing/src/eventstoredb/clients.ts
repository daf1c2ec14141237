import {
  EventStoreDBClient,
  type AppendExpectedRevision,
  type AppendResult,
  type EventData,
} from '@eventstore/db-client';
import { spoilsClient } from './failures.js';
import { within } from './patience.js';

/**
 * A client of its own. `kurrentdb://` is the same protocol under a newer name.
 * @throws for an address that cannot be one.
 */
export function connect(url: string): EventStoreDBClient {
  if (/throw[-_]?on[-_]?append[-_]?failure=false/i.test(url))
    throw new RangeError('throwOnAppendFailure may not be off: the client then answers wrong revisions');
  return EventStoreDBClient.connectionString(url.replace(/^kurrentdb/, 'esdb'));
}

/** Where the server is, without the name and password that the address may hold. */
export const hostOf = (url: string): string => /^[^:]+:\/\/(?:[^@/]*@)?([^/?]+)/.exec(url)?.[1] ?? '';

/**
 * The client that appends, one for the whole process and for nothing but appends. The library keeps the appends under
 * way of all its clients in one map: when one client's stream of appends ends, all are rejected, and an answer to one
 * that was rejected ends the process.
 */
export class Writer {
  private static current: Writer | null = null;
  private users = 0;
  private client: EventStoreDBClient;

  private constructor(private readonly url: string) {
    this.client = connect(url);
  }

  /** @throws when the process appends to another address already. */
  static lease(url: string): Writer {
    const writer = (Writer.current ??= new Writer(url));
    if (writer.url !== url) throw new Error('a process appends to one EventStoreDB at a time');
    writer.users++;
    return writer;
  }

  async append(
    stream: string,
    events: EventData[],
    expectedRevision: AppendExpectedRevision,
    timeout: number,
  ): Promise<AppendResult> {
    const { client } = this;
    try {
      return await within(
        timeout,
        client.appendToStream(stream, events, { expectedRevision, deadline: timeout }),
      );
    } catch (error) {
      if (spoilsClient(error) && client === this.client) this.client = connect(this.url);
      throw error;
    }
  }

  /**
   * The last one who lets go ends it. That takes no turn of the loop, while the next writer has to ask the server
   * something before it has anything under way that could be rejected along with it.
   */
  async release(): Promise<void> {
    if (--this.users > 0) return;
    Writer.current = null;
    await this.client.dispose();
  }
}
