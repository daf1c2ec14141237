import { OperatorError } from '@kosegin/event-feed';
import { Territory, type Publisher } from '@kosegin/event-feed/kafka';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { someEvents } from '../src/events.js';
import { FaultyConsumer, RecordingConsumer } from '../src/fault-injection.js';
import { kafkaSource } from '../src/servers/kafka.js';
import { describeWithServer } from '../src/servers/server-suite.js';
import { until } from '../src/until.js';
import { idsOf, openKafka, type KafkaHarness } from './kafka-harness.js';

describeWithServer(kafkaSource, 'what Kafka lacks', (server) => {
  let kafka: KafkaHarness;
  beforeEach(async () => {
    kafka = await openKafka(server().url);
  });
  afterEach(() => kafka.close());

  const recording = (name = 'figures') => new RecordingConsumer(name, ['CaseAssessed']);

  /** A publisher that acknowledges some messages and stores them nowhere. */
  const lossy = (publisher: Publisher, loses: () => boolean) => ({
    complaint: null,
    publish: async (messages: Parameters<Publisher['publish']>[0]) => {
      const kept = messages.filter(() => !loses());
      if (kept.length > 0) await publisher.publish(kept);
    },
    close: () => publisher.close(),
  });

  /** Empties the topic, as its retention does. */
  const expire = async () => {
    const ends = await kafka.admin.fetchTopicOffsets(kafka.topic());
    const partitions = ends.map(({ partition, high }) => ({ partition, offset: high }));
    await kafka.admin.deleteTopicRecords({ topic: kafka.topic(), partitions });
  };

  it('is read from the event store, under load, nothing lost, doubled or out of order', async () => {
    const recorder = recording();
    let n = 0;
    const publisher = lossy(kafka.newPublisher(), () => n++ % 7 === 3);
    const relay = kafka.relay({ publisher });
    const feed = kafka.feed();
    await feed.start([recorder]);
    for (let round = 0; round < 20; round++) await kafka.appendMany(50);
    await kafka.published(relay);
    // From now on all are stored; the next message of each partition tells of the holes before it.
    n = -1_000_000;
    await kafka.appendMany(10);
    await kafka.published(relay);
    await kafka.caughtUp(feed);
    await kafka.expectAll(recorder);
    expect((await kafka.messages()).flat().length).toBeLessThan(1_000);
  });

  it('is missed even at the end of a partition, once somebody asks', async () => {
    const recorder = recording();
    let lost = false;
    const relay = kafka.relay({ publisher: lossy(kafka.newPublisher(), () => lost) });
    const feed = kafka.feed();
    await feed.start([recorder]);
    await kafka.appendMany(10);
    await kafka.caughtUp(feed);
    lost = true;
    await kafka.append('case-1');
    await kafka.published(relay);
    await kafka.caughtUp(feed, 15_000);
    await kafka.expectAll(recorder);
  });

  it('because its retention has passed, a new consumer reads from the event store, and what is new from Kafka', async () => {
    const relay = kafka.relay();
    await kafka.appendMany(60);
    await kafka.published(relay);
    await expire();
    const recorder = recording();
    const feed = kafka.feed();
    await feed.start([recorder]);
    await kafka.caughtUp(feed);
    await kafka.appendMany(60);
    await kafka.caughtUp(feed);
    await kafka.expectAll(recorder);
  });

  it('because its retention has passed, a consumer that was away too long reads from the event store', async () => {
    const recorder = recording();
    const relay = kafka.relay();
    const feed = kafka.feed();
    await feed.start([recorder]);
    await kafka.appendMany(60);
    await kafka.caughtUp(feed);
    await feed.stop();
    await kafka.appendMany(60);
    await kafka.published(relay);
    await expire();
    await kafka.appendMany(5);
    const back = kafka.feed();
    await back.start([recorder]);
    await kafka.caughtUp(back);
    await kafka.expectAll(recorder);
    expect([...recorder.deliveries.values()].every((times) => times === 1)).toBe(true);
  });

  it('is nothing to a new consumer of a topic that holds everything', async () => {
    const relay = kafka.relay();
    await kafka.appendMany(60);
    await kafka.published(relay);
    const recorder = recording();
    const feed = kafka.feed();
    await feed.start([recorder]);
    await kafka.caughtUp(feed);
    await kafka.expectAll(recorder);
  });

  it('is nothing to a consumer without a topic: it is made, and the relay may come later', async () => {
    const recorder = recording();
    const feed = kafka.feed();
    await kafka.appendMany(10);
    await feed.start([recorder]);
    await kafka.caughtUp(feed);
    kafka.relay();
    await kafka.appendMany(10);
    await kafka.caughtUp(feed);
    await kafka.expectAll(recorder);
  });

  it('when its topic is deleted and made anew under way, comes from the event store', async () => {
    const recorder = recording();
    const faulty = new FaultyConsumer(recorder);
    const relay = kafka.relay();
    const feed = kafka.feed();
    await feed.start([faulty]);
    await kafka.appendMany(30);
    await kafka.caughtUp(feed);
    const held = faulty.hold();
    await kafka.appendMany(30);
    await kafka.published(relay);
    await held.reached;
    await kafka.admin.deleteTopics({ topics: [kafka.topic()] });
    await kafka.appendMany(30);
    held.release();
    await kafka.caughtUp(feed);
    await kafka.expectAll(recorder);
    expect(relay.status().failing).toBeNull();
  });

  it('changes nothing when a topic made anew repeats everything', async () => {
    const recorder = recording();
    const relay = kafka.relay();
    const feed = kafka.feed();
    await feed.start([recorder]);
    await kafka.appendMany(30);
    await kafka.caughtUp(feed);
    await feed.stop();
    await relay.stop();
    await kafka.admin.deleteTopics({ topics: [kafka.topic()] });
    const write = { collection: 'feed.relays', id: kafka.topic(), document: null };
    await kafka.documents.write({ writes: [write], progress: [] });
    const again = kafka.relay();
    await kafka.published(again);
    const back = kafka.feed();
    await back.start([recorder]);
    await kafka.appendMany(30);
    await kafka.caughtUp(back);
    await kafka.expectAll(recorder);
    expect([...recorder.deliveries.values()].every((times) => times === 1)).toBe(true);
  });

  it('of what a restored consumer has forgotten, though its group has read it, comes from the event store', async () => {
    const before = recording();
    kafka.relay();
    const feed = kafka.feed();
    await feed.start([before]);
    await kafka.appendMany(30);
    await kafka.caughtUp(feed);
    await feed.stop();
    // The same group, with an effect store that is older than its offsets; and nothing new comes.
    const restored = recording();
    const back = kafka.feed();
    await back.start([restored]);
    await kafka.caughtUp(back);
    await kafka.expectAll(restored);
  });

  it('does not stop anybody: strangers’ messages, repeats and late ones are passed over', async () => {
    const recorder = recording();
    const relay = kafka.relay();
    const feed = kafka.feed();
    await feed.start([recorder]);
    await kafka.appendMany(30);
    await kafka.published(relay);
    const producer = kafka.client.producer();
    await producer.connect();
    const partitions = await kafka.messages();
    for (const [partition, messages] of partitions.entries())
      await producer.send({
        topic: kafka.topic(),
        messages: [
          { partition, value: 'what is this?' },
          { partition, value: null, headers: { ce_type: 'CaseAssessed', ce_position: '9' } },
          {
            partition,
            value: 'not JSON',
            headers: { ce_type: 'CaseAssessed', ce_position: '0000000000000030' },
          },
          ...messages.map(({ key, value, headers }) => ({ partition, key, value, headers: { ...headers } })),
        ],
      });
    await producer.disconnect();
    await kafka.appendMany(30);
    await kafka.caughtUp(feed);
    await kafka.expectAll(recorder);
    expect([...recorder.deliveries.values()].every((times) => times === 1)).toBe(true);
    expect(await feed.parked()).toEqual([]);
  });

  describe('an event that this program cannot read', () => {
    const upcast = (event: RecordedEvent): RecordedEvent => {
      if (event.metadata.commandHash === 'newer') throw new Error('version 9 is not known here');
      return { ...event, version: event.version + 1 };
    };

    it.each([
      ['from Kafka', true],
      ['from the event store', false],
    ])('parks its file and nobody else, %s; a newer program goes on with it', async (_, relayed) => {
      const recorder = recording();
      if (relayed) kafka.relay();
      const a1 = await kafka.append('case-a');
      const a2 = await kafka.append('case-a', { commandHash: 'newer' });
      const a3 = await kafka.append('case-a');
      await kafka.appendMany(20);
      const feed = kafka.feed({ upcast, retry: { attempts: 2, firstDelay: 1, longestDelay: 1 } });
      await feed.start([recorder]);
      await kafka.caughtUp(feed);
      expect(recorder.appliedOf('case-a')).toEqual([a1]);
      expect(recorder.applied).toHaveLength(21);
      expect(recorder.applied.every(({ version }) => version === 2)).toBe(true);
      expect((await feed.parked()).map(({ eventId }) => eventId)).toEqual([a2, a3]);
      expect((await feed.parked())[0]!.reason).toMatch(
        /^OperatorError: CaseAssessed of version 1 cannot be read here/,
      );
      await feed.stop();
      const newer = kafka.feed();
      await newer.start([recorder]);
      expect(await newer.retry('figures', 'case-a')).toBe(0);
      await kafka.caughtUp(newer);
      await kafka.expectAll(recorder);
    });
  });

  it('is nowhere on a partition where nothing happens: its progress moves on, and a restart looks from there', async () => {
    const recorder = recording();
    kafka.relay();
    const feed = kafka.feed({ services: ['intake'] });
    await feed.start([recorder]);
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 6; n++) await kafka.log.append('case-1', 'any', someEvents(100));
      await kafka.caughtUp(feed);
    }
    const idle = new Territory(kafka.settings, ['intake']).partitions;
    const progress = async () => Promise.all(idle.map((partition) => recorder.progress(partition)));
    await until(async () => (await progress()).every((position) => Number(position) > 500));
    await kafka.expectAll(recorder);
  });

  it('is visible while the event store is away, and read when it is back', async () => {
    const recorder = recording();
    let away = true;
    const store = Object.assign(Object.create(kafka.log) as typeof kafka.log, {
      readAll: (...args: Parameters<typeof kafka.log.readAll>) => {
        if (away) throw new OperatorError('the store is away');
        return kafka.log.readAll(...args);
      },
    });
    const relay = kafka.relay();
    await kafka.appendMany(30);
    await kafka.published(relay);
    await expire();
    const feed = kafka.feed({}, kafka.settings, store);
    await feed.start([recorder]);
    await until(async () => (await feed.lag())[0]!.failing === 'OperatorError: the store is away');
    away = false;
    await kafka.caughtUp(feed);
    await kafka.expectAll(recorder);
    expect(idsOf(recorder.applied)).toHaveLength(30);
  });
});
