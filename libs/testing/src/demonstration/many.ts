import { approves, arrives, assessed, plans, submits } from './chapters.js';
import { arrivalOf, planOf } from './edition-2025.js';
import { Journey, later } from './journey.js';
import { invent } from './people.js';
import type { Random } from './random.js';

const FIRST_DAY = '2025-01-06';
const DAYS = 400;

/** More cases of every kind, for a set of a stated size: most only arrive, some come as far as an approved plan. */
export const manyCases = (random: Random, count: number): readonly Journey[] =>
  Array.from({ length: count }, (_, index) => {
    const journey = new Journey(`many-${index + 1}`);
    const registered = later(FIRST_DAY, random.between(0, DAYS));
    arrives(journey, registered, invent(random), arrivalOf(random, later(registered, -random.between(0, 5))));
    assessed(journey, later(registered, 3), later(registered, 14), ['money']);
    const decided = later(registered, random.between(20, 40));
    const kind = random.next();
    if (kind < 0.35) return journey;
    if (kind < 0.5)
      return journey.act(decided, 'supervisor', 'cases', 'case', 'find-ineligible', () => ({
        reason: 'outside-criteria',
      }));
    if (kind < 0.65)
      return journey.act(decided, 'supervisor', 'cases', 'case', 'put-on-waiting-list', () => ({
        reason: 'envelope-exhausted',
      }));
    const plan = planOf(random, 5_000 * random.between(120, 380));
    plans(journey, decided, 'AGR-2027', plan);
    submits(journey, later(decided, 12));
    return kind < 0.8 ? journey : approves(journey, later(decided, 25), plan);
  });
