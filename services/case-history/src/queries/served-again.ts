import type { DocumentReader, Stored } from '@kosegin/projections';
import { FIGURES, type FiguresDocument } from '../projections/figures.js';

type Found = Stored<FiguresDocument>;

/**
 * Cases that served somebody whom an earlier one had served, by links followed to their end: a benefit is a person's. Who
 * counts is the case served first (the smaller id on the same day).
 */
export async function servedAgain(documents: DocumentReader): Promise<readonly FiguresDocument[]> {
  const linked = await linkedCases(documents);
  return personsOf(linked).flatMap((cases) =>
    cases
      .filter(({ document: { received, file } }) => received.servedOn !== null && file.standing !== null)
      .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
      .slice(1)
      .map(({ document }) => document),
  );
}

const orderOf = ({ id, document }: Found): string => `${document.received.servedOn} ${id}`;

/** Both ends of every link, also where only one of the files has recorded it yet. */
async function linkedCases(documents: DocumentReader): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  for (let after: string | null | undefined; after !== null;) {
    const query = { filter: { where: { linked: { eq: true } } }, limit: 1000, ...(after && { after }) };
    const page = await documents.find<FiguresDocument>(FIGURES, query);
    for (const one of page.items) found.set(one.id, one);
    after = page.next;
  }
  const others = [...found.values()].flatMap(({ document }) => document.file.links);
  const missing = [...new Set(others)].filter((id) => !found.has(id));
  for (const one of await documents.getMany<FiguresDocument>(FIGURES, missing)) found.set(one.id, one);
  return found;
}

/** The cases by the person who stands behind them. */
function personsOf(cases: ReadonlyMap<string, Found>): readonly (readonly Found[])[] {
  const neighbours = new Map<string, string[]>([...cases.keys()].map((id) => [id, []]));
  for (const { id, document } of cases.values())
    for (const other of document.file.links) {
      neighbours.get(id)!.push(other);
      neighbours.get(other)?.push(id);
    }
  const seen = new Set<string>();
  return [...cases.keys()].flatMap((id) => {
    const person: Found[] = [];
    for (const waiting = [id]; waiting.length > 0;) {
      const next = waiting.pop()!;
      if (seen.has(next) || !cases.has(next)) continue;
      seen.add(next);
      person.push(cases.get(next)!);
      waiting.push(...neighbours.get(next)!);
    }
    return person.length > 0 ? [person] : [];
  });
}
