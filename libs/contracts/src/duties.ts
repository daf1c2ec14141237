import { refuse, type Actor, type Refused } from '@kosegin/event-sourcing';

/** What a person's act on a file counts as, for the separation of duties. */
export type Duty =
  | 'register'
  | 'adjudicate'
  | 'draft'
  | 'approve'
  | 'close'
  | 'request'
  | 'authorise'
  | 'visa'
  | 'verify'
  | 'pay'
  | 'reconcile';

/** Duties that one person never holds on the same file, in either order. No setting switches it off. */
export const INCOMPATIBLE_DUTIES: readonly (readonly [Duty, Duty])[] = [
  ['register', 'adjudicate'],
  ['draft', 'approve'],
  ['draft', 'close'],
  ['request', 'verify'],
  ['authorise', 'visa'],
  ['authorise', 'pay'],
  ['visa', 'pay'],
  ['pay', 'reconcile'],
];

/** Who took which duty on a file so far. */
export interface Hand {
  readonly duty: Duty;
  readonly by: string;
}

export const withHand = (hands: readonly Hand[], duty: Duty, by: string): readonly Hand[] =>
  hands.some((hand) => hand.duty === duty && hand.by === by) ? hands : [...hands, { duty, by }];

/**
 * Refuses an act that the file's own history forbids this person (rule `separation-of-duties`; the details name the
 * earlier duty); null when nothing stands against it.
 */
export function separationOfDuties(hands: readonly Hand[], duty: Duty, actor: Actor): Refused | null {
  const earlier = hands.find(
    (hand) =>
      hand.by === actor.id &&
      INCOMPATIBLE_DUTIES.some(
        ([a, b]) => (a === duty && b === hand.duty) || (b === duty && a === hand.duty),
      ),
  );
  return earlier ? refuse('separation-of-duties', { duty, earlier: earlier.duty }) : null;
}
