import { CASE, Desk, disbursement, request } from '../test/desk.js';
import { collect, temporaryFolder } from '../test/harness.js';
import { streamOf } from './aggregate.js';

const folder = temporaryFolder();

let desk: Desk;
beforeEach(() => (desk = new Desk(folder)));
afterEach(() => desk.close());

const issue = (id: string, ...numbers: string[]) => desk.send(id, 'issue-cheques', { numbers });
const eventsOf = (stream: string) => collect(desk.watched.readStream(stream));
const holderOf = async (number: string) =>
  (await eventsOf(`cheque-${number}`)).map(({ data }) => (data as { holder: string }).holder);
const chequesOf = async (id: string) => (await desk.handler.load(disbursement, id)).state.cheques;
const file = (id: string) => streamOf(disbursement, id);

const used = { kind: 'refused', rule: 'cheque-number-used', details: {} };

describe('a value that only one file may hold', () => {
  it('is a stream of its own, opened by who takes it', async () => {
    const id = await desk.opened();
    expect(await issue(id, '7')).toMatchObject({ kind: 'done', revision: 1 });
    const [event, ...more] = await eventsOf('cheque-7');
    const { metadata } = (await eventsOf(file(id)))[1]!;
    expect(event).toMatchObject({
      type: 'ValueClaimed',
      revision: 0,
      data: { holder: file(id) },
      metadata: { ...metadata, facts: [] },
    });
    expect(metadata.caseId).toBe(CASE);
    expect(more).toEqual([]);
  });

  it('is refused to another file with the claim’s rule, and nothing is written', async () => {
    const [one, other] = [await desk.opened(), await desk.opened()];
    await issue(one, '7');
    const before = await collect(desk.watched.readAll());
    expect(await issue(other, '7')).toEqual({ ...used, revision: 0 });
    expect(
      await desk.newHandler().handle(disbursement, other, request('issue-cheques', { numbers: ['7'] })),
    ).toEqual({ ...used, revision: 0 });
    expect(await collect(desk.watched.readAll())).toEqual(before);
    expect(await issue(other, '8')).toMatchObject({ kind: 'done' });
  });

  it('is no obstacle to the file that holds it', async () => {
    const id = await desk.opened();
    await issue(id, '7');
    expect(await issue(id, '7')).toMatchObject({ kind: 'done', revision: 2 });
    expect(await holderOf('7')).toEqual([file(id)]);
  });

  it('goes to exactly one of those who reach for it at once, through several handlers', async () => {
    const ids = await Promise.all(Array.from({ length: 9 }, () => desk.opened()));
    const handlers = [desk.handler, desk.newHandler(), desk.newHandler()];
    const answers = await Promise.all(
      ids.map((id, n) =>
        handlers[n % 3]!.handle(disbursement, id, request('issue-cheques', { numbers: ['7'] })),
      ),
    );
    const winners = ids.filter((_, n) => answers[n]!.kind === 'done');
    expect(winners).toHaveLength(1);
    expect(await holderOf('7')).toEqual(winners.map(file));
    for (const id of ids) expect(await chequesOf(id)).toEqual(winners.includes(id) ? ['7'] : []);
  });

  it('is taken with others or not at all', async () => {
    const [one, other] = [await desk.opened(), await desk.opened()];
    await issue(one, '8');
    expect(await issue(other, '7', '8', '9')).toEqual({ ...used, revision: 0 });
    expect([await holderOf('7'), await holderOf('9')]).toEqual([[], []]);
    expect(await issue(one, '7', '8', '9')).toMatchObject({ kind: 'done', revision: 4 });
  });

  it('is not taken by a decision whose events do not fit', async () => {
    const id = await desk.opened();
    await expect(issue(id, '7', undefined as unknown as string)).rejects.toThrow('number is missing');
    expect(await holderOf('7')).toEqual([]);
  });

  it('stays with the file whose event was lost, which gets it when the command comes again', async () => {
    const [id, other] = [await desk.opened(), await desk.opened()];
    const command = request('issue-cheques', { numbers: ['7'] });
    desk.watched.beforeAppend = (stream) => {
      if (stream === file(id)) throw new Error('no disk');
    };
    await expect(desk.handler.handle(disbursement, id, command)).rejects.toThrow('no disk');
    desk.watched.beforeAppend = () => undefined;
    expect(await chequesOf(id)).toEqual([]);
    expect(await issue(other, '7')).toEqual({ ...used, revision: 0 });
    expect(await desk.newHandler().handle(disbursement, id, command)).toMatchObject({
      kind: 'done',
      revision: 1,
    });
    expect([await holderOf('7'), await chequesOf(id)]).toEqual([[file(id)], ['7']]);
  });

  it('is taken once by a command that comes again, also when the answers were lost', async () => {
    const id = await desk.opened();
    const command = request('issue-cheques', { numbers: ['7'] });
    desk.watched.afterAppend = (stream) => {
      if (stream === 'cheque-7') throw new Error('connection lost');
    };
    await expect(desk.handler.handle(disbursement, id, command)).rejects.toThrow('connection lost');
    desk.watched.afterAppend = () => undefined;
    for (let round = 0; round < 2; round++)
      expect(await desk.handler.handle(disbursement, id, command)).toMatchObject({
        kind: 'done',
        revision: 1,
      });
    expect([await holderOf('7'), await chequesOf(id)]).toEqual([[file(id)], ['7']]);
  });

  it('stays taken for a command that had to be decided again', async () => {
    const id = await desk.opened();
    let times = 2;
    desk.watched.beforeAppend = async (stream) => {
      if (stream !== file(id) || times-- <= 0) return;
      const { beforeAppend } = desk.watched;
      desk.watched.beforeAppend = () => undefined;
      await desk.newHandler().handle(disbursement, id, request('commit', { amounts: [1] }));
      desk.watched.beforeAppend = beforeAppend;
    };
    expect(await issue(id, '7')).toMatchObject({ kind: 'done', revision: 3 });
    expect(await holderOf('7')).toEqual([file(id)]);
  });
});
