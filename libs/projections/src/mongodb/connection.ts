import mongoose, { type Connection } from 'mongoose';
import { StoreUnavailableError } from '../document-store.js';

/** One connection to one database, which tells what fails for want of a server apart from what is wrong, and is closed without cutting work short. */
export class MongoConnection {
  private readonly pending = new Set<Promise<unknown>>();
  private closed = false;

  private constructor(
    readonly connection: Connection,
    /** The longest that one call may take on the server, in milliseconds. */
    readonly answerWithin: number,
  ) {}

  /** @throws StoreUnavailableError when no server is there within the time; RangeError when the URL names no database. */
  static async open(url: string, answerWithin: number): Promise<MongoConnection> {
    if (!/^mongodb(\+srv)?:\/\/[^/]+\/[^/?]+/.test(url))
      throw new RangeError('the URL of a MongoDB must name its database: mongodb://…/database');
    // An instance of mongoose of its own: what others in the process configure changes nothing here.
    const connection = new mongoose.Mongoose().createConnection(url, {
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      serverSelectionTimeoutMS: Math.min(answerWithin, 5_000),
      heartbeatFrequencyMS: Math.min(answerWithin, 2_000),
      // Also a new connection, and the watch over the server, may wait for an answer.
      connectTimeoutMS: answerWithin,
      socketTimeoutMS: answerWithin,
      // What was acknowledged survives the loss of a server, and is seen by whoever reads next.
      readPreference: 'primary',
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority', journal: true, wtimeoutMS: answerWithin },
    });
    // Every call reports its own failure; without a listener a lost connection would end the process.
    connection.on('error', () => {});
    try {
      await connection.asPromise();
    } catch (error) {
      await connection.destroy(true);
      throw explained(error);
    }
    return new MongoConnection(connection, answerWithin);
  }

  /** The server's failures come out as `StoreUnavailableError`; the work is waited for when the connection closes. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed) throw new StoreUnavailableError('the document store is closed');
    const running = work();
    this.pending.add(running);
    try {
      return await running;
    } catch (error) {
      throw explained(error);
    } finally {
      this.pending.delete(running);
    }
  }

  /** Takes no more work, finishes what is under way, then disconnects. */
  async close(lastly: () => Promise<unknown>): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await Promise.allSettled(this.pending);
    // What cannot be tidied up now is at the next start.
    await lastly().catch(() => {});
    await this.connection.destroy();
  }
}

export const isDuplicate = (error: unknown): boolean =>
  error instanceof mongoose.mongo.MongoServerError && error.code === 11000;

/** Names and codes only: messages may quote the data. */
function explained(error: unknown): unknown {
  if (!(error instanceof mongoose.mongo.MongoError || error instanceof mongoose.Error)) return error;
  const { code } = error as { code?: unknown };
  return new StoreUnavailableError(`MongoDB: ${error.name}${code === undefined ? '' : ` (${code})`}`, {
    cause: error,
  });
}
