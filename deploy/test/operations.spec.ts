import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readConfiguration, readHubConfiguration, readServiceConfiguration } from '@kosegin/platform';
import { headingsOf, ROOT, textOf } from './files.js';
import { documentedRoutes, type Route } from './processes.js';

const BOOK = 'docs/operations.md';
const book = textOf(BOOK);

/** The rows of the table of settings: name, whose it is, default. */
const settings = [...book.matchAll(/^\| `([A-Z_]+)` *\| ([^|]+?) *\| (?:`([^`]+)`)? *\|/gm)].map(
  ([, name, of, standard]) => [name!, of!, standard] as const,
);

/** What the program itself says it knows. */
const known = (): readonly string[] => {
  try {
    readConfiguration({ KOSEGIN_NO_SUCH_SETTING: 'x' });
  } catch (error) {
    return /known: ([^)]*)/.exec((error as Error).message)![1]!.split(', ');
  }
  throw new Error('an unknown setting was taken');
};

const needed = {
  EVENT_STORE_URL: 'esdb://a',
  EVENT_FEED_URL: 'kafka://a',
  DOCUMENT_STORE_URL: 'mongodb://a',
  AUTH_JWKS_URL: 'http://a',
  KOSEGIN_SERVICES: 'a',
};
const readAll = (env: Record<string, string>) => [
  readConfiguration(env),
  readServiceConfiguration({ ...needed, ...env }),
  readHubConfiguration({ ...needed, ...env }),
];

describe('the settings in the operator’s book', () => {
  it('are those that there are', () => {
    expect(settings.map(([name]) => name).sort()).toEqual([...known()].sort());
  });

  it.each(settings.flatMap(([name, , standard]) => (standard ? [[name, standard] as const] : [])))(
    '%s is %s when nothing else is said',
    (name, standard) => {
      expect(readAll({ [name]: standard })).toEqual(readAll({}));
    },
  );

  it.each(settings.flatMap(([name, of, standard]) => (standard ? [] : [[name, of] as const])))(
    '%s has no default, and is needed where it says (%s) or nowhere',
    (name, of) => {
      const without = Object.fromEntries(Object.entries(needed).filter(([other]) => other !== name));
      const refusing = [
        ['hub', () => readHubConfiguration(without)],
        ['services', () => readServiceConfiguration(without)],
      ].flatMap(([who, read]) => {
        try {
          (read as () => unknown)();
          return [];
        } catch {
          return [who];
        }
      });
      expect(refusing).toEqual(name in needed ? of.split(', ') : []);
    },
  );
});

describe.each([BOOK, 'deploy/README.md'])('%s', (page) => {
  const text = textOf(page);

  it('leads nowhere that is not there', () => {
    const links = [...text.matchAll(/\]\((?!https:)([^)#]*)(?:#([^)]+))?\)/g)];
    for (const [whole, path, heading] of links) {
      const target = path ? join(dirname(page), path) : page;
      expect([whole, existsSync(join(ROOT, target))]).toEqual([whole, true]);
      if (heading) expect(headingsOf(textOf(target))).toContain(heading);
    }
    expect(links.length).toBeGreaterThan(0);
  });

  it('names files of the checkout that are there', () => {
    const files = [...text.matchAll(/`((?:deploy|docs|tools|services|libs)\/[\w./-]+)`/g)].map(
      (match) => match[1]!,
    );
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('names commands of kosegin that there are', () => {
    const commands = [...textOf('services/standalone/src/cli.ts').matchAll(/\.command\('([\w-]+)'/g)].map(
      (m) => m[1]!,
    );
    const named = [...text.matchAll(/(?:npx |`)kosegin ([a-z][\w-]*)(?: (retry|discard|list))?/g)];
    for (const [, command, sub] of named)
      expect(commands).toEqual(expect.arrayContaining([command, ...(sub ? [sub] : [])]));
  });
});

describe('the addresses in the operator’s book', () => {
  let routes: readonly Route[];
  beforeAll(async () => {
    routes = await documentedRoutes();
  });

  it('are documented ones', () => {
    const named = [
      ...book.matchAll(/(?:GET|POST|-X (POST)|-s) `?(?:\$KOSEGIN)?(\/(?:api|health|metrics)[\w/{}-]*)/g),
    ];
    const unknown = named
      .map((match) => match[2]!)
      .filter(
        (path) =>
          !routes.some(({ pattern }) => new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)),
      );
    expect(unknown).toEqual([]);
    expect(named.length).toBeGreaterThan(8);
  });
});
