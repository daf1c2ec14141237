import { FILE_STEPS, REACHED } from './figure-file.js';
import { FRANCS, MONEY_STEPS } from './figure-money.js';
import { SERVED } from './figure-received.js';
import { BUSINESSES, EVIDENCE, JOBS } from './figure-visit.js';

/** By what figures are grouped and narrowed: the sector of the newest plan, the edition last found eligible for. */
export const GROUP_PATHS = {
  region: 'file.standing.region',
  sector: 'file.standing.sector',
  edition: 'file.standing.edition',
} as const;

/** A step with the one before it, and where the wait between them lies in a case's document. */
const waitsIn = <S extends string>(part: string, steps: readonly S[]) =>
  steps.slice(1).map((to, index) => ({ from: steps[index]!, to, path: `${part}.${to}` }));

export const CASE_WAITS = [
  ...waitsIn('file.waits', FILE_STEPS),
  { from: 'approved', to: 'assisted', path: 'assisted.assisted' },
] as const;
export const MONEY_WAITS = waitsIn('money.waits', MONEY_STEPS);

/** Where the numbers lie in a case's document. */
export const pathOf = {
  reached: (status: string) => `file.reached.${status}`,
  francs: (stage: string) => `money.francs.${stage}`,
  served: (whom: string) => `served.${whom}`,
  kitsHandedOver: 'received.kitsHandedOver',
  business: (status: string) => `visit.business.${status}`,
  jobs: (when: string, evidence: string) => `visit.${when}.${evidence}.jobs`,
  answered: (when: string, evidence: string) => `visit.${when}.${evidence}.answered`,
  days: (wait: { readonly path: string }) => `${wait.path}.days`,
  count: (wait: { readonly path: string }) => `${wait.path}.count`,
};

/** Every number that groups of cases add up. */
export const FIGURE_PATHS: readonly string[] = [
  ...REACHED.map(pathOf.reached),
  ...FRANCS.map(pathOf.francs),
  ...SERVED.map(pathOf.served),
  pathOf.kitsHandedOver,
  ...BUSINESSES.map(pathOf.business),
  ...JOBS.flatMap((when) =>
    EVIDENCE.flatMap((evidence) => [pathOf.jobs(when, evidence), pathOf.answered(when, evidence)]),
  ),
  ...[...CASE_WAITS, ...MONEY_WAITS].flatMap((wait) => [pathOf.days(wait), pathOf.count(wait)]),
];
