import { someEvent } from '../../test/harness.js';
import { RecentEvents } from './recent-events.js';
import { fromRow, type Row } from './row.js';

const row = (position: number): Row => {
  const { id, type, version, metadata } = someEvent();
  return {
    position,
    stream: 'case-1',
    revision: position - 1,
    id,
    type,
    version,
    recorded_at: '2026-02-05T10:00:00.000Z',
    metadata: JSON.stringify(metadata),
    data: '{}',
  };
};

const CAPACITY = 10;
let decoded: number[];
let recent: RecentEvents;
beforeEach(() => {
  decoded = [];
  recent = new RecentEvents(CAPACITY, (each) => {
    decoded.push(each.position);
    return fromRow(each);
  });
});

const fill = (from: number, to: number): void => {
  for (let position = from; position <= to; position++) recent.push(row(position));
};
const after = (position: number, limit = 100) =>
  recent.after(position, limit)?.map(({ revision }) => revision + 1) ?? null;

it('knows nothing before the first event', () => expect(after(0)).toBeNull());

it('gives what follows a position, so many of it, and nothing at the end', () => {
  fill(5, 9);
  expect(after(4)).toEqual([5, 6, 7, 8, 9]);
  expect(after(6, 2)).toEqual([7, 8]);
  expect(after(8)).toEqual([9]);
  expect(after(9)).toEqual([]);
});

it('says when it no longer has all that follows', () => {
  fill(5, 9);
  expect([after(3), after(0)]).toEqual([null, null]);
});

it('keeps at least its capacity and at most twice that', () => {
  for (let end = 1; end <= 100; end++) {
    fill(end, end);
    if (end >= CAPACITY) expect(after(end - CAPACITY)).toHaveLength(CAPACITY);
    expect(after(end - 2 * CAPACITY - 1)).toBeNull();
  }
});

it('reads an event once for all who follow, and not before one asks', () => {
  fill(1, 3);
  expect(decoded).toEqual([]);
  expect(recent.after(1, 1)![0]).toBe(recent.after(0, 3)![1]);
  expect(decoded).toEqual([2, 1, 3]);
});
