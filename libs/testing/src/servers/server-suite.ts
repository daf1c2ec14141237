/** Where one kind of server comes from when a suite needs it. */
export interface ServerSource<S> {
  /** As people call it: `Kafka`. */
  readonly name: string;
  /** The setting that names a server to use as it is. */
  readonly setting: `TEST_${string}_URL`;
  /** A running server of one's own, or null when none can be had here. Tried only without the setting. */
  readonly own: (() => Promise<S>) | null;
  /** A server that is there already. */
  at(url: string): S;
  /** Ends what `own` began. */
  release(server: S): Promise<void>;
}

/** Marks the names of suites that could not run; the end of a run lists them, and CI fails on them. */
export const SKIPPED = 'skipped for lack of a server';

/** How a suite gets its server, or null when it cannot have one. */
interface Use<S> {
  take(): Promise<S>;
  release(server: S): Promise<void>;
}

/** `faults`: the suite kills and freezes its server, so it has to be its own. */
function useOf<S>(source: ServerSource<S>, faults: boolean): Use<S> | null {
  const url = process.env[source.setting];
  if (url) return faults ? null : { take: async () => source.at(url), release: async () => {} };
  return source.own && { take: source.own, release: (server) => source.release(server) };
}

/** Several servers as one; a suite has all of them or none. */
type Sources<S> = { readonly [K in keyof S]: ServerSource<S[K]> };

/**
 * Registers `begin` and `end` of what a suite needs of several servers, and answers how to get them; null when one of
 * them cannot be had: the suite is skipped by name.
 */
export function serversFor<S extends object>(
  sources: Sources<S>,
  suite: string,
  { faults = false } = {},
): (() => S) | null {
  const named = Object.entries(sources) as [keyof S, ServerSource<S[keyof S]>][];
  const uses = named.map(([key, source]) => ({ key, source, use: useOf(source, faults) }));
  const missing = uses.filter(({ use }) => use === null).map(({ source }) => source.name);
  if (missing.length > 0) {
    skipFor(suite, missing.join(', '));
    return null;
  }
  const servers: Partial<S> = {};
  beforeAll(async () => {
    await Promise.all(uses.map(async ({ key, use }) => (servers[key] = await use!.take())));
  }, 120_000);
  afterAll(async () => {
    for (const { key, use } of uses) if (servers[key]) await use!.release(servers[key]);
  });
  return () => servers as S;
}

const skipFor = (suite: string, missing: string): void =>
  describe.skip(`${suite} (${SKIPPED}: ${missing})`, () => {
    it('needs a server', () => {});
  });

/**
 * A suite that needs a server. Without one it is skipped by name, and nothing in it is counted as passed.
 * `faults`: the suite kills and freezes its server, so it has to be its own.
 */
export function describeWithServer<S>(
  source: ServerSource<S>,
  suite: string,
  body: (server: () => S) => void,
  { faults = false } = {},
): void {
  const use = useOf(source, faults);
  if (!use) return skipFor(suite, source.name);
  describe(suite, () => {
    let server: S;
    beforeAll(async () => {
      server = await use.take();
    }, 120_000);
    afterAll(async () => {
      if (server) await use.release(server);
    });
    body(() => server);
  });
}
