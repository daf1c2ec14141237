import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ServerProcess, type ServerRecipe } from './server-process.js';
import type { ServerSource } from './server-suite.js';

const PROGRAM = fileURLToPath(new URL('../../../../.servers/mongodb/venv/bin/secantusd-py', import.meta.url));

/** `--sync-on-commit`: what it acknowledged survives a kill. `--enable-test-commands`: fail points, as in mongod. */
export const mongoDbRecipe: ServerRecipe = {
  name: 'mongodb',
  command: ({ folder, port }) => [
    PROGRAM,
    ...['--port', String(port), '--storage-path', `${folder}/data`, '--log-level', 'WARNING'],
    ...['--cache-size', '128M', '--sync-on-commit', '--enable-test-commands'],
  ],
  ready: (port) =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      const answer = (ready: boolean) => {
        socket.destroy();
        resolve(ready);
      };
      socket.on('connect', () => answer(true)).on('error', () => answer(false));
    }),
  patience: 30_000,
};

export interface MongoDbServer {
  /** Of a database of that name. */
  url(database: string): string;
  /** Null when it is not ours to kill. */
  readonly process: ServerProcess | null;
}

export const mongoDb: ServerSource<MongoDbServer> = {
  name: 'MongoDB',
  setting: 'TEST_DOCUMENT_STORE_URL',
  own: existsSync(PROGRAM)
    ? async () => {
        const process = await ServerProcess.start(mongoDbRecipe);
        // Directly: on its way up or down it says for a moment that it is in no replica set, and drivers that look for
        // the set's members leave it out for good.
        const url = (database: string) =>
          `mongodb://127.0.0.1:${process.port}/${database}?directConnection=true`;
        return { url, process };
      }
    : null,
  at: (url) => ({
    url: (database) => {
      const named = new URL(url);
      named.pathname = database;
      return named.href;
    },
    process: null,
  }),
  release: async ({ process }) => process?.remove(),
};
