import { ROLES } from '@kosegin/contracts';
import { API_DOCUMENT } from '@kosegin/platform';
import type { Answer } from './client.js';
import { OneProcess } from './harness.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

type Schema = Readonly<Record<string, any>>;

interface Operation {
  readonly name: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, Schema>>;
}

let system: OneProcess;
let operations: readonly Operation[];
let token: string;
let before: number;

beforeAll(async () => {
  system = await OneProcess.start();
  token = await system.account('everybody', ROLES);
  const { paths } = system.process.app.get<() => { paths: Record<string, Schema> }>(API_DOCUMENT)();
  operations = Object.entries(paths).flatMap(([path, { post }]) => {
    const fields = post?.requestBody?.content['application/json'].schema.properties;
    return fields && !path.endsWith('/setup')
      ? [
          {
            name: `POST ${path}`,
            path: path.replace('{consumer}', 'intake-projections').replace(/\{\w+\}/g, NOBODY),
            fields,
          },
        ]
      : [];
  });
  before = (await system.log()).length;
});
afterAll(() => system.stop());

const post = (path: string, sent: object): Promise<Answer> => system.callWith(token, 'POST', path, sent);

/** The other shapes that a field might be allowed to have. */
const shapes = (schema: Schema): readonly Schema[] =>
  (schema['anyOf'] ?? schema['oneOf'] ?? [schema]).flatMap((one: Schema) =>
    one === schema ? [one] : shapes(one),
  );

/** Values that no schema of this kind takes. */
function badValues(schema: Schema): readonly unknown[] {
  const all = shapes(schema);
  const has = (...types: string[]) => all.flatMap(({ type }) => type).some((type) => types.includes(type));
  const bad: unknown[] = [];
  if (!has('object')) bad.push({ unheard: 'of' });
  if (!has('array')) bad.push(['x']);
  if (!has('string')) bad.push('text', '12');
  else bad.push('x'.repeat(100_000), '');
  if (!has('number', 'integer')) bad.push(12.5);
  if (has('integer') && !has('number')) bad.push(1.5, -1, 1e300);
  if (!has('boolean')) bad.push(true);
  return bad;
}

const names =
  (field: string) =>
  ({ pointer }: { pointer?: string }): boolean =>
    pointer?.startsWith(`/${field}`) ?? false;

describe('bad input, on every route that takes a body', () => {
  it('is refused with the field named', async () => {
    const wrong: string[] = [];
    let tried = 0;
    expect(operations.length).toBeGreaterThan(40);
    for (const { name, path, fields } of operations)
      for (const [field, schema] of Object.entries(fields))
        for (const bad of badValues(schema)) {
          const { status, body } = await post(path, { body: { [field]: bad } });
          tried++;
          if (status !== 400 || body.code !== 'invalid-request' || !body.errors.some(names(field)))
            wrong.push(`${name} ${field} = ${JSON.stringify(bad).slice(0, 40)}: ${status} ${body.code}`);
        }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  }, 120_000);

  it('is refused when it has a field that nobody knows', async () => {
    for (const { name, path } of operations) {
      const { status, body } = await post(path, { body: { unheardOf: 1 } });
      expect([name, status, body.errors.some(names('unheardOf'))]).toEqual([name, 400, true]);
    }
  });

  it.each([
    ['malformed JSON', { raw: '{"amount": 1' }, 400, 'malformed-json'],
    ['a truncated string', { raw: '"' }, 400, 'malformed-json'],
    ['no object', { raw: '"a text"' }, 400, 'invalid-request'],
    ['a list', { raw: '[]' }, 400, 'invalid-request'],
    ['a poisoned prototype', { raw: '{"__proto__": {"roles": ["admin"]}}' }, 400, 'malformed-json'],
    ['another content type', { raw: 'a=1', headers: { 'Content-Type': 'text/plain' } }, 415, 'not-json'],
    ['a body of 3 MB', { raw: JSON.stringify('x'.repeat(3_000_000)) }, 413, 'too-large'],
  ])('is refused when it is %s', async (_what, sent, status, code) => {
    for (const { name, path } of operations) {
      const answer = await post(path, sent);
      expect([name, answer.status, answer.body.code]).toEqual([name, status, code]);
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    }
  });

  it('a list of a million entries is refused in good time', async () => {
    for (const { name, path, fields } of operations) {
      const [list] = Object.keys(fields).filter((field) => fields[field]!['type'] === 'array');
      if (!list) continue;
      const raw = `{"${list}":[${'0,'.repeat(999_999)}0]}`;
      const { status, body } = await post(path, { raw });
      expect([name, status, body.errors.some(names(list))]).toEqual([name, 400, true]);
    }
  }, 60_000);

  it('has written nothing', async () => expect(await system.log()).toHaveLength(before));
});

describe('bad addresses, headers and tokens', () => {
  it.each(['Idempotency-Key', 'If-Match', 'Consistency-Position'])('%s is checked', async (header) => {
    const { status, body } = await post(`/api/v1/cases/${NOBODY}/submit-plan`, {
      body: {},
      headers: { [header]: header === 'Idempotency-Key' ? 'x'.repeat(201) : 'not one' },
    });
    expect([status, body.errors]).toEqual([400, [{ parameter: header, code: 'invalid' }]]);
  });

  it('a file that does not exist is not found, whatever the act', async () => {
    const { status, body } = await post(`/api/v1/cases/${NOBODY}/submit-plan`, { body: {} });
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  it('an id that is none is refused', async () => {
    const { status, body } = await post('/api/v1/cases/not-an-id/submit-plan', { body: {} });
    expect([status, body.code]).toEqual([400, 'invalid-request']);
  });

  it.each(['/api/v1/nothing', '/api/v1/cases/%E0%A4%A/submit-plan', '/../etc/passwd'])(
    '%s is a problem, not an error',
    async (path) => {
      const { status } = await post(path, { body: {} });
      expect([400, 404]).toContain(status);
    },
  );

  it('a method that the address does not have is refused with those that it has', async () => {
    const { status, headers } = await system.callWith(token, 'DELETE', '/api/v1/sessions');
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  });
});
