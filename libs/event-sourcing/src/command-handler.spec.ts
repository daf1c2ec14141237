import { accountant, CASE, catalogue, Desk, disbursement, NOW, request } from '../test/desk.js';
import { collect, someEvent, temporaryFolder } from '../test/harness.js';
import { streamOf } from './aggregate.js';
import { derivedId, newId } from './ids.js';

const folder = temporaryFolder();

let desk: Desk;
beforeEach(() => (desk = new Desk(folder)));
afterEach(() => desk.close());

const eventsOf = (id: string) => collect(desk.watched.readStream(streamOf(disbursement, id)));
const log = () => collect(desk.watched.readAll());

describe('a command', () => {
  it('becomes the events that were decided, and is answered with the last one’s place', async () => {
    const id = await desk.opened();
    const answer = await desk.send(id, 'commit', { amounts: [300, 200] });
    const events = await eventsOf(id);
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['DisbursementRequested', { caseId: CASE }],
      ['FundsCommitted', { francs: 300 }],
      ['FundsCommitted', { francs: 200 }],
    ]);
    expect(answer).toEqual({ kind: 'done', id, revision: 2, position: events[2]!.position });
    expect(await desk.handler.load(disbursement, id)).toMatchObject({
      revision: 2,
      state: { status: 'committed', amounts: [300, 200] },
    });
  });

  it('is decided on what every earlier one left', async () => {
    const id = await desk.opened();
    await desk.send(id, 'commit', { amounts: [600] });
    expect(await desk.send(id, 'commit', { amounts: [500] })).toEqual({
      kind: 'refused',
      rule: 'over-ceiling',
      details: { ceiling: 1000, total: 1100 },
      revision: 1,
    });
    expect(await desk.send(id, 'commit', { amounts: [400] })).toMatchObject({ kind: 'done', revision: 2 });
  });

  it('for a file that is not there finds nothing, and writes nothing', async () => {
    for (const type of ['commit', 'remind', 'close'] as const)
      expect(await desk.send('nowhere', type, { amounts: [1] })).toEqual({ kind: 'not-found' });
    expect(await desk.handler.load(disbursement, 'nowhere')).toEqual({
      revision: -1,
      state: disbursement.initialState,
    });
    expect(await log()).toEqual([]);
  });

  it('that opens a file which exists is for the file to decide', async () => {
    const id = await desk.opened();
    expect(await desk.send(id, 'request', { caseId: CASE })).toEqual({
      kind: 'refused',
      rule: 'already-exists',
      details: {},
      revision: 0,
    });
  });

  it('that has nothing to change is done, where the file is', async () => {
    const id = await desk.opened();
    const { position } = (await eventsOf(id))[0]!;
    expect(await desk.send(id, 'remind')).toEqual({ kind: 'done', id, revision: 0, position });
    expect(desk.watched.appends).toHaveLength(1);
  });

  it('that was refused leaves no trace, and is decided anew when it comes again', async () => {
    const id = newId();
    const command = request('commit', { amounts: [800] }, { occurredAt: '2026-02-06T10:00:00.000Z' });
    const send = () => desk.handler.handle(disbursement, id, command);
    expect((await send()).kind).toBe('not-found');
    await desk.opened(id);
    expect(await send()).toMatchObject({ kind: 'refused', rule: 'occurred-in-the-future' });
    expect(await log()).toHaveLength(1);
    expect(desk.watched.appends).toHaveLength(1);
    desk.clock.at = new Date('2026-02-06T10:00:00.000Z');
    expect(await send()).toMatchObject({ kind: 'done', revision: 1 });
  });

  it('whose event does not fit its schema fails whole, and the next one is not held up', async () => {
    const id = await desk.opened();
    const [bad, good] = [desk.send(id, 'misspell'), desk.send(id, 'commit', { amounts: [1] })];
    await expect(bad).rejects.toThrow('francs is missing');
    expect(await good).toMatchObject({ kind: 'done', revision: 1 });
  });
});

describe('many commands at once on one file', () => {
  it('wait for each other, and none of them is decided twice', async () => {
    const id = await desk.opened();
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => desk.send(id, 'commit', { amounts: [1] })),
    );
    expect(answers.map((answer) => (answer as { revision: number }).revision)).toEqual(
      answers.map((_, index) => index + 1),
    );
    expect(desk.watched.appends).toHaveLength(1 + 40);
  });
});

describe('the facts of a decision', () => {
  it('are the fresh state of another file, and a document or null', async () => {
    const [id, other] = [await desk.opened(), await desk.opened('other')];
    const facts = async () => (await desk.send(id, 'close')) as { details?: object };
    expect((await facts()).details).toEqual({ committed: 0, kits: 0 });
    const elsewhere = desk.newHandler();
    await elsewhere.handle(disbursement, other, request('commit', { amounts: [1, 2] }));
    desk.documents.set(`open-kits/${CASE}`, { count: 3 });
    expect((await facts()).details).toEqual({ committed: 2, kits: 3 });
  });
});

describe('what an event carries', () => {
  const from = { correlationId: 'c-1', causationId: 'e-1', occurredAt: '2026-02-01T08:00:00.000Z' };

  it('is who, when, why, in which case and on what the decision relied', async () => {
    const id = await desk.opened();
    const command = request('commit', { amounts: [300, 200] }, from);
    await desk.handler.handle(disbursement, id, command);
    const events = await eventsOf(id);
    const { commandId, commandHash } = command;
    for (const [index, event] of events.slice(1).entries())
      expect(event).toMatchObject({
        id: derivedId(commandId, commandHash, streamOf(disbursement, id), index),
        version: 2,
        metadata: {
          ...from,
          commandId,
          commandHash,
          actor: accountant,
          caseId: CASE,
          service: 'funding',
          facts: ['01976f0e-7a51-7000-8000-00000000000f'],
        },
      });
    // The case is known from the event that says it.
    expect(events[0]).toMatchObject({ version: 1, metadata: { caseId: CASE, occurredAt: NOW } });
  });

  it.each([
    ['a minute ahead of the clock is taken', 60_000, 'done'],
    ['more than that is refused', 60_001, 'refused'],
  ])('when it happened: %s', async (_, ahead, kind) => {
    const id = await desk.opened();
    const occurredAt = new Date(Date.parse(NOW) + ahead).toISOString();
    const result = await desk.send(id, 'commit', { amounts: [1] }, { occurredAt });
    expect(result.kind).toBe(kind);
    if (kind === 'refused')
      expect(result).toMatchObject({ rule: 'occurred-in-the-future', details: { occurredAt } });
    expect(await eventsOf(id)).toHaveLength(kind === 'done' ? 2 : 1);
  });
});

describe('a file that is opened', () => {
  const opening = request('request', { caseId: CASE });
  const open = (id: string, command = opening, handler = desk.handler) =>
    handler.handle(disbursement, id, command);

  it('is not looked for first: the append says whether it was there', async () => {
    expect(await open('new')).toMatchObject({ kind: 'done', revision: 0 });
    expect(desk.watched.lookedAt).toBe(0);
  });

  it('is opened once, and what moved it since is kept, when the opening comes again after a restart', async () => {
    const first = await open('new');
    await desk.send('new', 'commit', { amounts: [300] });
    const before = await log();
    expect(await open('new', opening, desk.newHandler())).toEqual(first);
    expect(await log()).toEqual(before);
  });

  it('is left as it is by another opening, whoever sends it', async () => {
    await open('new');
    for (const handler of [desk.handler, desk.newHandler()]) {
      const other = request('request', { caseId: 'another' });
      expect(await open('new', other, handler)).toMatchObject({ kind: 'refused', rule: 'already-exists' });
      const reused = { ...other, commandId: opening.commandId };
      expect(await open('new', reused, handler)).toEqual({ kind: 'command-reused' });
    }
    expect(await log()).toHaveLength(1);
  });
});

describe('invariant 27 the same command again', () => {
  it('is answered as the first time and adds nothing: at once, later, after a restart', async () => {
    const id = await desk.opened();
    const command = request('commit', { amounts: [300, 200] });
    const first = await desk.handler.handle(disbursement, id, command);
    for (const more of [null, { amounts: [500] }]) {
      if (more) await desk.send(id, 'commit', more);
      const before = await log();
      for (const handler of [desk.handler, desk.newHandler()])
        expect(await handler.handle(disbursement, id, command)).toEqual(first);
      expect(await log()).toEqual(before);
    }
  });

  it('is answered as the first time though the file has moved on since its If-Match', async () => {
    const id = await desk.opened();
    const command = request('commit', { amounts: [1] }, { expectedRevision: 0 });
    const first = await desk.handler.handle(disbursement, id, command);
    expect(await desk.handler.handle(disbursement, id, command)).toEqual(first);
  });

  it('has one effect when it comes many times at once, through several handlers', async () => {
    const id = await desk.opened();
    const command = request('commit', { amounts: [300, 200] });
    const handlers = [desk.handler, desk.newHandler(), desk.newHandler()];
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => handlers[n % 3]!.handle(disbursement, id, command)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await eventsOf(id)).toHaveLength(3);
  });

  it('has one effect when the answer of its append was lost, whatever was written since', async () => {
    const id = await desk.opened();
    const command = request('commit', { amounts: [100, 200] });
    desk.watched.afterAppend = () => {
      throw new Error('connection lost');
    };
    await expect(desk.handler.handle(disbursement, id, command)).rejects.toThrow('connection lost');
    desk.watched.afterAppend = () => undefined;
    await desk.newHandler().handle(disbursement, id, request('commit', { amounts: [300] }));
    const position = (await eventsOf(id))[2]!.position;
    expect(await desk.handler.handle(disbursement, id, command)).toEqual({
      kind: 'done',
      id,
      revision: 2,
      position,
    });
    expect(await eventsOf(id)).toHaveLength(4);
  });

  it('is another command when its content differs, and that is said', async () => {
    const id = await desk.opened();
    const { commandId } = await accepted(id);
    const before = await log();
    expect(await desk.send(id, 'commit', { amounts: [301] }, { commandId })).toEqual({
      kind: 'command-reused',
    });
    expect(await log()).toEqual(before);
  });

  it('is another command on another file', async () => {
    const [id, other] = [await desk.opened(), await desk.opened()];
    const { commandId } = await accepted(id);
    expect(await desk.send(other, 'commit', { amounts: [300] }, { commandId })).toMatchObject({
      kind: 'done',
      id: other,
      revision: 1,
    });
  });

  async function accepted(id: string) {
    const command = request('commit', { amounts: [300] });
    expect(await desk.handler.handle(disbursement, id, command)).toMatchObject({ kind: 'done' });
    return command;
  }
});

describe('a file that others write to', () => {
  const elsewhere = (id: string, amount: number) =>
    desk.newHandler().handle(disbursement, id, request('commit', { amounts: [amount] }));
  /** Another process commits so much right before each of the next `times` appends of this one. */
  const disturb = (id: string, amount: number, times: number): void => {
    desk.watched.beforeAppend = async () => {
      if (times-- <= 0) return;
      const { beforeAppend } = desk.watched;
      desk.watched.beforeAppend = () => undefined;
      await elsewhere(id, amount);
      desk.watched.beforeAppend = beforeAppend;
    };
  };

  it('is refused to who saw an earlier revision (If-Match), and open to who saw the last', async () => {
    const id = await desk.opened();
    await elsewhere(id, 1);
    for (const expectedRevision of [0, 2])
      expect(await desk.send(id, 'commit', { amounts: [1] }, { expectedRevision })).toEqual({
        kind: 'stale',
        revision: 1,
      });
    expect(await desk.send(id, 'commit', { amounts: [1] }, { expectedRevision: 1 })).toMatchObject({
      kind: 'done',
      revision: 2,
    });
  });

  it('is decided again after a conflict, on what they wrote', async () => {
    const id = await desk.opened();
    disturb(id, 100, 3);
    expect(await desk.send(id, 'commit', { amounts: [600] })).toMatchObject({ kind: 'done', revision: 4 });
    disturb(id, 100, 1);
    expect(await desk.send(id, 'commit', { amounts: [1] })).toMatchObject({
      kind: 'refused',
      details: { total: 1001 },
      revision: 5,
    });
  });

  it('makes a caller’s own If-Match stale', async () => {
    const id = await desk.opened();
    disturb(id, 1, 1);
    expect(await desk.send(id, 'commit', { amounts: [1] }, { expectedRevision: 0 })).toEqual({
      kind: 'stale',
      revision: 1,
    });
  });

  it('and never stop is given up after a bounded number of attempts, and safe to try again', async () => {
    const id = await desk.opened();
    desk.handler = desk.newHandler({ attempts: 4 });
    disturb(id, 1, Infinity);
    const command = request('commit', { amounts: [300] });
    expect(await desk.handler.handle(disbursement, id, command)).toEqual({ kind: 'contended' });
    expect((await eventsOf(id)).map(({ data }) => data)).not.toContainEqual({ francs: 300 });
    expect(await eventsOf(id)).toHaveLength(1 + 4);
    disturb(id, 1, 0);
    expect(await desk.handler.handle(disbursement, id, command)).toMatchObject({ kind: 'done', revision: 5 });
  });

  it('is opened by one of those who try at once', async () => {
    const id = newId();
    const handlers = [desk.handler, desk.newHandler(), desk.newHandler()];
    const kinds = await Promise.all(
      handlers.map(
        async (handler) =>
          (await handler.handle(disbursement, id, request('request', { caseId: CASE }))).kind,
      ),
    );
    expect(kinds.sort()).toEqual(['done', 'refused', 'refused']);
    expect(await eventsOf(id)).toHaveLength(1);
  });
});

it('a file written in an earlier version is folded as the catalogue brings it up', async () => {
  const id = await desk.opened();
  const event = { ...someEvent({ thousands: 0.6 }), type: 'FundsCommitted', version: 1 };
  await desk.watched.append(streamOf(disbursement, id), 0, [event]);
  expect(await desk.send(id, 'commit', { amounts: [500] })).toMatchObject({
    kind: 'refused',
    details: { total: 1100 },
  });
  expect(await desk.send(id, 'commit', { amounts: [400] })).toMatchObject({ kind: 'done', revision: 2 });
  expect(catalogue.currentVersion('FundsCommitted')).toBe((await eventsOf(id))[1]!.version);
});
