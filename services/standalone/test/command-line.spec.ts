import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { bearer, send } from './client.js';
import { removeFolder, temporaryFolder } from './harness.js';
import { registration } from './journey.js';
import { Command, serve, type Ended } from './served.js';

let folder: string;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => removeFolder(folder));

const run = (...args: string[]): Promise<Ended> => Command.run(args, { KOSEGIN_DATA: folder }).ended;

/** A folder with an account and one registration in it; the server has stopped. */
async function used(): Promise<void> {
  const added = await run('user', 'add', 'officer', '--roles', 'intake_officer,admin');
  const password = /^officer: (\S+)$/m.exec(added.output)![1];
  const server = await serve(folder);
  const session = { userName: 'officer', password };
  const { body } = await send(server.address, 'POST', '/api/v1/sessions', { body: session });
  const headers = bearer(body.token);
  expect((await send(server.address, 'POST', '/api/v1/cases', { body: registration, headers })).status).toBe(
    201,
  );
  expect(await server.end('SIGINT')).toMatchObject({ code: 0 });
}

describe('kosegin', () => {
  it('lists its commands', async () => {
    const { code, output } = await run('--help');
    expect(code).toBe(0);
    for (const command of ['serve', 'demo', 'rebuild', 'verify', 'feeds', 'export', 'user'])
      expect(output).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  });

  it('names a setting that it does not know, and one with a bad value, without the value', async () => {
    const unknown = await Command.run(['serve'], { KOSEGIN_DATE: folder }).ended;
    expect([unknown.code, unknown.output]).toEqual([
      1,
      expect.stringContaining('KOSEGIN_DATE: unknown setting'),
    ]);
    const bad = await Command.run(['serve'], { PORT: 'secret', KOSEGIN_DATA: folder }).ended;
    expect([bad.code, bad.output]).toEqual([1, expect.stringMatching(/^PORT: bad value/)]);
    expect(bad.output).not.toContain('secret');
  });

  it('adds a user to whom the server, started afterwards, opens; and stops cleanly', used);

  it('adds a user beside a running server, who can sign in at once', async () => {
    const server = await serve(folder);
    const { output } = await run('user', 'add', 'late', '--roles', 'auditor');
    const signIn = (password: string) =>
      send(server.address, 'POST', '/api/v1/sessions', { body: { userName: 'late', password } });
    expect((await signIn('a wrong password')).status).toBe(401);
    const { body } = await signIn(/^late: (\S+)$/m.exec(output)![1]!);
    const current = await send(server.address, 'GET', '/api/v1/sessions/current', {
      headers: bearer(body.token),
    });
    expect(current.body.roles).toEqual(['auditor']);
    await server.end('SIGTERM');
  });

  it('verifies, exports, rebuilds and lists the feeds of a folder', async () => {
    await used();
    expect(await run('verify')).toMatchObject({
      code: 0,
      output: expect.stringContaining('2 events in 2 files: gap-free and readable'),
    });
    const file = join(folder, 'export.ndjson');
    expect((await run('export', '--to', file)).code).toBe(0);
    const lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual(['StoreOpened', 'ReturneeRegistered']);
    const rebuilt = await run('rebuild');
    expect([rebuilt.code, rebuilt.output]).toEqual([0, expect.stringContaining('verified')]);
    const feeds = await run('feeds');
    expect([feeds.code, feeds.output]).toEqual([0, expect.stringContaining('nothing is parked')]);
    expect(feeds.output).toMatch(/^intake-projections +0 behind$/m);
  });

  it('verify finds a hole that somebody made, and says where', async () => {
    await used();
    const db = new Database(join(folder, 'events.db'));
    const triggers = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).pluck().all();
    expect(triggers.length).toBeGreaterThan(0);
    for (const trigger of triggers) db.exec(`DROP TRIGGER "${trigger}"`);
    db.exec(`UPDATE events SET revision = 1 WHERE stream LIKE 'case-%'`);
    db.close();
    const { code, output } = await run('verify');
    expect([code, output]).toEqual([1, expect.stringMatching(/case-\S+@1 .*: revision 0 is missing/)]);
  });

  it('refuses a folder that another process uses', async () => {
    const server = await serve(folder);
    for (const command of [['serve'], ['rebuild'], ['feeds']]) {
      const { code, output } = await Command.run(command, { KOSEGIN_DATA: folder, PORT: '0' }).ended;
      expect([command, code, output.split('\n').length]).toEqual([command, 1, 2]);
      expect(output).toContain('in use');
    }
    expect((await run('verify')).code).toBe(0);
    await server.end('SIGTERM');
  });

  it('gives a code for the first administrator at the first start, and for no second one', async () => {
    const server = await serve(folder);
    const [, code] = await server.says(/usage unique :\s+(\S+)/);
    const setUp = (body: object) => send(server.address, 'POST', '/api/v1/setup', { body });
    const first = { code, userName: 'first', displayName: 'First', password: 'a long enough passphrase' };
    expect((await setUp({ ...first, code: 'guess' })).body.code).toBe('setup-refused');
    expect((await setUp(first)).status).toBe(201);
    expect((await setUp({ ...first, userName: 'second' })).body.code).toBe('setup-refused');
    await server.end('SIGTERM');
    const again = await serve(folder);
    expect(again.output).not.toContain('usage unique');
    await again.end('SIGTERM');
  });

  it.each([
    [['feeds', 'discard', 'c', 's'], 'required option'],
    [['user', 'add', 'x', '--roles', 'emperor'], 'emperor'],
    [['user', 'add', 'x', '--roles', 'admin', '--region', '77'], 'the regions: 00, 01'],
    [['demo', '--cases', 'many'], 'a whole number is needed'],
    [['unheard-of'], 'unknown command'],
  ])('%j is refused in words', async (args, words) => {
    const { code, output } = await run(...args);
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
    expect(output).not.toMatch(/^\s+at /m);
  });
});
