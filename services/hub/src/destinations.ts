/** The services that run by themselves, under the names of their processes. */
export const SERVICES = ['intake', 'funding', 'kit-logistics', 'follow-up', 'case-history'] as const;
export type ServiceName = (typeof SERVICES)[number];
export type Destination = ServiceName | 'hub';

/** Whose files are whose. */
const FILES: readonly (readonly [files: string, service: ServiceName])[] = [
  ['cases|convoys|dialogues', 'intake'],
  ['envelopes|disbursements|statement-lines|statements|donations', 'funding'],
  ['kit-models|sites|kits|assets', 'kit-logistics'],
  ['follow-ups|upkeeps', 'follow-up'],
];

/**
 * Which process a request is for, by its method and path; the first line that fits counts. The reverse proxies are made
 * from this table, so that all of them send alike; a test asks every documented route.
 */
export const DESTINATIONS: readonly (readonly [pattern: string, destination: Destination])[] = [
  ['^POST /api/v1/cases/search$', 'case-history'],
  // What may be done on a file is asked of the service that decides it.
  ...FILES.flatMap(([files, name]) => [
    [`^POST /api/v1/(${files})(/|$)`, name] as const,
    [`^GET /api/v1/(${files})/[^/]+/acts$`, name] as const,
  ]),
  ...SERVICES.map((name) => [`^POST /api/v1/feeds/${name}-`, name] as const),
  ['^[A-Z]+ /api/v1/(sessions|setup|keys|accounts|feeds|demonstration)(/|$)', 'hub'],
  ['^[A-Z]+ /api/v1/', 'case-history'],
  ['^', 'hub'],
];

const compiled = DESTINATIONS.map(([pattern, destination]) => [new RegExp(pattern), destination] as const);

/** `path` without its query. */
export const destinationOf = (method: string, path: string): Destination =>
  compiled.find(([pattern]) => pattern.test(`${method === 'HEAD' ? 'GET' : method} ${path}`))![1];
