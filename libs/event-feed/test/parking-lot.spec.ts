import type { DocumentStore, WriteBatch } from '@kosegin/projections';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { ParkingLot } from '../src/index.js';
import { openHarness, type Harness } from './harness.js';

let harness: Harness;
let events: RecordedEvent[];
/** What another process does between the look at the file and the write. */
let meanwhile: () => Promise<unknown>;
let owner: ParkingLot;
let other: ParkingLot;

beforeEach(async () => {
  harness = openHarness();
  events = [];
  for (let n = 0; n < 4; n++) events.push(await harness.happen(n < 3 ? 'case-a' : 'case-b'));
  meanwhile = async () => {};
  const documents: DocumentStore = Object.assign(Object.create(harness.documents) as DocumentStore, {
    write: async (batch: WriteBatch) => {
      await meanwhile();
      await harness.documents.write(batch);
    },
  });
  owner = new ParkingLot(documents, harness.log, harness.clock);
  other = new ParkingLot(harness.documents, harness.log, harness.clock);
  await other.prepare();
});
afterEach(() => harness.close());

const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);
const parked = async () => (await other.list()).map(({ eventId }) => eventId);

it('puts the events of a waiting file behind it, and lets the others go', async () => {
  await other.park('figures', 'p', events[0]!, 'no plan', 3);
  const free = await owner.setAside('figures', 'p', events.slice(1));
  expect(ids(free)).toEqual([events[3]!.id]);
  expect(await parked()).toEqual(ids(events.slice(0, 3)));
});

it('leaves nothing behind a file that another process frees at that moment', async () => {
  await other.park('figures', 'p', events[0]!, 'no plan', 3);
  meanwhile = async () => {
    const first = await other.first('figures', 'case-a');
    if (first?.eventId === events[0]!.id) await other.release(first);
  };
  const free = await owner.setAside('figures', 'p', events.slice(1));
  expect(ids(free)).toEqual(ids(events.slice(1)));
  expect(await parked()).toEqual([]);
});

it('lets them wait when something before them still does', async () => {
  await other.park('figures', 'p', events[0]!, 'no plan', 3);
  await other.park('figures', 'p', events[1]!, 'no plan', 1);
  meanwhile = async () => {
    const first = await other.first('figures', 'case-a');
    if (first?.eventId === events[0]!.id) await other.release(first);
  };
  expect(ids(await owner.setAside('figures', 'p', events.slice(2)))).toEqual([events[3]!.id]);
  expect(await parked()).toEqual(ids(events.slice(1, 3)));
});
