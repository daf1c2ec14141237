/** The day on which each step was first taken (ISO 8601), by step. */
export type Days = Readonly<Record<string, string>>;

/** Days between a step and the one before it, and how many times they were counted, by the later step. */
export type Waits = Readonly<Record<string, { readonly days: number; readonly count: number }>>;

const DAY = 86_400_000;

/** Where a step was not taken, or the dates given for the acts contradict their order, there is no wait. */
export function waitsOf(steps: readonly string[], taken: readonly Days[]): Waits {
  const waits: Record<string, { days: number; count: number }> = {};
  steps.slice(1).forEach((to, index) => {
    for (const days of taken) {
      const [began, ended] = [days[steps[index]!], days[to]];
      if (!began || !ended || ended < began) continue;
      const wait = (waits[to] ??= { days: 0, count: 0 });
      wait.days += (Date.parse(ended) - Date.parse(began)) / DAY;
      wait.count++;
    }
  });
  return waits;
}

/** With the day of a step if it is the first; the same object otherwise. */
export const withDay = (days: Days, step: string, day: string): Days =>
  step in days ? days : { ...days, [step]: day };
