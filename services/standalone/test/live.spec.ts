import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { until } from '@kosegin/testing';
import { importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { bearer, send } from './client.js';
import { System, type Who } from './harness.js';
import { Journey } from './journey.js';
import { Listener } from './listener.js';

let system: System;
let journey: Journey;
const listeners: Listener[] = [];

beforeAll(async () => {
  system = await System.start();
  journey = new Journey(system);
});
afterEach(() => {
  for (const listener of listeners.splice(0)) listener.leave();
});
afterAll(() => system.stop());

const listenWith = async (token: string, path: string, last?: string): Promise<Listener> => {
  const listener = await Listener.open(system.address, `/api/v1/${path}`, token, last);
  listeners.push(listener);
  return listener;
};

const listen = async (who: Who, path: string, last?: string): Promise<Listener> =>
  listenWith(await system.token(who), path, last);

/** A case that its readers can see, and a way to change it again and again. */
async function aCase(): Promise<{ id: string; change: () => Promise<string> }> {
  const id = await journey.registered();
  await system.settle();
  let worker = 0;
  const change = async () => {
    const act = `cases/${id}/assign`;
    return (await journey.act('supervisor', act, { workerId: `w-${++worker}` })).body.position;
  };
  return { id, change };
}

describe('GET cases/:id/live', () => {
  it('tells of what is done on the case, and of no other', async () => {
    const [one, other] = [await aCase(), await aCase()];
    const listener = await listen('case_worker', `cases/${one.id}/live`);
    expect([listener.status, listener.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    await other.change();
    const position = await one.change();
    expect(await listener.changes(1)).toEqual([
      { id: position, event: 'changed', data: { id: one.id, position } },
    ]);
  });

  it('tells of it after the read models have it', async () => {
    const { id, change } = await aCase();
    const listener = await listen('case_worker', `cases/${id}/live`);
    for (let time = 1; time <= 20; time++) {
      await change();
      await listener.changes(1);
      const { body } = await system.call('case_worker', 'GET', `/api/v1/cases/${id}`);
      expect(body.revision).toBe(time);
    }
  });

  it('does not tell of what they do not have yet', async () => {
    const { id, change } = await aCase();
    const { runtime } = system.process;
    const seen = runtime.seen.bind(runtime);
    const asked: string[] = [];
    let show = (): void => {};
    const shown = new Promise<void>((resolve) => (show = resolve));
    runtime.seen = async (position, timeout) => {
      asked.push(position);
      await shown;
      return seen(position, timeout);
    };
    try {
      const listener = await listen('case_worker', `cases/${id}/live`);
      const told: (string | null)[] = [];
      const telling = listener.changes(1).then(([frame]) => told.push(frame!.id));
      const position = await change();
      await until(() => asked.includes(position));
      expect(told).toEqual([]);
      show();
      await telling;
      expect(told).toEqual([position]);
    } finally {
      runtime.seen = seen;
    }
  });

  it('misses nothing and repeats nothing when the listener comes back', async () => {
    const { id, change } = await aCase();
    const first = await listen('case_worker', `cases/${id}/live`);
    const positions = [await change(), await change(), await change()];
    const [told] = await first.changes(1);
    first.leave();
    positions.push(await change());
    const again = await listen('case_worker', `cases/${id}/live`, told!.id!);
    expect((await again.changes(3)).map((frame) => frame?.id)).toEqual(positions.slice(1));
  });

  it('says from the first where to come back to', async () => {
    const { id, change } = await aCase();
    const first = await listen('case_worker', `cases/${id}/live`);
    const { id: from } = (await first.frame())!;
    first.leave();
    const position = await change();
    const again = await listen('case_worker', `cases/${id}/live`, from!);
    expect((await again.changes(1))[0]).toMatchObject({ id: position });
  });

  it.each<[string, string, number, string]>([
    ['no position', 'nonsense', 400, 'invalid-request'],
    ['beyond the log', '9999999999999999', 412, 'position-unknown'],
  ])('refuses to go on from %s', async (_what, last, status, code) => {
    const { id } = await aCase();
    const { status: answered, body } = await system.call('case_worker', 'GET', `/api/v1/cases/${id}/live`, {
      headers: { 'Last-Event-ID': last },
    });
    expect([answered, body.code]).toEqual([status, code]);
    if (status === 400) expect(body.errors).toEqual([{ parameter: 'Last-Event-ID', code: 'invalid' }]);
  });

  it('knows no case that nobody registered', async () => {
    const { status } = await system.call(
      'case_worker',
      'GET',
      '/api/v1/cases/00000000-0000-4000-8000-000000000000/live',
    );
    expect(status).toBe(404);
  });
});

describe('GET finance/inbox/live', () => {
  it('tells of a commitment, on the envelope and on the disbursement, and not of a case', async () => {
    const envelopeId = await journey.envelope(1_000_000);
    const request = await journey.requested(envelopeId, 300_000);
    await system.settle();
    const listener = await listen('accountant', 'finance/inbox/live');
    await journey.act('supervisor', `cases/${request.caseId}/assign`, { workerId: 'w-9' });
    await journey.act('authorising_officer', `envelopes/${envelopeId}/commit`, {
      disbursementId: request.id,
    });
    const told = await listener.changes(2);
    expect(told.map((frame) => frame?.data?.id)).toEqual([envelopeId, request.id]);
  });
});

describe('who may listen', () => {
  it.each<[Who, string, number]>([
    ['case_worker', 'cases/:id/live', 200],
    ['auditor', 'cases/:id/live', 200],
    ['accountant', 'cases/:id/live', 403],
    ['storekeeper', 'cases/:id/live', 403],
    ['admin', 'cases/:id/live', 403],
    ['accountant', 'finance/inbox/live', 200],
    ['case_worker', 'finance/inbox/live', 403],
    ['admin', 'finance/inbox/live', 403],
  ])('%s to %s: %i', async (who, path, status) => {
    const { id } = await aCase();
    expect((await listen(who, path.replace(':id', id))).status).toBe(status);
  });

  it('nobody without a token', async () => {
    expect((await system.anonymous('GET', '/api/v1/finance/inbox/live')).status).toBe(401);
  });

  /** As the system would issue it, for so many seconds. */
  async function tokenFor(userName: string, seconds: number): Promise<string> {
    const { body } = await send(system.address, 'GET', '/api/v1/sessions/current', {
      headers: bearer(await system.account(userName, ['case_worker'])),
    });
    const jwk = JSON.parse(readFileSync(join(system.folder, 'token-key.json'), 'utf8')) as JWK;
    return new SignJWT({ ver: 1 })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('kosegin')
      .setAudience('kosegin-api')
      .setSubject(body.accountId)
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign((await importJWK(jwk, 'EdDSA')) as CryptoKey);
  }

  it('nobody whose token has expired meanwhile', async () => {
    const { id, change } = await aCase();
    const token = await tokenFor('short', 2);
    const listener = await listenWith(token, `cases/${id}/live`);
    await change();
    expect((await listener.changes(1))[0]).not.toBeNull();
    await until(
      async () =>
        (await system.anonymous('GET', '/api/v1/sessions/current', { headers: bearer(token) })).status ===
        401,
    );
    await change();
    expect(await listener.changes(1)).toEqual([null]);
  });

  it('nobody whose account has been disabled meanwhile', async () => {
    const { id, change } = await aCase();
    const token = await system.account('leaver', ['case_worker']);
    const listener = await listenWith(token, `cases/${id}/live`);
    const { body: me } = await system.callWith(token, 'GET', '/api/v1/sessions/current');
    await system.call('admin', 'POST', `/api/v1/accounts/${me.accountId}/disable`, { body: {} });
    await change();
    expect(await listener.changes(1)).toEqual([null]);
  });
});

describe('streams', () => {
  it('are so many of one account, and make room when a listener leaves', async () => {
    const { id } = await aCase();
    const token = await system.account('tenfold', ['case_worker']);
    const open = await Promise.all(Array.from({ length: 10 }, () => listenWith(token, `cases/${id}/live`)));
    expect(open.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const more = await system.callWith(token, 'GET', `/api/v1/cases/${id}/live`);
    expect([more.status, more.body.code]).toEqual([429, 'too-many-streams']);
    open[0]!.leave();
    await until(async () => (await listenWith(token, `cases/${id}/live`)).status === 200);
  });

  it('do not hold a process that stops, whether or not they are read, nor does who asks for none', async () => {
    const own = await System.start();
    const id = await new Journey(own).registered();
    await own.settle();
    const token = await own.token('case_worker');
    const path = `/api/v1/cases/${id}/live`;
    const listening = await Listener.open(own.address, path, token);
    await listening.frame();
    const port = Number(new URL(own.address).port);
    const [deaf, mute] = [connect(port, 'localhost'), connect(port, 'localhost')];
    for (const socket of [deaf, mute]) socket.on('error', () => {});
    await until(() => !mute.connecting);
    deaf.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n\r\n`);
    deaf.once('readable', () => deaf.pause());
    await until(() => deaf.readableLength > 0);
    const asked = performance.now();
    expect(await own.process.shutdown.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect(await listening.frame()).toBeNull();
    for (const socket of [deaf, mute]) socket.destroy();
    await own.stop();
  });
});
