import { z } from 'zod';

/** Whole francs of the CFA (ISO 4217 XOF, no minor unit), above zero. */
export const francs = z
  .int()
  .positive()
  .max(1_000_000_000_000)
  .meta({ description: 'Whole XOF francs, above zero' });

/** Whole francs, zero allowed: an income, a rest. */
export const francsOrNone = z.int().min(0).max(1_000_000_000_000).meta({ description: 'Whole XOF francs' });

/** A calendar day, ISO 8601 (`2025-11-27`). */
export const day = z.iso.date();

/** A moment, ISO 8601 in UTC (`2025-11-27T10:00:00Z`). */
export const instant = z.iso.datetime();

/** The id of a file, of a person or of a thing inside a file. */
export const id = z.uuid();

/** A code of an administrative nature: never a name, never free text. */
export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,63}$/);

/** At least one character that can be seen: neither space nor control character. */
const VISIBLE = /[^\x00-\x20\x7f-\xa0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;

/** What a person types, at most so long as typed; space around it is cut off. */
export const written = (most: number) => z.string().min(1).max(most).regex(VISIBLE).trim();

/** A label that programme staff give to a thing (an edition, a kit model): never about a person. */
export const label = written(120);

/** Free text. Always to be marked as personal. */
export const text = written(2_000);

export const personName = written(120);

/** A positive decimal as text, so that no fraction is lost (`10000.00`, `564`). */
export const decimal = z
  .string()
  .regex(/^(?!0+(\.0+)?$)\d{1,12}(\.\d{1,6})?$/, 'a positive decimal such as 10000.00');

/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/);

/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/);
