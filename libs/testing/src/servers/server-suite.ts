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
  const url = process.env[source.setting];
  const usable = url && !faults ? () => Promise.resolve(source.at(url)) : source.own;
  if (!usable || (url && faults)) {
    describe.skip(`${suite} (${SKIPPED}: ${source.name})`, () => {
      it('needs a server', () => {});
    });
    return;
  }
  describe(suite, () => {
    let server: S;
    beforeAll(async () => {
      server = await usable();
    }, 120_000);
    afterAll(async () => {
      if (server && !(url && !faults)) await source.release(server);
    });
    body(() => server);
  });
}
