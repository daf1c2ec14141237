import { KeyedQueue } from './keyed-queue.js';

/** A task that goes on when it is told to. */
function task() {
  let finish!: (value: string) => void;
  let fail!: (error: unknown) => void;
  const end = new Promise<string>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const held = { started: false, finish, fail, run: () => ((held.started = true), end) };
  return held;
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

let queue: KeyedQueue;
beforeEach(() => (queue = new KeyedQueue()));

it('runs the tasks of one key one after the other, in the order they came', async () => {
  const tasks = [task(), task(), task()];
  const answers = tasks.map(({ run }) => queue.run('case-1', run));
  for (const [index, each] of tasks.entries()) {
    await settle();
    expect(tasks.map(({ started }) => started)).toEqual(tasks.map((_, n) => n <= index));
    each.finish(`answer ${index}`);
  }
  expect(await Promise.all(answers)).toEqual(['answer 0', 'answer 1', 'answer 2']);
});

it('lets one that comes while another runs wait for it, whatever ended before', async () => {
  const [first, second, late] = [task(), task(), task()];
  const answers = [queue.run('case-1', first.run), queue.run('case-1', second.run)];
  first.finish('first');
  await answers[0];
  await settle();
  answers.push(queue.run('case-1', late.run));
  await settle();
  expect([second.started, late.started]).toEqual([true, false]);
  second.finish('second');
  late.finish('late');
  expect(await Promise.all(answers)).toEqual(['first', 'second', 'late']);
});

it('runs those of different keys side by side', async () => {
  const [one, other] = [task(), task()];
  const answers = [queue.run('case-1', one.run), queue.run('case-2', other.run)];
  await settle();
  expect([one.started, other.started]).toEqual([true, true]);
  other.finish('second first');
  expect(await answers[1]).toBe('second first');
  one.finish('then first');
  expect(await answers[0]).toBe('then first');
});

it('goes on after a task that failed, and only its own caller hears of it', async () => {
  const [bad, good] = [task(), task()];
  const answers = [queue.run('case-1', bad.run), queue.run('case-1', good.run)];
  bad.fail(new Error('no disk'));
  await expect(answers[0]).rejects.toThrow('no disk');
  good.finish('done');
  expect(await answers[1]).toBe('done');
});

it('hands a task’s own immediate failure to its caller', async () => {
  const failing = async () => {
    throw new Error('at once');
  };
  await expect(queue.run('case-1', failing)).rejects.toThrow('at once');
  expect(await queue.run('case-1', async () => 'next')).toBe('next');
});

it('forgets a key when nobody waits for it', async () => {
  await Promise.allSettled([
    queue.run('case-1', async () => 1),
    queue.run('case-1', async () => 2),
    queue.run('case-2', () => Promise.reject(new Error('no'))),
  ]);
  expect(queue['tails'].size).toBe(0);
});
