import { asyncApi } from '@kosegin/contracts';
import { kafkaSettings, topicOf, type Publisher } from '@kosegin/event-feed/kafka';
import { headOf, newId } from '@kosegin/event-sourcing';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import { Ajv } from 'ajv';
import { Kafka as CloudEvents, type CloudEvent } from 'cloudevents';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hold, withWriteFaults } from '../src/fault-injection.js';
import { kafkaSource } from '../src/servers/kafka.js';
import { describeWithServer } from '../src/servers/server-suite.js';
import { until } from '../src/until.js';
import { attribute, collect, openKafka, type KafkaHarness } from './kafka-harness.js';

/** The published example of an event's data. */
const golden = (type: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../contracts/golden/${type}.v1.json`), 'utf8'));

describeWithServer(kafkaSource, 'the relay to Kafka', (server) => {
  let kafka: KafkaHarness;
  beforeEach(async () => {
    kafka = await openKafka(server().url);
  });
  afterEach(() => kafka.close());

  const positions = async (service?: string) =>
    (await kafka.messages(service)).map((partition) => partition.map((one) => attribute(one, 'position')!));
  const logged = async (service = 'intake') =>
    (await collect(kafka.log.readAll()))
      .filter(({ metadata }) => metadata.service === service)
      .map(({ position }) => position);
  /** What it is given to send is counted, and can be held or refused before or after it is sent. */
  const watched = (publisher: Publisher) => {
    const sends: number[] = [];
    const state = { hold: null as Hold | null, fault: null as null | 'before' | 'after' };
    return {
      sends,
      state,
      publisher: {
        complaint: null,
        publish: async (messages: Parameters<Publisher['publish']>[0]) => {
          sends.push(messages.length);
          await state.hold?.pass();
          if (state.fault === 'before') throw new Error('not sent');
          await publisher.publish(messages);
          if (state.fault === 'after') throw new Error('the process dies here');
        },
        close: () => publisher.close(),
      },
    };
  };

  describe('a message', () => {
    it('is read by the CloudEvents SDK, with everything that was recorded', async () => {
      const caseId = newId();
      const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
      const facts = [newId(), newId()];
      await kafka.append(`disbursement-${newId()}`, { caseId, traceparent, facts, causationId: newId() });
      await kafka.published(kafka.relay());
      const [message] = (await kafka.messages()).flat();
      const [event] = await collect(kafka.log.readAll());
      const headers = Object.fromEntries(
        Object.entries(message!.headers!).map(([name, value]) => [name, value!.toString()]),
      );
      const value = JSON.parse(message!.value!.toString());
      const read = CloudEvents.toEvent({
        headers,
        key: message!.key!.toString(),
        value,
        body: value,
      } as never);
      expect((read as CloudEvent).toJSON()).toMatchObject({
        specversion: '1.0',
        id: event!.id,
        type: 'CaseAssessed',
        source: '/kosegin/intake',
        subject: event!.stream,
        time: event!.metadata.occurredAt,
        datacontenttype: 'application/json',
        schemaversion: '1',
        revision: '0',
        position: event!.position,
        metadata: expect.stringContaining(caseId),
        traceparent,
        data: event!.data,
      });
      expect(headers['traceparent']).toBe(traceparent);
      expect(message!.key!.toString()).toBe(caseId);
    });

    it.each(Object.keys(asyncApi().channels))('of %s is what the AsyncAPI document says', async (service) => {
      const { channels, components } = asyncApi();
      const channel = channels[service]!;
      expect(channel.address).toBe(topicOf(kafkaSettings(server().url), service));
      const { partitions, topicConfiguration } = channel.bindings.kafka;
      const stated = kafkaSettings(server().url);
      expect(partitions).toBe(stated.partitions);
      expect(topicConfiguration['retention.ms']).toBe(stated.retentionHours * 3_600_000);
      for (const type of Object.keys(channel.messages))
        await kafka.appendData(`file-${newId()}`, golden(type), type, { service });
      await kafka.published(kafka.relay({ service }));
      const ajv = new Ajv({ strict: false, validateFormats: false });
      const fits = ajv.compile(components.schemas.headers);
      const inside = components.schemas.headers.properties.ce_metadata.contentSchema;
      const messages = (await kafka.messages(service)).flat();
      expect(messages).toHaveLength(Object.keys(channel.messages).length);
      for (const { headers, value } of messages) {
        const read = Object.fromEntries(Object.entries(headers!).map(([name, one]) => [name, String(one)]));
        expect([fits(read), fits.errors]).toEqual([true, null]);
        expect(ajv.validate(inside, JSON.parse(read['ce_metadata']!))).toBe(true);
        const { schema } = components.messages[read['ce_type']!]!.payload;
        expect(ajv.validate(schema, JSON.parse(value!.toString()))).toBe(true);
      }
    });

    it('goes to the partition of its case, or else of its file, and names the position of the one before it there', async () => {
      const [caseId, file] = [newId(), newId()];
      await kafka.append(`case-${caseId}`, { caseId });
      await kafka.append(`disbursement-${newId()}`, { caseId });
      await kafka.append(`envelope-${file}`);
      for (let n = 0; n < 30; n++) await kafka.append(`case-${n % 10}`);
      await kafka.published(kafka.relay());
      const partitions = await kafka.messages();
      const keys = partitions.map((partition) => partition.map(({ key }) => key!.toString()));
      expect(keys.filter((partition) => partition.includes(caseId))).toHaveLength(1);
      expect(keys.flat().filter((key) => key === caseId)).toHaveLength(2);
      expect(keys.flat()).toContain(file);
      expect(partitions.every((partition) => partition.length > 0)).toBe(true);
      for (const partition of partitions)
        expect(partition.map((one) => attribute(one, 'previous'))).toEqual([
          undefined,
          ...partition.slice(0, -1).map((one) => attribute(one, 'position')),
        ]);
    });

    it('carries only the events of the relay’s own service', async () => {
      await kafka.append('case-1');
      await kafka.append('envelope-1', { service: 'funding' });
      await kafka.append('case-1');
      await kafka.published(kafka.relay());
      await kafka.published(kafka.relay({ service: 'funding' }));
      expect((await positions()).flat().sort()).toEqual(await logged());
      expect((await positions('funding')).flat()).toEqual(await logged('funding'));
    });
  });

  describe('its topic', () => {
    it('is made with the stated partitions and retention, and never compacted', async () => {
      await kafka.append('case-1');
      await kafka.published(kafka.relay());
      const { topics } = await kafka.admin.fetchTopicMetadata({ topics: [kafka.topic()] });
      expect(topics[0]!.partitions).toHaveLength(3);
      const { resources } = await kafka.admin.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: 2, name: kafka.topic(), configNames: ['cleanup.policy', 'retention.ms'] }],
      });
      expect(resources[0]!.configEntries.map(({ configValue }) => configValue)).toEqual([
        'delete',
        String(7 * 24 * 3_600_000),
      ]);
    });

    it.each([
      ['partitions', { numPartitions: 4 }, /has 4 partitions, 3 are stated/],
      [
        'compaction',
        { numPartitions: 3, configEntries: [{ name: 'cleanup.policy', value: 'compact' }] },
        /cleanup.policy compact, delete is stated/,
      ],
      [
        'retention',
        { numPartitions: 3, configEntries: [{ name: 'retention.ms', value: '1000' }] },
        /retention.ms 1000, 604800000 is stated/,
      ],
    ])('is not written to while it is there with other %s', async (_, made, fault) => {
      await kafka.admin.createTopics({ waitForLeaders: true, topics: [{ topic: kafka.topic(), ...made }] });
      await kafka.append('case-1');
      const relay = kafka.relay();
      await until(() => fault.test(relay.status().failing ?? ''));
      await kafka.admin.deleteTopics({ topics: [kafka.topic()] });
      await kafka.published(relay);
      expect(relay.status().failing).toBeNull();
    });

    it('begins cleanly when it is made anew, and goes on from the checkpoint', async () => {
      await kafka.appendMany(10);
      const relay = kafka.relay();
      await kafka.published(relay);
      const before = await kafka.messages();
      await kafka.admin.deleteTopics({ topics: [kafka.topic()] });
      await kafka.appendMany(10);
      await kafka.published(relay);
      const [first, last] = [before, await kafka.messages()];
      last.forEach((partition, n) => {
        if (partition.length > 0)
          expect(attribute(partition[0]!, 'previous')).toBe(attribute(first[n]!.at(-1)!, 'position'));
      });
      expect((await positions()).flat().sort()).toEqual((await logged()).slice(10));
    });
  });

  describe('sending', () => {
    it('has one send in flight, and what came meanwhile, up to 500, in the next', async () => {
      const { sends, state, publisher } = watched(kafka.newPublisher());
      const hold = (state.hold = new Hold());
      const relay = kafka.relay({ publisher });
      await kafka.append('case-1');
      await hold.reached;
      await kafka.appendMany(1_200);
      expect(sends).toEqual([1]);
      state.hold = null;
      hold.release();
      await kafka.published(relay);
      expect(Math.max(...sends)).toBe(500);
      expect(sends.length).toBeLessThanOrEqual(5);
      expect((await positions()).flat().sort()).toEqual(await logged());
    });

    it('moves its checkpoint only after the acknowledgement: a crash in between repeats, loses nothing and keeps the order', async () => {
      await kafka.appendMany(20);
      const { state, sends, publisher } = watched(kafka.newPublisher());
      state.fault = 'after';
      const dying = kafka.relay({ publisher });
      await until(() => sends.length > 0 && dying.status().failing !== null);
      await dying.stop();
      await kafka.appendMany(20);
      await kafka.published(kafka.relay());
      const partitions = await positions();
      expect(new Set(partitions.flat())).toEqual(new Set(await logged()));
      expect(partitions.flat().length).toBeGreaterThan(40);
      for (const partition of partitions) {
        // Without the repeats, in the order of the log; and each repeat says the same as the first time.
        const once = [...new Set(partition)];
        expect(once).toEqual([...once].sort());
      }
      const chains = (await kafka.messages()).flat().map((one) => JSON.stringify(one.headers));
      expect(new Set(chains).size).toBe(40);
    });

    it('sends again what was refused, and says so meanwhile', async () => {
      await kafka.appendMany(5);
      const { state, publisher } = watched(kafka.newPublisher());
      state.fault = 'before';
      const relay = kafka.relay({ publisher });
      await until(() => relay.status().failing !== null);
      expect(relay.status()).toMatchObject({ topic: kafka.topic(), position: null });
      state.fault = null;
      await kafka.published(relay);
      expect(relay.status()).toMatchObject({ active: true, failing: null });
      expect((await positions()).flat().sort()).toEqual(await logged());
    });

    it('repeats, and loses nothing, when its checkpoint cannot be kept', async () => {
      await kafka.appendMany(5);
      const faulty = withWriteFaults(kafka.documents);
      const relay = kafka.newRelay({}, faulty.store as SqliteDocumentStore);
      relay.start();
      await kafka.published(relay);
      faulty.failWrites('before', new Error('disk full'));
      await kafka.appendMany(5);
      await until(() => relay.status().failing !== null);
      faulty.heal();
      await kafka.published(relay);
      expect([...new Set((await positions()).flat())].sort()).toEqual(await logged());
    });

    it('never sends an event that is too large for the topic, and says which', async () => {
      const event = { data: { text: 'é'.repeat(1_100_000) } };
      await kafka.appendData('case-1', event.data);
      const relay = kafka.relay();
      await until(() => /^OperatorError: event .* is too large/.test(relay.status().failing ?? ''));
      expect((await positions()).flat()).toEqual([]);
    });

    it('takes large events in sends of their own', async () => {
      for (let n = 0; n < 5; n++) await kafka.appendData('case-1', { text: 'x'.repeat(600_000) });
      const { sends, publisher } = watched(kafka.newPublisher());
      await kafka.published(kafka.relay({ publisher }));
      expect(sends).toEqual([1, 1, 1, 1, 1]);
    });
  });

  describe('two relays of one topic', () => {
    it('are one at a time: the second waits, and goes on where the first stops', async () => {
      const [one, two] = [kafka.relay(), kafka.relay()];
      await until(() => one.status().active || two.status().active);
      await kafka.appendMany(20);
      const [first, second] = one.status().active ? [one, two] : [two, one];
      await kafka.published(first);
      expect(second.status()).toMatchObject({ active: false, position: null });
      await first.stop();
      await kafka.appendMany(20);
      await kafka.published(second);
      expect((await positions()).flat().sort()).toEqual(await logged());
    });

    it('are not left without one when the first shows no life any more', async () => {
      // A holder that never comes back: it was killed.
      await kafka.documents.declare([{ name: 'feed.relays', indexes: [] }]);
      const killed = { holder: newId(), beat: 7, position: null, previous: {} };
      const write = { collection: 'feed.relays', id: kafka.topic(), document: killed };
      await kafka.documents.write({ writes: [write], progress: [] });
      await kafka.append('case-1');
      const began = performance.now();
      await kafka.published(kafka.relay());
      expect(performance.now() - began).toBeGreaterThanOrEqual(1_000);
    });

    it('overlap harmlessly when one stood still for longer than the lease', async () => {
      const { state, publisher } = watched(kafka.newPublisher());
      const asleep = kafka.relay({ publisher, lease: 600_000 });
      await kafka.appendMany(5);
      await kafka.published(asleep);
      const hold = (state.hold = new Hold());
      await kafka.appendMany(5);
      await hold.reached;
      const next = kafka.relay({ lease: 300 });
      await kafka.appendMany(5);
      await kafka.published(next);
      state.hold = null;
      hold.release();
      await until(() => !asleep.status().active);
      expect(asleep.status().failing).toMatch(/another relay .* has taken over/);
      await kafka.appendMany(5);
      await kafka.published(next);
      const partitions = await positions();
      expect([...new Set(partitions.flat())].sort()).toEqual(await logged());
      expect(partitions.flat().length).toBe(25);
    });
  });

  it('stops in good time while Kafka takes nothing, and gives the lease back', async () => {
    const { state, publisher } = watched(kafka.newPublisher());
    state.fault = 'before';
    const relay = kafka.relay({ publisher });
    await kafka.append('case-1');
    await until(() => relay.status().failing !== null);
    await relay.stop();
    const began = performance.now();
    const next = kafka.relay({ lease: 60_000 });
    await kafka.published(next);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await headOf(kafka.log)).toBe(next.status().position);
  });
});
