import { ProjectionRunner } from '@kosegin/projections';
import { MongoDocumentStore } from '@kosegin/projections/mongodb';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import { services } from '../../src/services.js';
import { allDocuments } from '../aftermath.js';
import type { DistributedSystem } from './distributed-system.js';

/** The read models as the services keep them in MongoDB, and as the log alone makes them in a store of another kind. */
export async function documentsOf(
  system: DistributedSystem,
  file: string,
): Promise<{ readonly live: readonly unknown[]; readonly rebuilt: readonly unknown[] }> {
  const stored = await MongoDocumentStore.open(system.parts.urls.DOCUMENT_STORE_URL);
  const fresh = new SqliteDocumentStore(file);
  try {
    const runners = services
      .filter(({ projections }) => projections.length > 0)
      .map(
        ({ name, projections }) =>
          new ProjectionRunner({
            name: `${name}-projections`,
            projections,
            store: fresh,
            log: system.reader,
          }),
      );
    await ProjectionRunner.startAll(runners);
    return { live: await allDocuments(stored), rebuilt: await allDocuments(fresh) };
  } finally {
    await stored.close();
    await fresh.close();
  }
}
