import { derivedId } from '@kosegin/event-sourcing';
import {
  approves,
  arrives,
  assessed,
  commits,
  isPaid,
  isReconciled,
  plans,
  receivesCheque,
  requests,
  submits,
  type Plan,
} from './chapters.js';
import { opensEnvelope } from './edition-2025.js';
import { Journey, later } from './journey.js';
import { invent } from './people.js';
import type { Random } from './random.js';

export interface Visit {
  readonly day: string;
  /** When it really took place, if it was recorded later. */
  readonly happened?: string;
  readonly month: 1 | 3 | 6 | 12;
  readonly status: string;
  readonly incomeNow: number;
  readonly jobs: number;
}

/** A visit, recorded by the follow-up officer on the case's own file of visits. */
export const visited = (
  journey: Journey,
  { day, happened, month, status, incomeNow, jobs }: Visit,
): Journey =>
  journey.add({
    day,
    ...(happened && { happened }),
    as: 'follow_up_officer',
    path: (ref) => `follow-ups/${derivedId('follow-up', ref(`${journey.name}.case`))}/record-visit`,
    body: (ref) => ({
      visitId: derivedId('visit', ref(`${journey.name}.case`), month),
      visitedOn: happened ?? day,
      businessStatus: status,
      incomeBefore: 30_000,
      incomeNow,
      jobs,
      jobsPeak: jobs,
      jobsEvidence: jobs > 0 ? 'seen' : 'declared',
      satisfaction: 4,
    }),
  });

/** The first and third month of the beneficiaries of 2025; some visits are late and some were recorded days after. */
export function visits2025(random: Random, journeys: readonly Journey[]): void {
  for (const journey of journeys.filter(({ name }) => name.startsWith('agr-2025-'))) {
    const running = random.chance(0.85);
    const status = running ? 'running' : random.pick(['not_started', 'suspended']);
    const jobs = running && random.chance(0.3) ? random.between(1, 3) : 0;
    const recorded = later('2025-12-29', random.between(0, 12));
    if (random.chance(0.85))
      visited(journey, {
        day: recorded,
        ...(random.chance(0.3) && { happened: later(recorded, -3) }),
        month: 1,
        status,
        incomeNow: 5_000 * random.between(4, 18),
        jobs,
      });
    if (random.chance(0.5))
      visited(journey, {
        day: later('2026-03-01', random.between(0, 8)),
        month: 3,
        status,
        incomeNow: 5_000 * random.between(6, 22),
        jobs,
      });
  }
}

/** A beneficiary of 2024 who employs four people today. */
export function beneficiaryOf2024(random: Random): readonly Journey[] {
  const edition = 'AGR-2024';
  const amount = 1_250_000;
  const journey = new Journey('agr-2024-001');
  const person = invent(random, [28, 40]);
  const plan: Plan = {
    sector: 'sewing',
    title: 'Atelier de couture et formation',
    members: 1,
    lines: [{ lineId: 1, kind: 'money', amount }],
  };
  arrives(journey, '2024-03-11', person, {
    region: '01',
    from: 'LY',
    returnType: 'voluntary_humanitarian',
    arrivedOn: '2024-03-08',
  });
  assessed(journey, '2024-03-18', '2024-04-02', ['money']);
  plans(journey, '2024-05-06', edition, plan);
  submits(journey, '2024-05-20');
  approves(journey, '2024-06-12', plan);
  requests(journey, '2024-07-01', edition, amount);
  commits(journey, '2024-07-04', edition);
  receivesCheque(journey, '2024-07-15', person, {
    number: '2024001',
    issuedOn: '2024-07-29',
    handedOverOn: '2024-08-01',
  });
  isPaid(journey, '2024-08-05');
  isReconciled(journey, '2024-09-02', 'RLV-2024-001', amount);
  visited(journey, { day: '2024-09-03', month: 1, status: 'running', incomeNow: 45_000, jobs: 0 });
  visited(journey, { day: '2024-11-04', month: 3, status: 'running', incomeNow: 80_000, jobs: 1 });
  visited(journey, { day: '2025-02-04', month: 6, status: 'running', incomeNow: 120_000, jobs: 2 });
  visited(journey, { day: '2025-08-05', month: 12, status: 'running', incomeNow: 190_000, jobs: 4 });
  return [opensEnvelope(edition, '2024-01-15', 20_000_000, '2024-12-31'), journey];
}
