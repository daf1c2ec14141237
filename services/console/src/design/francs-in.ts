/** Spaces of every kind that people and their keyboards put into amounts. */
const SPACES = /[\s\u00a0\u202f\u2009]/g;

/** Whole francs typed with or without spaces; null for nothing typed; undefined for a fraction or anything else. */
export function francsIn(typed: string): number | null | undefined {
  const digits = typed.replace(SPACES, '');
  if (digits === '') return null;
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}
