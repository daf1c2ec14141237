import { allEvents, withoutPersonal, type EventType } from '@kosegin/contracts';
import { derivedId, type LogRange, type RecordedEvent } from '@kosegin/event-sourcing';
import { metadataOf, until } from '@kosegin/testing';
import { bearer } from './client.js';
import { everyRole, System, type Who } from './harness.js';
import { Journey } from './journey.js';

const PATH = '/api/v1/audit/events';

/** Whatever of a person was sent. */
const PERSON = {
  givenNames: 'Fatoumata-Binta',
  familyName: 'Coulibaly-Niakaté',
  birthDate: '1994-08-17',
  phone: '+22370123456',
};

let system: System;
beforeAll(async () => {
  system = await System.start();
  const journey = new Journey(system);
  const envelopeId = await journey.envelope(1_000_000);
  await journey.registered(PERSON);
  const { id } = await journey.requested(envelopeId, 300_000);
  await journey.act('authorising_officer', `envelopes/${envelopeId}/commit`, { disbursementId: id });
  await system.settle();
});
afterAll(() => system.stop());

const ask = (who: Who, query = '') => system.call(who, 'GET', `${PATH}${query}`);

const linesOf = (body: string): readonly any[] =>
  body
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** What an export of the log is to hold, sentences apart. */
const exported = (events: readonly RecordedEvent[]) => events.map((event) => ({ store: 'real', ...event }));

const told = async (who: Who, query = '') =>
  linesOf((await ask(who, query)).body).map(({ sentence: _, ...line }) => line);

describe('GET audit/events', () => {
  it('is the whole log, in its order, with a sentence for each event', async () => {
    const { status, headers, body } = await ask('dpo');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    const log = await system.log();
    expect(log.length).toBeGreaterThan(10);
    expect(linesOf(body).map(({ sentence: _, ...line }) => line)).toEqual(exported(log));
    for (const { sentence } of linesOf(body))
      expect(sentence).toEqual({ fr: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) });
  });

  it('read page by page is the same', async () => {
    const pages: any[] = [];
    for (let after = ''; ;) {
      const page = await told('dpo', `?limit=7${after && `&after=${after}`}`);
      pages.push(...page);
      if (page.length < 7) break;
      after = page.at(-1)!.position;
    }
    expect(pages).toEqual(exported(await system.log()));
  });

  it('holds for the auditor everything but the persons', async () => {
    const log = await system.log();
    expect(await told('auditor')).toEqual(
      exported(log).map((event) => ({
        ...event,
        data: withoutPersonal(allEvents[event.type as EventType].data, event.data),
      })),
    );
    const [whole, without] = [(await ask('dpo')).body, (await ask('auditor')).body];
    for (const value of Object.values(PERSON)) {
      expect(whole).toContain(value);
      expect(without).not.toContain(value);
    }
  });

  it('holds no person either for an auditor who has another role beside', async () => {
    const token = await system.account('auditor-and-worker', ['auditor', 'case_worker']);
    const { body } = await system.callWith(token, 'GET', PATH);
    expect(body).not.toContain(PERSON.familyName);
  });

  it('is narrowed by what was recorded and what had happened', async () => {
    const log = await system.log();
    const middle = log[Math.floor(log.length / 2)]!.recordedAt;
    const known = log.filter(({ recordedAt }) => recordedAt <= middle);
    expect(known.length).toBeLessThan(log.length);
    expect(await told('dpo', `?asOf=${middle}`)).toEqual(exported(known));
    const happened = log.filter(({ metadata }) => metadata.occurredAt <= middle);
    expect(await told('dpo', `?happenedBy=${middle}`)).toEqual(exported(happened));
    expect(await told('dpo', '?asOf=2001-01-01')).toEqual([]);
  });

  it('says of demonstration data that they are that', async () => {
    const demonstration = await System.start({ purpose: 'demonstration' });
    try {
      const { headers, body } = await demonstration.call('auditor', 'GET', PATH);
      expect(headers.get('kosegin-store')).toBe('demonstration');
      expect(linesOf(body)).toMatchObject([{ store: 'demonstration', type: 'StoreOpened' }]);
    } finally {
      await demonstration.stop();
    }
  });

  it.each([
    ['after=nonsense', 400, 'after'],
    ['after=', 400, 'after'],
    ['after=9999999999999999', 412, undefined],
    ['limit=0', 400, 'limit'],
    ['limit=1.5', 400, 'limit'],
    ['asOf=yesterday', 400, 'asOf'],
    ['happenedBy=2025-13-01', 400, 'happenedBy'],
    ['stream=case-1', 400, 'stream'],
  ])('refuses ?%s', async (query, status, parameter) => {
    const answer = await ask('auditor', `?${query}`);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.parameter).toBe(parameter);
  });

  it.each(everyRole.filter((role) => role !== 'auditor' && role !== 'dpo'))('is not for %s', async (role) => {
    const { status, body } = await ask(role);
    expect([status, body.code]).toEqual([403, 'forbidden']);
  });
});

describe('a log too long to be taken at once', () => {
  const FILES = 40;
  const EACH = 300;
  /** Some 30 MB: more than the sockets between two ends hold. */
  const EVENTS = FILES * EACH;

  let own: System;
  let token: string;
  /** Of the log for the audit: how far it was read, and how many readings are open. */
  const reading = { events: 0, open: 0 };

  beforeAll(async () => {
    own = await System.start();
    token = await own.token('dpo');
    const { store } = own.process.runtime.engines;
    for (let file = 0; file < FILES; file++) {
      const dialogueId = derivedId('dialogue', file);
      const raised = Array.from({ length: EACH }, (_, n) => {
        const concernId = derivedId('concern', file, n);
        const said = { theme: 'study', country: 'FR', raisedBy: 'Awa', concern: 'é'.repeat(1_000) };
        const data = { dialogueId, concernId, ...said };
        return { id: concernId, type: 'ConcernRaised', version: 1, data, metadata: metadataOf() };
      });
      await store.append(`dialogue-${dialogueId}`, 'no-stream', raised);
    }
    await own.settle();
    const readAll = store.readAll.bind(store);
    store.readAll = async function* (range: LogRange = {}) {
      const counts = range.limit === undefined;
      if (counts) reading.open++;
      try {
        for await (const event of readAll(range)) {
          if (counts) reading.events++;
          yield event;
        }
      } finally {
        if (counts) reading.open--;
      }
    };
  }, 60_000);
  afterAll(() => own.stop());

  /** Somebody who has taken the first bytes, and takes no more for now. */
  async function begun() {
    reading.events = 0;
    const hangUp = new AbortController();
    const response = await fetch(own.address + PATH, { headers: bearer(token), signal: hangUp.signal });
    const body = response.body!.getReader();
    await body.read();
    return { body, hangUp };
  }

  /** Resolves when the reading has stood still for a while. */
  async function stoodStill(): Promise<void> {
    let [last, since] = [-1, performance.now()];
    await until(() => {
      if (reading.events !== last) [last, since] = [reading.events, performance.now()];
      return performance.now() - since > 200;
    });
  }

  it('is read no faster than it is taken, and no further when the reader leaves', async () => {
    const { hangUp } = await begun();
    await stoodStill();
    expect(reading).toMatchObject({ open: 1 });
    expect(reading.events).toBeLessThan(EVENTS);
    hangUp.abort();
    await until(() => reading.open === 0);
    expect(reading.events).toBeLessThan(EVENTS);
  });

  it('comes whole to who takes their time', async () => {
    const { body } = await begun();
    await stoodStill();
    let rest = '';
    for (const decoder = new TextDecoder(); ;) {
      const { value, done } = await body.read();
      if (done) break;
      rest += decoder.decode(value, { stream: true });
    }
    const lines = rest.split('\n').slice(0, -1);
    expect(lines.at(-1)).toContain((await own.log()).at(-1)!.position);
    await until(() => reading.open === 0);
  });

  it('is read by so many at a time', async () => {
    const readers = [await begun(), await begun()];
    const third = await own.callWith(token, 'GET', PATH);
    expect([third.status, third.body.code]).toEqual([429, 'too-many-streams']);
    for (const { hangUp } of readers) hangUp.abort();
    await until(() => reading.open === 0);
    expect((await own.callWith(token, 'GET', `${PATH}?limit=1`)).status).toBe(200);
  });

  it('is cut off, not ended, when the process stops: a part is not taken for the whole', async () => {
    const { body } = await begun();
    await stoodStill();
    const asked = performance.now();
    expect(await own.process.shutdown.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5_000);
    const toTheEnd = async (): Promise<void> => {
      while (!(await body.read()).done);
    };
    await expect(toTheEnd()).rejects.toThrow();
  });
});
