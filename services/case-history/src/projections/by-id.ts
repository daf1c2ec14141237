/** Entries of other files in one document, by their id. */
export type ById<T> = Readonly<Record<string, T>>;

/** Ids in order, so that the document is the same whatever the order in which the files' events arrive. */
export function withEntry<T>(entries: ById<T>, id: string, entry: T): ById<T> {
  if (id in entries) return { ...entries, [id]: entry };
  return Object.fromEntries(
    Object.entries({ ...entries, [id]: entry }).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

export const withoutEntry = <T>(entries: ById<T>, id: string): ById<T> =>
  Object.fromEntries(Object.entries(entries).filter(([one]) => one !== id));
