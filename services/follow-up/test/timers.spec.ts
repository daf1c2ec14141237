import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  derivedId,
  headOf,
  streamOf,
  type CommandRequest,
  type RecordedEvent,
} from '@kosegin/event-sourcing';
import type { Runtime } from '@kosegin/platform';
import { ProjectionRunner } from '@kosegin/projections';
import fc from 'fast-check';
import { followUp, followUpService } from '../src/index.js';
import { DUE_VISITS } from '../src/reactions/due-visits.js';
import { people } from './desk.js';
import {
  approved,
  CASE,
  cheque,
  DUE,
  FOLLOW_UP,
  kit,
  ofCase,
  reopened,
  samples,
  visit,
} from './follow-up-histories.js';
import { contents, logOf, loseDocuments, openEngines, running, settled } from './running.js';

const ASSISTED_ON = '2026-01-31';

let folder: string;
let service: Runtime;
let failures: unknown[];
const clock = { at: new Date(0), now: () => clock.at };

const start = async () => {
  service = await running(folder, clock, (error) => failures.push(error));
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'follow-up-'));
  clock.at = new Date(`${ASSISTED_ON}T12:00:00Z`);
  failures = [];
  await start();
});

afterEach(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
  expect(failures).toEqual([]);
});

/** It becomes a day; what falls due on it does so. */
async function becomes(day: string): Promise<void> {
  clock.at = new Date(`${day}T12:00:00Z`);
  await settled(service);
}

/** Another service's events reach the log. */
async function happen(...events: readonly RecordedEvent[]): Promise<void> {
  for (const { id, type, version, data, metadata, stream } of events)
    await service.engines.store.append(stream, 'any', [{ id, type, version, data, metadata }]);
  await settled(service);
}

async function restart(meanwhile: () => void = () => {}): Promise<void> {
  await service.stop();
  meanwhile();
  await start();
  await settled(service);
}

const visited = (month: number, commandId: string): CommandRequest => ({
  type: 'record-visit',
  data: followUp.acts['record-visit']!.data.parse({
    ...samples['record-visit']![0],
    visitId: visit(month),
    visitedOn: ASSISTED_ON,
  }),
  commandId,
  commandHash: '',
  actor: people.officer,
  correlationId: commandId,
  causationId: null,
});

const record = (month: number, commandId = derivedId('command', month)) =>
  service.commands.handle(followUp, FOLLOW_UP, visited(month, commandId));

const assisted = () => happen(approved(), cheque(ASSISTED_ON));

const ownEvents = async () =>
  (await logOf(service.engines)).filter(({ stream }) => stream === streamOf(followUp, FOLLOW_UP));
const fellDue = async () =>
  (await ownEvents()).filter(({ type }) => type === 'VisitFellDue') as RecordedEvent<
    string,
    { readonly month: number; readonly dueOn: string; readonly visitId: string }
  >[];
const monthsDue = async () => (await fellDue()).map(({ data }) => data.month);

describe('a visit falls due', () => {
  it('on its day, as of its day, in the name of the system', async () => {
    await assisted();
    const seen: (readonly number[])[] = [];
    for (const day of ['2026-02-27', '2026-02-28', '2026-04-29', '2026-04-30', '2027-01-31']) {
      await becomes(day);
      seen.push(await monthsDue());
    }
    expect(seen).toEqual([[], [1], [1], [1, 3], [1, 3, 6, 12]]);
    const events = await fellDue();
    expect(
      events.map(({ data, metadata }) => [data.dueOn, metadata.occurredAt, metadata.actor.role]),
    ).toEqual(DUE.map(([, dueOn]) => [dueOn, `${dueOn}T00:00:00.000Z`, 'system']));
  });

  it('though the process was down on its day', async () => {
    await assisted();
    await restart(() => (clock.at = new Date('2026-05-15T12:00:00Z')));
    expect(await monthsDue()).toEqual([1, 3]);
  });

  it('not when it was recorded before', async () => {
    await assisted();
    await record(3);
    await becomes('2026-12-31');
    expect(await monthsDue()).toEqual([1, 6]);
  });

  it('not while the case is closed; what is left does when it is reopened', async () => {
    await assisted();
    await happen(ofCase('CaseClosed', { reason: 'left_area' }));
    await becomes('2026-05-15');
    await restart();
    expect(await monthsDue()).toEqual([]);
    await record(3);
    await happen(reopened('follow_up', '2026-05-15'));
    expect(await monthsDue()).toEqual([1]);
    await becomes('2027-02-01');
    expect(await monthsDue()).toEqual([1, 6, 12]);
  });
});

/** What may come in between. With the documents lost, everything is delivered again from the first event. */
const STEPS: Readonly<Record<string, (turn: number) => unknown>> = {
  'forty days pass': () => (clock.at = new Date(clock.at.getTime() + 40 * 86_400_000)),
  'timers run twice at once': () => Promise.all([service.runDueTimers(), service.runDueTimers()]),
  restart: () => restart(),
  rebuild: async () => {
    for (const runner of service.runners) await runner.rebuild();
  },
  'the documents are lost': () => restart(() => loseDocuments(folder)),
  'a second assistance': () => happen(kit(ASSISTED_ON)),
  'a visit is recorded': (turn) => record(DUE[turn % 4]![0], derivedId('command', turn)),
  'the case is closed': (turn) => happen(ofCase('CaseClosed', { turn }, ASSISTED_ON)),
  'the case is reopened': (turn) => happen(ofCase('CaseReopened', { turn, to: 'follow_up' }, ASSISTED_ON)),
};

/** How each visit came to its end, checked along the log. */
function ends(log: readonly RecordedEvent[]): ReadonlyMap<string, 'due' | 'recorded'> {
  const found = new Map<string, 'due' | 'recorded'>();
  let closed = false;
  for (const { type, data } of log) {
    const { visitId } = data as { readonly visitId: string };
    if (type === 'CaseClosed' || type === 'CaseReopened') closed = type === 'CaseClosed';
    if (type === 'VisitFellDue') expect([closed, found.get(visitId)]).toEqual([false, undefined]);
    if (type === 'VisitFellDue') found.set(visitId, 'due');
    if (type === 'VisitRecorded') found.set(visitId, 'recorded');
  }
  return found;
}

describe('whatever comes in between', () => {
  it('a visit falls due once, unless it was recorded, never while the case is closed, and none is forgotten', async () => {
    const walks = fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 4, maxLength: 12 });
    const reached: string[] = [];
    await fc.assert(
      fc.asyncProperty(walks, async (walk) => {
        await restart(() => {
          rmSync(join(folder, 'events.db'));
          loseDocuments(folder);
          clock.at = new Date(`${ASSISTED_ON}T12:00:00Z`);
        });
        await assisted();
        for (const [turn, step] of [...walk, 'the case is reopened'].entries()) {
          await STEPS[step]!(turn);
          await settled(service);
        }
        await becomes('2027-07-01');
        const log = await logOf(service.engines);
        expect(log.filter(({ type }) => type === 'VisitsPlanned')).toHaveLength(1);
        const found = ends(log);
        expect([...found.keys()].sort()).toEqual(DUE.map(([month]) => visit(month)).sort());
        reached.push(...found.values());
      }),
      { numRuns: 40 },
    );
    // The walks went far enough to mean something.
    for (const end of ['due', 'recorded'])
      expect(reached.filter((one) => one === end).length).toBeGreaterThan(20);
  }, 120_000);
});

describe('a replay', () => {
  it('sends nothing and records nothing, though visits are overdue (invariant 28)', async () => {
    await assisted();
    await service.stop();
    clock.at = new Date('2027-03-01T12:00:00Z');
    const engines = openEngines(folder, clock);
    const before = await logOf(engines);
    const { store, documents } = engines;
    const runner = new ProjectionRunner({
      name: 'replay',
      projections: followUpService.projections,
      store: documents,
      log: store,
    });
    await runner.start();
    await runner.rebuild();
    expect(await documents.get(DUE_VISITS, CASE)).toMatchObject({ status: 'waiting' });
    expect(await logOf(engines)).toEqual(before);
    await documents.close();
    await store.close();
    await start();
    await settled(service);
    expect(await monthsDue()).toEqual([1, 3, 6, 12]);
  });

  it('of a service at work makes the documents that it had, and fires no timer again (invariants 26 and 28)', async () => {
    await assisted();
    await record(3);
    await happen(ofCase('CaseClosed', {}), reopened('assessment', ASSISTED_ON));
    await becomes('2026-12-31');
    const { documents, store } = service.engines;
    const [live, head] = [await contents(documents), await headOf(store)];
    for (const runner of service.runners) await runner.rebuild();
    expect(await contents(documents)).toEqual(live);
    await settled(service);
    expect(await headOf(store)).toBe(head);
    expect(await monthsDue()).toEqual([1, 6]);
  });
});

it('the same visit recorded twice under one command id has one effect and the same answer (invariant 27)', async () => {
  await assisted();
  const answer = await record(1);
  expect(answer.kind).toBe('done');
  await restart();
  expect(await record(1)).toEqual(answer);
  expect(await record(1, derivedId('command', 'another'))).toMatchObject({ rule: 'visit-recorded' });
  expect((await ownEvents()).map(({ type }) => type)).toEqual(['VisitsPlanned', 'VisitRecorded']);
});
