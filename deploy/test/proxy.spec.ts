import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Destination } from '@kosegin/hub';
import { readHeaders } from '@kosegin/platform';
import { until } from '@kosegin/testing';
import { SKIPPED, type ServerProcess } from '@kosegin/testing/servers';
import { NamedProcess } from './named-process.js';
import { complaints, DEPLOY, hasNginx, lay, startProxy } from './nginx.js';
import { documentedRoutes, NAMES, type Route } from './processes.js';

const describeWithNginx = hasNginx ? describe : describe.skip;
const suite = (name: string) => (hasNginx ? name : `${name} (${SKIPPED}: nginx)`);

const LIMIT = 2 * 1024 * 1024;
const SAFE = ['x-content-type-options', 'referrer-policy', 'content-security-policy', 'cache-control'];

describe('the table of destinations in nginx.conf', () => {
  it('is the hub’s', () => {
    const check = spawnSync(process.execPath, [join(DEPLOY, 'proxy/generate.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect([check.stderr, check.status]).toEqual(['', 0]);
  });
});

describeWithNginx(suite('the proxy’s configuration'), () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kosegin-nginx-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const siteOf = (place: string): Record<string, string> =>
    Object.fromEntries(
      ['addresses.conf', 'listen.conf'].map((name) => [
        name,
        // The names are known only where the processes are.
        readFileSync(join(DEPLOY, place, name), 'utf8').replace(/server [\w-]+:/g, 'server 127.0.0.1:'),
      ]),
    );

  it.each(['proxy/site', 'kubernetes/base/proxy'])('is sound with the site in %s', (place) => {
    expect(complaints(lay(folder, siteOf(place)))).toBe('');
  });

  it('is not sound without one', () => {
    expect(complaints(lay(folder, { 'addresses.conf': '' }))).toContain('unknown "address" variable');
  });
});

describeWithNginx(suite('the proxy'), () => {
  const processes = new Map<Destination, NamedProcess>();
  let proxy: ServerProcess;
  const of = (name: Destination) => processes.get(name)!;
  const ask = (path: string, options: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${proxy.port}${path}`, options);

  /** The answer as it came, each header as often as it was sent. */
  const askRaw = async (path: string, method = 'GET'): Promise<IncomingMessage> => {
    const sent = request({ port: proxy.port, path, method }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return answer.resume();
  };

  beforeAll(async () => {
    for (const name of NAMES) processes.set(name, await NamedProcess.start(name));
    proxy = await startProxy(new Map(NAMES.map((name) => [name, of(name).port])));
  });
  beforeEach(() => {
    for (const process of processes.values()) {
      process.heard.length = 0;
      process.answer = (_, response) => void response.end(process.name);
    }
  });
  afterAll(async () => {
    await proxy?.remove();
    for (const process of processes.values()) await process.stop();
  });

  describe('sends every documented route to the process that has it', () => {
    let routes: readonly Route[];
    beforeAll(async () => {
      routes = await documentedRoutes();
    });

    const haveIt = ({ method, pattern }: Route) =>
      routes
        .filter((other) => other.method === method && other.pattern === pattern)
        .map((other) => other.process);
    const astray = async (some: readonly Route[], expected: (route: Route) => string | null) => {
      const wrong: string[] = [];
      for (const route of some) {
        const answer = await ask(route.path, { method: route.method });
        const reached = answer.headers.get('x-process');
        if (reached !== expected(route)) wrong.push(`${route.method} ${route.path} reached ${reached}`);
      }
      return wrong;
    };

    it('where one process has it', async () => {
      const own = routes.filter((route) => haveIt(route).length === 1);
      expect(new Set(own.map((route) => route.process))).toEqual(new Set(NAMES));
      expect(await astray(own, (route) => route.process)).toEqual([]);
    });

    it('where each has its own part: what is done about a consumer’s events', async () => {
      const parts = routes.filter((route) => route.pattern.startsWith('/api/v1/feeds/'));
      expect(parts).toHaveLength(2 * 5);
      expect(await astray(parts, (route) => route.process)).toEqual([]);
    });

    it('and to the hub where it speaks for all, but for the figures, which are for the inside', async () => {
      const shared = routes.filter(
        (route) => haveIt(route).length > 1 && !route.pattern.startsWith('/api/v1/feeds/'),
      );
      expect([...new Set(shared.map((route) => route.pattern))].sort()).toEqual([
        '/api/v1/feeds',
        '/health/live',
        '/health/ready',
        '/metrics',
      ]);
      expect(await astray(shared, ({ pattern }) => (pattern === '/metrics' ? null : 'hub'))).toEqual([]);
    });

    it('and what is nobody’s in the API to the hub: the console’s addresses', async () => {
      for (const path of ['/', '/api/docs', '/api/openapi.json', '/cases/1'])
        expect((await ask(path)).headers.get('x-process')).toBe('hub');
    });
  });

  it('asks where a GET would for HEAD', async () => {
    expect((await ask('/api/v1/cases/1', { method: 'HEAD' })).headers.get('x-process')).toBe('case-history');
    expect(of('case-history').heard).toMatchObject([{ method: 'HEAD' }]);
  });

  it('passes a request on as it came', async () => {
    const path = '/api/v1/cases/a%2Fb//c?asOf=2026-01-01&x=%20';
    await ask(path, {
      method: 'POST',
      headers: {
        authorization: 'Bearer x',
        'idempotency-key': 'k',
        'if-match': '"3"',
        'x-correlation-id': 'c',
      },
      body: '{}',
    });
    expect(of('intake').heard).toMatchObject([
      {
        method: 'POST',
        url: path,
        bytes: 2,
        headers: {
          host: `127.0.0.1:${proxy.port}`,
          authorization: 'Bearer x',
          'idempotency-key': 'k',
          'if-match': '"3"',
          'x-correlation-id': 'c',
          'x-forwarded-proto': 'http',
          'x-forwarded-for': '127.0.0.1',
        },
      },
    ]);
  });

  it('tells nobody that a caller came from elsewhere because the caller says so', async () => {
    await ask('/', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(of('hub').heard[0]!.headers['x-forwarded-for']).toBe('127.0.0.1');
  });

  it('takes a body of the API’s limit, in memory, and refuses one byte more in the API’s shape', async () => {
    const send = (size: number) =>
      ask('/api/v1/envelopes', { method: 'POST', body: Buffer.alloc(size, ' ') });
    expect((await send(LIMIT)).status).toBe(200);
    expect(of('funding').heard).toMatchObject([{ bytes: LIMIT }]);
    expect(proxy.log()).not.toContain('temporary file');

    const refused = await send(LIMIT + 1);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([413, 'application/problem+json']);
    expect(await refused.json()).toMatchObject({ code: 'too-large', status: 413 });
    expect(of('funding').heard).toHaveLength(1);
  });

  it('passes on live updates at once, and their end', async () => {
    let say = (_: string): void => {};
    let end = (): void => {};
    of('case-history').answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
      say = (text) => void response.write(text);
      end = () => void response.end();
      say('data: one\n\n');
    };
    const answer = await ask('/api/v1/cases/1/live', { headers: { 'accept-encoding': 'gzip' } });
    const pieces = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await pieces.read()).value).toBe('data: one\n\n');
    say('data: two\n\n');
    expect((await pieces.read()).value).toBe('data: two\n\n');
    end();
    expect((await pieces.read()).done).toBe(true);
  });

  it('compresses what is worth it, and the API still knows the revision', async () => {
    of('case-history').answer = (_, response) =>
      void response
        .writeHead(200, { 'Content-Type': 'application/json', ETag: '"7"' })
        .end(JSON.stringify('x'.repeat(5_000)));
    const answer = await ask('/api/v1/cases/1', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.json()).toHaveLength(5_000);
    expect(readHeaders({ 'if-match': answer.headers.get('etag')! }).revision).toBe(7);
  });

  it('leaves a process’s own headers as they are, once each', async () => {
    const own = Object.fromEntries([...SAFE, 'x-correlation-id'].map((name) => [name, `own ${name}`]));
    of('hub').answer = (_, response) => void response.writeHead(200, own).end();
    const { rawHeaders } = await askRaw('/');
    const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    for (const [name, value] of Object.entries(own)) {
      expect(names.filter((one) => one === name)).toEqual([name]);
      expect(rawHeaders).toContain(value);
    }
  });

  it.each([
    ['when a process is not there', '/api/v1/donations/1/receive', { method: 'POST' }, 503, 'unavailable'],
    ['for an address that is too long', `/${'x'.repeat(20_000)}`, {}, 400, 'invalid-request'],
    ['for a header that is too long', '/', { headers: { x: 'x'.repeat(20_000) } }, 400, 'invalid-request'],
    ['for the figures', '/metrics', {}, 404, 'not-found'],
    ['for what only it sends itself', '/~unavailable', {}, 404, 'not-found'],
  ])('answers in the API’s shape, with its headers, %s', async (_, path, options, status, code) => {
    await of('funding').stop();
    try {
      const answer = await ask(path, options);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        status,
        'application/problem+json',
      ]);
      const problem = (await answer.json()) as { correlationId: string };
      expect(problem).toEqual({
        type: `urn:kosegin:problem:${code}`,
        title: expect.stringContaining(' / '),
        status,
        code,
        correlationId: answer.headers.get('x-correlation-id'),
      });
      expect(answer.headers.has('strict-transport-security')).toBe(false);
      expect(answer.headers.get('retry-after')).toBe(status === 503 ? '2' : null);
      for (const name of SAFE) expect([name, answer.headers.get(name)]).toEqual([name, expect.any(String)]);
    } finally {
      await of('funding').restart();
    }
  });

  it('leaves a process’s own 503 alone: it waits for its servers', async () => {
    of('intake').answer = (_, response) =>
      void response.writeHead(503, { 'Retry-After': '1' }).end('starting');
    const answer = await ask('/api/v1/cases', { method: 'POST' });
    expect([answer.status, await answer.text(), answer.headers.get('retry-after')]).toEqual([
      503,
      'starting',
      '1',
    ]);
  });

  it('sends each request once: an act that a process did not answer is the caller’s to repeat', async () => {
    of('intake').answer = (_, response) => void response.destroy();
    expect((await ask('/api/v1/cases', { method: 'POST' })).status).toBe(503);
    expect(of('intake').heard).toHaveLength(1);
  });

  it('logs requests without their query and without who asked', async () => {
    await ask('/api/v1/figures?region=secret', { headers: { 'user-agent': 'somebody' } });
    const line = () =>
      proxy
        .log()
        .split('\n')
        .find((one) => one.includes('/api/v1/figures'));
    await until(() => line() !== undefined);
    expect(JSON.parse(line()!)).toEqual({
      time: expect.any(String),
      method: 'GET',
      path: '/api/v1/figures',
      to: 'case-history',
      status: 200,
      seconds: expect.any(Number),
      correlationId: expect.any(String),
    });
    expect(proxy.log()).not.toMatch(/secret|somebody/);
  });
});

describeWithNginx(suite('the proxy with TLS, as the README has it'), () => {
  let proxy: ServerProcess;
  let hub: NamedProcess;
  let certificate: Buffer;
  beforeAll(async () => {
    hub = await NamedProcess.start('hub');
    const made = mkdtempSync(join(tmpdir(), 'kosegin-certificate-'));
    const files = ['-keyout', join(made, 'privkey.pem'), '-out', join(made, 'fullchain.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
    spawnSync('openssl', [
      'req',
      '-x509',
      '-nodes',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      ...files,
      ...subject,
    ]);
    const site = Object.fromEntries(
      ['privkey.pem', 'fullchain.pem'].map((name) => [name, readFileSync(join(made, name), 'utf8')]),
    );
    certificate = readFileSync(join(made, 'fullchain.pem'));
    rmSync(made, { recursive: true });
    const listen = /```nginx\n(.*?)```/s.exec(readFileSync(join(DEPLOY, 'README.md'), 'utf8'))![1]!;
    proxy = await startProxy(new Map([['hub', hub.port]]), (port) => ({
      ...site,
      'listen.conf': listen.replace('8443', `127.0.0.1:${port}`),
    }));
  });
  afterAll(async () => {
    await proxy?.remove();
    await hub.stop();
  });

  it('answers, tells the process, and tells browsers to come by TLS only', async () => {
    const sent = secureRequest({ host: 'localhost', port: proxy.port, ca: certificate, path: '/' }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    expect(hub.heard[0]!.headers['x-forwarded-proto']).toBe('https');
    answer.resume();
  });
});
