import type { Admin } from 'kafkajs';
import { placesOf } from './places.js';

const admin = (committed: Readonly<Record<string, string>>, low: string, high: string): Admin =>
  ({
    fetchOffsets: async ({ topics }: { topics: string[] }) =>
      topics.map((topic) => ({ topic, partitions: [{ partition: 1, offset: committed[topic] ?? '-1' }] })),
    fetchTopicOffsets: async () => [
      { partition: 0, low, high },
      { partition: 1, low, high },
    ],
  }) as unknown as Admin;

it.each([
  ['the group was never there', '-1', '0', '9', { offset: null, bare: false }],
  ['the group left off in the middle', '5', '0', '9', { offset: null, bare: false }],
  ['the group left off at the first message', '3', '3', '9', { offset: null, bare: false }],
  ['the group has read all: the last once more', '9', '0', '9', { offset: '8', bare: false }],
  ['retention has passed what the group left', '2', '5', '9', { offset: '5', bare: false }],
  ['the topic was made anew and is shorter', '40', '0', '9', { offset: '0', bare: false }],
  ['the topic was made anew and is empty', '40', '0', '0', { offset: '0', bare: true }],
  ['retention has passed everything', '9', '9', '9', { offset: '9', bare: true }],
  ['nothing was ever there', '-1', '0', '0', { offset: '0', bare: true }],
])('where %s', async (_, committed, low, high, place) => {
  const places = await placesOf(admin({ intake: committed }, low, high), 'figures', {
    intake: [1],
    funding: [],
  });
  expect([...places]).toEqual([['intake/1', place]]);
});
