import { parse, v5, v7, validate } from 'uuid';

const NAMESPACE = parse('f3b6a6c2-5f0e-4d8e-9a53-6f6b0a1f7c11');
const utf8 = new TextEncoder();

/** A new time-ordered id, for what has no cause to derive it from. */
export const newId = (): string => v7();

/**
 * The same parts give the same id, on every machine and at every attempt: a repeated command, reaction or
 * timer therefore repeats its ids, and an append sent twice is one append.
 */
export const derivedId = (...parts: readonly (string | number)[]): string =>
  v5(utf8.encode(parts.join('\u0000')), NAMESPACE);

export const isId = (value: string): boolean => validate(value);
