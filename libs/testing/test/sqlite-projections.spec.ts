import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import { projectionsContract } from '../src/contract-suites/projections.js';

projectionsContract('SqliteDocumentStore', {
  open: async () => new SqliteDocumentStore(':memory:'),
  join: null,
  runs: (count) => count,
});
