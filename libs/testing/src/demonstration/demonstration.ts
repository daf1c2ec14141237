import { edition2025 } from './edition-2025.js';
import { beneficiaryOf2024, visits2025 } from './follow-up.js';
import { forum } from './forum.js';
import type { Journey } from './journey.js';
import { kayes2026 } from './kayes-2026.js';
import { manyCases } from './many.js';
import { Random } from './random.js';
import { workInProgress } from './work-in-progress.js';

/**
 * The demonstration's story: the edition of 27 November 2025, a beneficiary of 2024, the kits and the borehole of
 * Kayes, the forum, and cases at every stage. The same seed gives the same story; `cases` asks for at least so many.
 */
export function demonstration(seed: number, cases = 0): readonly Journey[] {
  const random = new Random(seed);
  const edition = edition2025(random);
  visits2025(random, edition);
  const story = [
    ...edition,
    ...beneficiaryOf2024(random),
    ...workInProgress(random),
    ...kayes2026(random),
    ...forum(random),
  ];
  const told = story.filter(({ steps }) => steps.some(({ keep }) => keep?.endsWith('.case'))).length;
  return [...story, ...manyCases(random, Math.max(0, cases - told))];
}
