import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { OneProcess, removeFolder, temporaryFolder, type System } from './harness.js';

const PAGE = '<!doctype html><title>Kosegin</title>';
const SCRIPT = 'export const answer = 42;';
const SCRIPT_PATH = '/assets/main-1a2b3c.js';

let system: System;
const folder = temporaryFolder();

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  for (const [name, content] of [
    ['index.html', PAGE],
    [SCRIPT_PATH, SCRIPT],
  ] as const) {
    writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content));
  }
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  system = await OneProcess.start({ console: folder });
});
afterAll(async () => {
  await system.stop();
  removeFolder(folder);
});

interface Got {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** As sent: nothing is unpacked on the way. */
const fetched = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((resolve, reject) =>
    get(system.address + path, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject),
  );

describe('the console’s files', () => {
  it.each(['/', '/cases', '/cases/1?asOf=2025-11-01', '/apiary'])(
    '%s gets the page, which is asked for again each time',
    async (path) => {
      const { status, headers, body } = await fetched(path);
      expect([status, body.toString(), headers['cache-control']]).toEqual([200, PAGE, 'no-cache']);
      const again = await fetched(path, { 'If-None-Match': headers['etag'] as string });
      expect(again.status).toBe(304);
    },
  );

  it('a file named by its content is kept for ever', async () => {
    const { headers, body } = await fetched(SCRIPT_PATH);
    expect(body.toString()).toBe(SCRIPT);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(/javascript/);
  });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ])('to who takes %s they come as %s', async (accepted, encoding, unpack) => {
    for (const [path, content] of [
      [SCRIPT_PATH, SCRIPT],
      ['/cases', PAGE],
    ] as const) {
      const { headers, body } = await fetched(path, { 'Accept-Encoding': accepted });
      expect([headers['content-encoding'], headers['vary'], unpack(body).toString()]).toEqual([
        encoding,
        'Accept-Encoding',
        content,
      ]);
    }
  });

  it('run under the console’s policy, the documentation under its own', async () => {
    const policy = (got: Got) => got.headers['content-security-policy'] as string;
    expect(policy(await fetched('/'))).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(policy(await fetched('/api/docs'))).toContain("style-src 'self' 'unsafe-inline'");
  });

  it.each([
    '/api/v1/nothing',
    '/api',
    '/health/nothing',
    '/metrics/nothing',
    '/assets/main-of-another-version.js',
  ])('%s is not the console’s, and is not found', async (path) => {
    const { status, headers, body } = await fetched(path);
    expect([status, JSON.parse(body.toString()).code]).toEqual([404, 'not-found']);
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/.env'])(
    '%s leads to nothing outside the folder',
    async (path) => {
      const { body } = await fetched(path);
      expect(body.toString()).not.toContain('kosegin-source');
      expect([PAGE, 'not-found']).toContain(body.toString().startsWith('<') ? body.toString() : 'not-found');
    },
  );
});
