import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue, type FileDefinition } from '@kosegin/contracts';
import {
  CommandHandler,
  derivedId,
  systemClock,
  type Actor,
  type CommandResult,
  type RecordedEvent,
} from '@kosegin/event-sourcing';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { disbursement, envelope } from '../src/index.js';
import { caseFacts } from '../src/facts/case-facts.js';
import { ready } from './case-events.js';
import { fileId, people } from './desk.js';
import { ENVELOPE, opening, samples } from './money-histories.js';

const RIVALS = 40;
const CARRIES = 11;
const AMOUNT = 150_001;
const REST = AMOUNT - 1;

const rivals = Array.from({ length: RIVALS }, (_, n) => ({
  id: fileId(1_000 + n),
  caseId: fileId(2_000 + n),
}));
const facts = new Map<string, object>(
  rivals.map(({ caseId }) => [
    `${caseFacts.collection.name}/${caseId}`,
    ready(caseId).reduce<any>((known, event) => caseFacts.evolve(known, event, caseId), null),
  ]),
);
const documents = {
  get: async (collection: string, id: string) => (facts.get(`${collection}/${id}`) ?? null) as any,
};

describe('two processes that write to one envelope', () => {
  const folder = mkdtempSync(join(tmpdir(), 'funding-'));
  const store = new SqliteEventStore(join(folder, 'events.db'));
  /** Neither has what the other folded; what one appends is a conflict to the other. */
  const processes = [0, 1].map(
    () => new CommandHandler(store, catalogue, systemClock, documents, { attempts: 1_000 }),
  );
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const send = (at: number, file: FileDefinition, id: string, type: string, data: object, actor: Actor) =>
    processes[at]!.handle(file, id, {
      type,
      data,
      commandId: derivedId(type, id, JSON.stringify(data)),
      commandHash: '',
      actor,
      correlationId: derivedId('correlation'),
      causationId: null,
    });
  const commit = (at: number, disbursementId: string): Promise<CommandResult> =>
    send(at, envelope, ENVELOPE, 'commit', { disbursementId }, people.officer);
  const history = async (): Promise<readonly RecordedEvent<string, any>[]> => {
    const events: RecordedEvent[] = [];
    for await (const event of store.readStream(`envelope-${ENVELOPE}`)) events.push(event);
    return events;
  };

  let answers: readonly CommandResult[];

  beforeAll(async () => {
    const amount = CARRIES * AMOUNT + REST;
    const far = { ...opening, amount, cutOff: '2199-12-31' };
    await send(0, envelope, ENVELOPE, 'open', far, people.officer);
    const [request, worker] = samples['request']!;
    await Promise.all(
      rivals.map(({ id, caseId }) =>
        send(0, disbursement, id, 'request', { ...request, caseId, amount: AMOUNT }, worker),
      ),
    );
    answers = await Promise.all(rivals.map(({ id }, n) => commit(n % 2, id)));
  });

  it('commit what it carries and no franc more, at every position (invariant 1)', async () => {
    let taken = 0;
    for (const { type, data } of await history()) {
      if (type === 'FundsCommitted') taken += data.amount;
      expect(taken).toBeLessThanOrEqual(CARRIES * AMOUNT + REST);
    }
    expect(taken).toBe(CARRIES * AMOUNT);
    for (const process of processes) expect((await process.load(envelope, ENVELOPE)).state.taken).toBe(taken);
  });

  it('answer each of the others with the rule and the rest', () => {
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(CARRIES);
    for (const answer of answers.filter(({ kind }) => kind !== 'done'))
      expect(answer).toMatchObject({ rule: 'envelope-exceeded', details: { amount: AMOUNT, rest: REST } });
  });

  it('both answer a command that comes again as the first time, and commit nothing more (invariant 27)', async () => {
    const before = await history();
    const won = rivals.flatMap(({ id }, n) =>
      answers[n]!.kind === 'done' ? [[id, answers[n]!] as const] : [],
    );
    const again = await Promise.all(
      won.flatMap(([id, first]) => [0, 1].map(async (at) => [await commit(at, id), first] as const)),
    );
    for (const [answer, first] of again) expect(answer).toEqual(first);
    expect(await history()).toEqual(before);
  });

  it('give the money of one back once, whoever is told and how often', async () => {
    const { disbursementId } = (await history()).find(({ type }) => type === 'FundsCommitted')!.data;
    const release = (at: number, cause: number) =>
      processes[at]!.handle(envelope, ENVELOPE, {
        type: 'release',
        data: { disbursementId },
        commandId: derivedId('release', cause),
        commandHash: '',
        actor: people.system,
        correlationId: derivedId('correlation'),
        causationId: null,
      });
    const told = await Promise.all([0, 1, 2, 3].map((n) => release(n % 2, n >> 1)));
    expect(told.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'done']);
    expect((await history()).filter(({ type }) => type === 'CommitmentReleased')).toHaveLength(1);
    expect((await processes[0]!.load(envelope, ENVELOPE)).state.taken).toBe((CARRIES - 1) * AMOUNT);
  });
});
