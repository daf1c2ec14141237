import { jest } from '@jest/globals';
import { Conflict, sendCommand, type Command, type Sending, type Waiting } from './command.js';
import { ownPosition } from './position.js';
import { ApiProblem } from './problem.js';

const COMMAND: Command = {
  path: '/api/v1/cases/{id}/give-consent',
  id: '00000000-0000-4000-8000-000000000001',
  body: { purpose: 'payment' },
  key: 'the-key',
  revision: 3,
};
const DONE = { id: COMMAND.id, revision: 4, position: '42' };

const json = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const problem = (status: number, code: string): Response => json(status, { code, detail: `said ${code}` });

type Answer = Response | 'lost';
let sent: Request[];

/** The server answers in this order. */
function answering(...answers: Answer[]): void {
  sent = [];
  globalThis.fetch = jest.fn(async (request: Request) => {
    sent.push(request);
    const answer = answers[sent.length - 1]!;
    if (answer === 'lost') throw new TypeError('network');
    return answer;
  }) as never;
}

const waits: Waiting[] = [];
/** Each wait is cut short, as by who presses "try now". */
const hurried = (signal = new AbortController().signal): Sending => ({
  signal,
  waiting: async (waiting) => void waits.push(waiting),
});

const { fetch } = globalThis;
beforeEach(() => void waits.splice(0));
afterAll(() => void (globalThis.fetch = fetch));

describe('a command', () => {
  it('carries its key and the revision that was seen, and notes how far the log came', async () => {
    answering(json(200, DONE));
    expect(await sendCommand(COMMAND, hurried())).toEqual(DONE);
    const [request] = sent;
    expect(new URL(request!.url).pathname).toBe(`/api/v1/cases/${COMMAND.id}/give-consent`);
    expect([request!.headers.get('Idempotency-Key'), request!.headers.get('If-Match')]).toEqual([
      'the-key',
      '"3"',
    ]);
    expect(ownPosition()).toBe('42');
  });

  it('is sent again under the same key until it is answered, later and later', async () => {
    answering('lost', problem(503, 'contended'), 'lost', 'lost', 'lost', 'lost', json(200, DONE));
    await sendCommand(COMMAND, hurried());
    expect(new Set(sent.map(({ headers }) => headers.get('Idempotency-Key')))).toEqual(new Set(['the-key']));
    expect(waits.map(({ attempt, seconds }) => [attempt, seconds])).toEqual([
      [1, 1],
      [2, 2],
      [3, 4],
      [4, 8],
      [5, 15],
      [6, 15],
    ]);
  });

  it.each([
    [400, 'invalid-request'],
    [403, 'separation-of-duties'],
    [409, 'no-consent'],
    [422, 'command-reused'],
    [500, 'internal-error'],
  ])('refused with %d is not repeated, and says the rule', async (status, code) => {
    answering(problem(status, code));
    await expect(sendCommand(COMMAND, hurried())).rejects.toMatchObject({
      status,
      code,
      message: `said ${code}`,
    });
    expect(sent).toHaveLength(1);
  });

  it('on a file that somebody else changed is a conflict, not a refusal', async () => {
    answering(problem(412, 'stale'));
    await expect(sendCommand(COMMAND, hurried())).rejects.toBeInstanceOf(Conflict);
  });

  it('that the log does not reach is no conflict of the file, and nothing waits for that position again', async () => {
    answering(problem(412, 'position-unknown'));
    await expect(sendCommand(COMMAND, hurried())).rejects.toBeInstanceOf(ApiProblem);
    expect(ownPosition()).toBeNull();
  });

  it('stops when the person stops it', async () => {
    answering('lost', json(200, DONE));
    const abort = new AbortController();
    const stopping = { signal: abort.signal, waiting: () => new Promise<void>(() => abort.abort()) };
    const error = await sendCommand(COMMAND, stopping).catch((thrown: unknown) => thrown);
    expect([abort.signal.aborted, error]).toEqual([true, abort.signal.reason]);
    expect(sent).toHaveLength(1);
  });
});
