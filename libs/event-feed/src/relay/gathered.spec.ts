import type { EventBatch, Position, RecordedEvent } from '@kosegin/event-sourcing';
import fc from 'fast-check';
import { gathered } from './gathered.js';

const event = (n: number) => ({ position: String(n).padStart(4, '0') as Position }) as RecordedEvent;
const positions = ({ events }: EventBatch) => events.map(({ position }) => Number(position));
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function* source(...sizes: number[]): AsyncGenerator<EventBatch> {
  let n = 0;
  for (const size of sizes) {
    const events = Array.from({ length: size }, () => event(++n));
    yield { events, position: events.at(-1)?.position ?? (String(n).padStart(4, '0') as Position) };
  }
}

it('gives at once what is there', async () => {
  const batches = gathered(source(1), 10);
  expect(positions((await batches.next()).value as EventBatch)).toEqual([1]);
  expect((await batches.next()).done).toBe(true);
});

it('gathers what comes while the caller works, and no more than it may', async () => {
  const batches = gathered(source(1, 2, 3, 4), 5);
  await batches.next();
  await turn();
  expect(positions((await batches.next()).value as EventBatch)).toEqual([2, 3, 4, 5, 6]);
  expect(positions((await batches.next()).value as EventBatch)).toEqual([7, 8, 9, 10]);
});

it('does not read ahead without end', async () => {
  let read = 0;
  async function* endless() {
    for (;;) yield { events: [event(++read)], position: event(read).position };
  }
  const batches = gathered(endless(), 5);
  await batches.next();
  for (let i = 0; i < 50; i++) await turn();
  expect(read).toBeLessThanOrEqual(7);
  await batches.return();
});

it('reports progress without events', async () => {
  const only = gathered(source(0), 1);
  expect((await only.next()).value).toEqual({ events: [], position: '0000' });
});

it('fails when the source fails, after what came before', async () => {
  async function* failing() {
    yield* source(2);
    throw new Error('connection lost');
  }
  const seen: number[] = [];
  const all = async () => {
    for await (const batch of gathered(failing(), 10)) seen.push(...positions(batch));
  };
  await expect(all()).rejects.toThrow('connection lost');
  expect(seen).toEqual([1, 2]);
});

it('neither loses, doubles nor reorders, whatever the sizes and the pace', async () => {
  const plan = fc.record({
    sizes: fc.array(fc.nat(9), { maxLength: 12 }),
    most: fc.integer({ min: 1, max: 8 }),
    pauses: fc.array(fc.nat(3), { maxLength: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(plan, async ({ sizes, most, pauses }) => {
      const seen: number[] = [];
      let upTo = -1;
      for await (const batch of gathered(source(...sizes), most)) {
        expect(batch.events.length).toBeLessThanOrEqual(most);
        seen.push(...positions(batch));
        expect(Number(batch.position)).toBeGreaterThanOrEqual(upTo);
        expect(Number(batch.position)).toBe(seen.at(-1) ?? 0);
        upTo = Number(batch.position);
        for (let turns = pauses.shift() ?? 0; turns > 0; turns--) await turn();
      }
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(seen).toEqual(Array.from({ length: total }, (_, n) => n + 1));
      if (sizes.length > 0) expect(upTo).toBe(total);
    }),
  );
});
