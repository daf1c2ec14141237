import Database from 'better-sqlite3';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS records (
  position INTEGER PRIMARY KEY, next INTEGER NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL,
  type TEXT NOT NULL, contentType TEXT NOT NULL, created TEXT NOT NULL, metadata BLOB NOT NULL, data BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS records_by_stream ON records (stream, revision);
CREATE TABLE IF NOT EXISTS hidden (stream TEXT PRIMARY KEY, before INTEGER NOT NULL) STRICT;
`;
const HEADER = 87;

/** The records of the log in one SQLite file. A record's position is the offset at which it would lie in a file. */
export class Records {
  #db;
  #sql;

  constructor(file) {
    this.#db = new Database(file);
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.exec(SCHEMA);
    const prepare = (text) => this.#db.prepare(text);
    this.#sql = {
      end: prepare('SELECT next FROM records ORDER BY position DESC LIMIT 1').pluck(),
      at: prepare('SELECT * FROM records WHERE position = ?'),
      insert: prepare('INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
      last: prepare('SELECT revision FROM records WHERE stream = ? ORDER BY revision DESC LIMIT 1').pluck(),
      hide: prepare('INSERT OR REPLACE INTO hidden VALUES (?, ?)'),
      hidden: prepare('SELECT before FROM hidden WHERE stream = ?').pluck(),
      up: prepare('SELECT * FROM records WHERE position >= ? ORDER BY position LIMIT ?'),
      down: prepare('SELECT * FROM records WHERE position < ? ORDER BY position DESC LIMIT ?'),
      streamUp: prepare('SELECT * FROM records WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?'),
      streamDown: prepare(
        'SELECT * FROM records WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision DESC LIMIT ?',
      ),
    };
  }

  /** Runs `work` in one transaction, on the disk when it returns. */
  commit(work) {
    return this.#db.transaction(work)();
  }

  /** Where the next record will lie. */
  get end() {
    return this.#sql.end.get() ?? 0;
  }

  isRecord(position) {
    return this.#sql.at.get(position) !== undefined;
  }

  /** Last revision of a stream, hidden or not; -1 when it has none. */
  lastOf(stream) {
    return this.#sql.last.get(stream) ?? -1;
  }

  /** First revision that a soft delete has left in sight. */
  firstOf(stream) {
    return this.#sql.hidden.get(stream) ?? 0;
  }

  add(stream, revision, { id, type, contentType, metadata, data }, created) {
    const position = this.end;
    const next = position + HEADER + 2 * (stream.length + type.length) + metadata.length + data.length;
    this.#sql.insert.run(position, next, stream, revision, id, type, contentType, created, metadata, data);
    return { position, next, stream, revision, id, type, contentType, created, metadata, data };
  }

  hide(stream) {
    this.#sql.hide.run(stream, this.lastOf(stream) + 1);
  }

  /** From a position on, inclusive. */
  forwards(position, limit) {
    return this.#sql.up.all(position, limit);
  }

  /** Before a position, exclusive. */
  backwards(position, limit) {
    return this.#sql.down.all(position, limit);
  }

  streamForwards(stream, from, limit) {
    return this.#sql.streamUp.all(stream, Math.max(from, this.firstOf(stream)), limit);
  }

  streamBackwards(stream, from, limit) {
    return this.#sql.streamDown.all(stream, this.firstOf(stream), from, limit);
  }
}
