import Database from 'better-sqlite3';

export class StoreInUseError extends Error {
  constructor(readonly file: string) {
    super(
      `${file} is in use by another Kosegin process; stop that one first, one process writes a store at a time`,
    );
  }
}

/**
 * Holds a store for this process. The operating system lets go of it when the process dies, however it dies, so
 * there is no stale lock to remove by hand. Returns the release.
 */
export function lock(file: string): () => void {
  const holder = new Database(`${file}.lock`, { timeout: 0 });
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    throw (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ? new StoreInUseError(file) : error;
  }
  return () => holder.close();
}
