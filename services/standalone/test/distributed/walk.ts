import { readFileSync } from 'node:fs';
import type { Role } from '@kosegin/contracts';
import { bearer, send, type Answer } from '../client.js';

/** Who may call each route, as reviewed. */
const MATRIX = JSON.parse(
  readFileSync(new URL('../access-matrix.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly Role[]>>;
/** What a query needs beside its path, and further ways to ask it. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/figures': ['', 'by=region', 'by=sector', 'by=edition'],
  '/api/v1/cases/{id}/changes': ['from=2025-03-01&to=2026-01-01'],
};
const MOMENTS = ['', 'asOf=2025-11-01', 'happenedBy=2025-11-30', 'asOf=2026-02-10&happenedBy=2025-12-31'];
/** Those that look at moments of their own. */
const TIMELESS = new Set(['/api/v1/cases/{id}/changes']);
/** Streams never end; the rest is not about the cases. */
const LEFT_OUT = /\/live$|^\/(?!api\/v1\/)|^\/api\/v1\/(accounts|audit|demonstration|feeds|keys|sessions)/;
const PAGE = 200;

export interface Reader {
  readonly address: string;
  readonly tokens: ReadonlyMap<Role, string>;
}

/** The paths of every query, as the API's document has them. */
export async function queriesOf({ address }: Reader): Promise<readonly string[]> {
  const { body } = await send(address, 'GET', '/api/openapi.json');
  const paths = Object.entries(body.paths as Record<string, object>);
  return paths
    .filter(([path, methods]) => 'get' in methods && !LEFT_OUT.test(path))
    .map(([path]) => path)
    .sort();
}

const rolesOf = (path: string): readonly Role[] => MATRIX[`GET ${path.replace(/\{(\w+)\}/g, ':$1')}`]!;

/** As one who sees persons, if anybody does. */
const readerOf = (path: string): Role => {
  const roles = rolesOf(path);
  return roles.find((role) => role !== 'auditor') ?? roles[0]!;
};

/** Everything that the queries answer, by what was asked; lists page by page, and every id that is found in them. */
export async function walk(reader: Reader): Promise<ReadonlyMap<string, unknown>> {
  const answers = new Map<string, unknown>();
  const ids = new Map<string, ReadonlySet<string>>();
  const paths = await queriesOf(reader);
  const ask = async (path: string, role: Role, query: string) => {
    const items: unknown[] = [];
    for (let after = ''; ;) {
      const answer = await get(reader, path, role, [query, after].filter(Boolean).join('&'));
      const { status, body } = answer;
      answers.set(`${role} ${path}?${query} from ${items.length}`, { status, body: plain(body) });
      if (!Array.isArray(body?.items)) return items;
      items.push(...body.items);
      if (!body.next) return items;
      after = `after=${encodeURIComponent(body.next)}`;
    }
  };
  for (const template of paths) {
    const role = readerOf(template);
    const found = new Set<string>();
    const collection = template.slice(0, template.indexOf('/{'));
    const concrete = template.includes('{')
      ? [...(ids.get(collection) ?? [])].map((id) => template.replace(/\{\w+\}/, id))
      : [template];
    for (const [index, path] of concrete.entries())
      for (const asked of ASKED[template] ?? [''])
        // A past moment costs a reading of the log: of the files, some are looked at so.
        for (const moment of !TIMELESS.has(template) && index % 40 === 0 ? MOMENTS : ['']) {
          const limit = template.includes('{') || template in ASKED ? '' : `limit=${PAGE}`;
          const items = await ask(path, role, [asked, limit, moment].filter(Boolean).join('&'));
          for (const { id } of items as readonly { id?: string }[]) if (id) found.add(id);
        }
    if (!template.includes('{')) {
      ids.set(template, found);
      if (rolesOf(template).includes('auditor')) await ask(template, 'auditor', ASKED[template]?.[0] ?? '');
    }
  }
  return answers;
}

const get = ({ address, tokens }: Reader, path: string, role: Role, query: string): Promise<Answer> =>
  send(address, 'GET', `${path}${query && `?${query}`}`, { headers: bearer(tokens.get(role)!) });

const ELSEWHERE = new Set(['position', 'next', 'correlationId']);

const BEGAN = new Date().toISOString();
/** When each store was made: what fell due after the story's end is recorded then. */
const isNow = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && value >= BEGAN;

interface Recorded {
  readonly recordedAt: string;
}
const isRecorded = (entry: unknown): entry is Recorded =>
  typeof (entry as Recorded | null)?.recordedAt === 'string';
const placeOf = (entry: Recorded): string => `${entry.recordedAt} ${JSON.stringify(entry)}`;

/** What several services record at one moment of the story has no order between them: such entries in one of our own. */
const ordered = (value: unknown): unknown =>
  Array.isArray(value) && value.every(isRecorded)
    ? [...value].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    : value;

/**
 * Without what may differ between two stores: positions, the cursors and correlations made by each, and the order of what
 * was recorded at once.
 */
export const plain = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      (ELSEWHERE.has(key) && value !== null) || isNow(value) ? '…' : value,
    ),
    (_, value: unknown) => ordered(value),
  );
