import { readFileSync, writeFileSync } from 'node:fs';
import { ROLES } from '@kosegin/contracts';
import { API_DOCUMENT, routeFacts, type RouteFacts } from '@kosegin/platform';
import { bearer } from './client.js';
import { OneProcess } from './harness.js';

const TABLE = new URL('./access-matrix.json', import.meta.url);
const UPDATE =
  'Review who may do what, then write it down: KOSEGIN_REVIEWED=1 node --experimental-vm-modules node_modules/jest/bin/jest.js services/standalone/test/access-matrix.spec.ts';

/** The document of the API and the page that shows it: what the document itself leaves out. */
const DOCUMENTATION = [
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/docs/start.js',
  'GET /api/docs/:asset',
];

const NOBODY = '00000000-0000-4000-8000-000000000000';

type Decision = 'public' | 'any' | readonly string[];

const nameOf = ({ method, path }: RouteFacts): string => `${method.toUpperCase()} ${path}`;

const decisionOf = ({ access }: RouteFacts): Decision | undefined =>
  access === 'public' || access === undefined
    ? access
    : access.roles === 'any'
      ? 'any'
      : [...access.roles].sort();

const mayCall = (decision: Decision, role: string): boolean =>
  decision === 'public' || decision === 'any' || decision.includes(role);

let system: OneProcess;
let routes: readonly RouteFacts[];

beforeAll(async () => {
  system = await OneProcess.start();
  routes = routeFacts(system.process.app);
});
afterAll(() => system.stop());

/** How a call ends; what it would stream is not read. */
async function outcome(route: RouteFacts, token?: string): Promise<{ status: number; code: string | null }> {
  const abort = new AbortController();
  const response = await fetch(system.address + route.path.replace(/:\w+/g, NOBODY), {
    method: route.method.toUpperCase(),
    redirect: 'manual',
    signal: abort.signal,
    headers: {
      ...(token && bearer(token)),
      ...(route.method === 'post' && { 'Content-Type': 'application/json' }),
    },
    ...(route.method === 'post' && { body: '{}' }),
  });
  const problem = response.headers.get('content-type')?.startsWith('application/problem+json');
  const code = problem ? ((await response.json()) as { code: string }).code : null;
  abort.abort();
  return { status: response.status, code };
}

describe('the decision of every route', () => {
  it('has been made', () =>
    expect(routes.filter((route) => decisionOf(route) === undefined).map(nameOf)).toEqual([]));

  it('has been reviewed', () => {
    const table = Object.fromEntries(
      routes.map((route) => [nameOf(route), decisionOf(route)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    if (process.env['KOSEGIN_REVIEWED']) writeFileSync(TABLE, `${JSON.stringify(table, null, 2)}\n`);
    const reviewed = JSON.parse(readFileSync(TABLE, 'utf8')) as Record<string, Decision>;
    const changed = [...new Set([...Object.keys(table), ...Object.keys(reviewed)])]
      .filter((name) => JSON.stringify(table[name]) !== JSON.stringify(reviewed[name]))
      .map(
        (name) => `${name}: reviewed ${JSON.stringify(reviewed[name])}, now ${JSON.stringify(table[name])}`,
      );
    expect(changed.length > 0 ? [...changed, UPDATE] : []).toEqual([]);
  });

  it('is kept for every role', async () => {
    const wrong: string[] = [];
    for (const role of ROLES) {
      const token = await system.token(role);
      for (const route of routes) {
        const { status, code } = await outcome(route, token);
        const may = mayCall(decisionOf(route)!, role);
        const kept = may
          ? status !== 401 && code !== 'forbidden' && status < 500
          : status === 403 && code === 'forbidden';
        if (!kept) wrong.push(`${nameOf(route)} as ${role}: ${status} ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('asks everyone for a token but where it is public', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const { status, code } = await outcome(route);
      const open = decisionOf(route) === 'public';
      if (open ? code === 'no-token' || status >= 500 : status !== 401 || code !== 'no-token')
        wrong.push(`${nameOf(route)}: ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
  });
});

it('the API document names every route, and no other', () => {
  const { paths } = system.process.app.get<() => { paths: Record<string, object> }>(API_DOCUMENT)();
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  const existing = routes.map(nameOf).filter((name) => !DOCUMENTATION.includes(name));
  expect(documented.sort()).toEqual(existing.sort());
});
