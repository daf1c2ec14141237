/** A value that differs between two readings of one file. */
export interface Change {
  /** Where it stands: `status`, `plan.total`, `consents.payment.given`. */
  readonly field: string;
  readonly before: unknown;
  readonly now: unknown;
}

const nameOf = (item: object, index: number): string => {
  const { id, purpose, lineId } = item as { id?: string; purpose?: string; lineId?: number };
  return String(id ?? purpose ?? lineId ?? index + 1);
};

function leaves(value: unknown, path: string, into: Map<string, unknown>): Map<string, unknown> {
  if (Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null))
    value.forEach((item: object, index) => leaves(item, `${path}.${nameOf(item, index)}`, into));
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [name, inner] of Object.entries(value)) leaves(inner, path ? `${path}.${name}` : name, into);
  else into.set(path, value);
  return into;
}

/** What somebody else changed between what was seen and what is now, field by field. */
export function changesBetween(seen: object, current: object): readonly Change[] {
  const [before, now] = [leaves(seen, '', new Map()), leaves(current, '', new Map())];
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((field) => field !== 'revision')
    .map((field) => ({ field, before: before.get(field) ?? null, now: now.get(field) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.now));
}
