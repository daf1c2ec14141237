import type { PlanLine } from '@kosegin/contracts';
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
import { Journey, later } from './journey.js';
import { invent } from './people.js';
import type { Random } from './random.js';

export const EDITION = 'AGR-2025';
const ENVELOPE = 100_000_000;
const PROJECTS = 75;
const CEREMONY = '2025-11-27';

const REGIONS = ['01', '01', '01', '00', '02', '03', '04', '05', '11', '12', '13', '15', '07'];
const DEPARTURES = ['LY', 'DZ', 'TN', 'MA', 'NE', 'MR', 'ES'];
const RETURNS = [
  'assisted_voluntary',
  'voluntary_humanitarian',
  'government_repatriation',
  'spontaneous',
  'forced',
];
const SECTORS = [
  ['poultry', 'Élevage de poulets de chair'],
  ['market_gardening', 'Maraîchage en bord de fleuve'],
  ['commerce', 'Boutique de quartier'],
  ['sewing', 'Atelier de couture'],
  ['livestock', 'Embouche ovine'],
  ['agri_food', 'Transformation de céréales'],
  ['transport', 'Tricycle de transport'],
  ['crafts', 'Atelier de teinture'],
  ['fish_farming', 'Étang piscicole'],
] as const;

/** Amounts that differ by project, in whole francs, and add up to the envelope to the franc. */
export function amounts(random: Random, total: number, count: number): readonly number[] {
  const mean = total / count;
  const drawn = Array.from(
    { length: count - 1 },
    () => 5_000 * Math.round((mean * (0.72 + 0.56 * random.next())) / 5_000),
  );
  const last = total - drawn.reduce((sum, amount) => sum + amount, 0);
  // What is left over is shared out in steps of a franc, so that the last project is one among the others.
  const share = Math.trunc((last - Math.round(mean)) / count);
  const evened = drawn.map((amount) => amount + share);
  return [...evened, total - evened.reduce((sum, amount) => sum + amount, 0)];
}

export const arrivalOf = (random: Random, arrivedOn: string) => ({
  region: random.pick(REGIONS),
  from: random.pick(DEPARTURES),
  returnType: random.pick(RETURNS),
  arrivedOn,
});

export function planOf(random: Random, amount: number, extra: readonly PlanLine[] = []): Plan {
  const [sector, title] = random.pick(SECTORS);
  return {
    sector,
    title,
    members: random.chance(0.2) ? random.between(3, 12) : 1,
    lines: [{ lineId: 1, kind: 'money', amount }, ...extra],
  };
}

export const opensEnvelope = (edition: string, day: string, amount: number, cutOff: string): Journey =>
  new Journey(edition).open(day, 'authorising_officer', 'envelopes', 'envelope', () => ({
    edition,
    amount,
    fiscalYear: Number(cutOff.slice(0, 4)),
    cutOff,
  }));

/** The edition of 27 November 2025: 75 projects, 100,000,000 FCFA to the franc, one ceremony. */
export function edition2025(random: Random): readonly Journey[] {
  const journeys = amounts(random, ENVELOPE, PROJECTS).map((amount, index) => {
    const person = invent(random);
    const number = String(index + 1).padStart(3, '0');
    const journey = new Journey(`agr-2025-${number}`);
    const arrivedOn = later('2025-01-20', random.between(0, 80));
    const registered = later(arrivedOn, random.between(0, 6));
    arrives(journey, registered, person, arrivalOf(random, arrivedOn));
    assessed(journey, later(registered, random.between(2, 8)), later(registered, random.between(12, 30)), [
      'money',
    ]);
    const plan = planOf(
      random,
      amount,
      random.chance(0.4) ? [{ lineId: 2, kind: 'training', amount: 0 }] : [],
    );
    const planned = later(registered, random.between(40, 70));
    plans(journey, planned, EDITION, plan);
    submits(journey, later(planned, random.between(9, 14)));
    approves(journey, later(planned, random.between(20, 60)), plan);
    const requested = later('2025-10-01', random.between(0, 9));
    requests(journey, requested, EDITION, amount);
    commits(journey, later(requested, random.between(2, 5)), EDITION);
    receivesCheque(journey, later('2025-10-20', random.between(0, 8)), person, {
      number: `2025${number}`,
      issuedOn: later('2025-11-17', random.between(0, 5)),
      handedOverOn: CEREMONY,
    });
    // A few have not been to the bank yet, and a few lines have not been matched: something is left to do.
    if (index % 15 !== 7) isPaid(journey, later(CEREMONY, random.between(1, 14)));
    if (index % 15 !== 7 && index % 9 !== 4)
      isReconciled(journey, later('2025-12-20', random.between(0, 6)), `RLV-2025-${number}`, amount);
    return journey;
  });
  return [opensEnvelope(EDITION, '2025-01-15', ENVELOPE, '2025-12-31'), ...journeys];
}
