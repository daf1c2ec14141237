/**
 * The store cannot be reached or does not answer: nobody's fault, and it passes. Whether an append was written is then
 * unknown, and repeating it with the same ids is safe.
 */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
  /** What waits out such errors (feeds, reactions, timers) knows them by this mark, from whatever library they come. */
  readonly transient = true;
}
