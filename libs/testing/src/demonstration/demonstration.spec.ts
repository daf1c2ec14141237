import { amounts } from './edition-2025.js';
import { demonstration } from './demonstration.js';
import { Random } from './random.js';

/** Everything that a story would send, with its references named. */
const told = (seed: number, cases?: number) =>
  demonstration(seed, cases).map(({ name, steps }) => ({
    name,
    steps: steps.map((step) => ({
      ...step,
      path: step.path((ref) => `<${ref}>`),
      body: step.body((ref) => `<${ref}>`),
    })),
  }));

describe('the demonstration’s story', () => {
  it('is the same for the same seed', () => expect(told(7)).toEqual(told(7)));

  it('is another for another seed', () => expect(told(8)).not.toEqual(told(7)));

  it('has as many cases as asked for, and at least its own', () => {
    const casesOf = (cases?: number) =>
      told(1, cases).filter(({ steps }) => steps.some(({ keep }) => keep?.endsWith('.case'))).length;
    expect(casesOf(500)).toBe(500);
    expect(casesOf(1)).toBe(casesOf());
  });

  it.each([1, 2, 3, 4, 5])('shares out its 100,000,000 FCFA to the franc, seed %d', (seed) => {
    const shares = amounts(new Random(seed), 100_000_000, 75);
    expect(shares).toHaveLength(75);
    expect(shares.reduce((sum, amount) => sum + amount, 0)).toBe(100_000_000);
    for (const amount of shares) expect(Number.isInteger(amount) && amount > 500_000).toBe(true);
  });

  it('names nobody in a key or a path', () => {
    for (const { name, steps } of told(1))
      for (const { path } of steps) expect(`${name} ${path}`).toMatch(/^[\x20-\x7e]*$/);
  });

  it('tells of adults, who consent for themselves, whatever the seed', () => {
    for (let seed = 1; seed <= 20; seed++)
      for (const { steps } of told(seed, 200))
        for (const { day, happened, body } of steps) {
          const { birthDate } = body as { birthDate?: string };
          if (!birthDate) continue;
          const adult = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
          expect([seed, adult <= (happened ?? day)]).toEqual([seed, true]);
        }
  });
});
