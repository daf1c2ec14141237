import fc from 'fast-check';
import { streamOf, type CommandRequest, type CommandResult, type RecordedEvent } from '../src/index.js';
import { Desk, disbursement, request } from './desk.js';
import { collect, temporaryFolder } from './harness.js';

const folder = temporaryFolder();

const FILES = ['a', 'b'];
const CHEQUES = ['0', '1', '2'];
/** What each handler may keep: nothing, almost nothing, everything. */
const CACHES = [1, 4, 1000];

type Fault = 'before the append' | 'after the append';
interface Sending {
  readonly command: number;
  readonly file: string;
  readonly handler: number;
  /** The next one is sent when this and all before it are answered. */
  readonly waits: boolean;
  /** The store fails some append from now on, once. */
  readonly fault: Fault | null;
}

const COMMANDS: readonly CommandRequest[] = Array.from({ length: 12 }, (_, n) => {
  const commandId = `command-${n}`;
  if (n % 4 === 0) return request('issue-cheques', { numbers: [CHEQUES[n % 3]] }, { commandId });
  return request('commit', { amounts: n % 3 === 0 ? [100, 50 * n] : [30 * n] }, { commandId });
});
const partsOf = ({ data }: CommandRequest) => Object.values(data as object)[0] as readonly unknown[];

const sending: fc.Arbitrary<Sending> = fc.record({
  command: fc.nat(COMMANDS.length - 1),
  file: fc.constantFrom(...FILES),
  handler: fc.nat(CACHES.length - 1),
  waits: fc.boolean(),
  fault: fc.constantFrom<Fault | null>(null, null, null, 'before the append', 'after the append'),
});

/** What the commands left in the log, and what each `<file>/<command>` was answered. */
async function play(sendings: readonly Sending[]) {
  const desk = new Desk(folder);
  for (const file of FILES) await desk.opened(file);
  const faults: Fault[] = [];
  const failing = (when: Fault) => () => {
    const index = faults.indexOf(when);
    if (index >= 0) throw new Error(faults.splice(index, 1)[0]);
  };
  desk.watched.beforeAppend = failing('before the append');
  desk.watched.afterAppend = failing('after the append');
  const handlers = CACHES.map((cachedEvents) => desk.newHandler({ cachedEvents }));
  const answers: [of: string, result: CommandResult][] = [];
  const underWay: Promise<unknown>[] = [];
  for (const { command, file, handler, waits, fault } of sendings) {
    if (fault) faults.push(fault);
    const answered = handlers[handler]!.handle(disbursement, file, COMMANDS[command]!).then(
      (result) => answers.push([`${file}/command-${command}`, result]),
      () => 'unknown to the caller, which may send it again',
    );
    underWay.push(answered);
    if (waits) await Promise.all(underWay.splice(0));
  }
  await Promise.all(underWay);
  const log = await collect(desk.watched.readAll());
  await desk.close();
  return { log, answers };
}

function expectSingleEffects(
  file: string,
  events: readonly RecordedEvent[],
  answers: readonly [string, CommandResult][],
) {
  expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
  for (const command of COMMANDS) {
    const own = events.filter(({ metadata }) => metadata.commandId === command.commandId);
    expect([0, partsOf(command).length]).toContain(own.length);
    const last = own.at(-1);
    expect(own.map(({ revision }) => revision)).toEqual(
      own.map((_, index) => last!.revision - own.length + 1 + index),
    );
    // Whoever was told that it is done was told the same, and the truth.
    const truth = { kind: 'done', id: file, revision: last?.revision, position: last?.position };
    for (const [of, result] of answers)
      if (of === `${file}/${command.commandId}` && result.kind === 'done') expect(result).toEqual(truth);
  }
}

/** The file's own rule: what is committed stays under its ceiling. */
function expectWithinCeiling(events: readonly RecordedEvent[]): void {
  const francs = events.map(({ data }) => (data as { francs?: number }).francs ?? 0);
  expect(francs.reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(1000);
}

function expectOneHolder(number: string, log: readonly RecordedEvent[]): void {
  const claims = log.filter(({ stream }) => stream === `cheque-${number}`);
  expect(claims.length).toBeLessThanOrEqual(1);
  for (const { type, data, stream } of log)
    if (type === 'ChequeIssued' && (data as { number: string }).number === number)
      expect(claims[0]?.data).toEqual({ holder: stream });
}

it('any interleaving of commands through several handlers, with faults, keeps every promise', async () => {
  const histories = fc.array(sending, { minLength: 1, maxLength: 40 });
  const property = fc.asyncProperty(histories, async (sendings) => {
    const { log, answers } = await play(sendings);
    for (const file of FILES) {
      const events = log.filter(({ stream }) => stream === streamOf(disbursement, file));
      expectSingleEffects(file, events, answers);
      expectWithinCeiling(events);
    }
    for (const number of CHEQUES) expectOneHolder(number, log);
  });
  await fc.assert(property, { numRuns: Number(process.env['RUNS'] ?? 150), seed: 20_260_205 });
}, 120_000);
