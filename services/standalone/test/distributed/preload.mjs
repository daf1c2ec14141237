// Loaded before a service's own program, by the tests alone: ends the process with the test that began it, and where a
// test has armed it, at a named point of the work.
import { existsSync } from 'node:fs';

const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 500).unref();

const { KILL_AT: at, KILL_WHEN: armed } = process.env;

/** The process is gone before the next statement. */
const dieIfArmed = () => existsSync(armed) && process.kill(process.pid, 'SIGKILL');

async function around(prototype, method, { before, after }) {
  const original = prototype[method];
  prototype[method] = async function (...args) {
    if (before?.(this)) dieIfArmed();
    const answer = await original.apply(this, args);
    if (after?.(this)) dieIfArmed();
    return answer;
  };
}

const always = () => true;
if (at === 'between append and publish' || at === 'between publish and checkpoint') {
  const { Publisher } = await import('@kosegin/event-feed/kafka');
  around(Publisher.prototype, 'publish', {
    [at === 'between append and publish' ? 'before' : 'after']: always,
  });
} else if (at === 'between documents and progress') {
  const { MongoDocumentStore } = await import('@kosegin/projections/mongodb');
  around(MongoDocumentStore.prototype, 'writeUnder', { after: always });
} else if (at) throw new Error(`there is no point "${at}"`);

// An upgrade: a release that can read a later version, which looks like the current one.
const { READS_VERSION } = process.env;
if (READS_VERSION) {
  const { catalogue } = await import('@kosegin/contracts');
  const { upcast } = catalogue;
  catalogue.upcast = (event) =>
    upcast.call(
      catalogue,
      event.version === Number(READS_VERSION)
        ? { ...event, version: catalogue.currentVersion(event.type) }
        : event,
    );
}
