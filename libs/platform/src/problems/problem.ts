import type { RuleWords } from '../service-definition.js';
import type { FieldError, ProblemError } from './problem-error.js';
import { statusOf } from './statuses.js';

export type Language = 'fr' | 'en';

/** RFC 9457, `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly correlationId: string;
  readonly errors?: readonly FieldError[];
  readonly [extension: string]: unknown;
}

/** French unless English is preferred (`Accept-Language`, quality values respected). */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const quality = parameters.map((one) => /^\s*q=([0-9.]+)$/.exec(one)?.[1]).find(Boolean);
    return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const best = (language: Language) =>
    Math.max(0, ...wishes.filter((wish) => wish.language === language).map((wish) => wish.quality));
  return best('en') > best('fr') ? 'en' : 'fr';
}

const fill = (sentence: string, values: Readonly<Record<string, unknown>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** What a code says, in a language; one without a sentence gets a general one that names it. */
export const sentenceOf = (
  words: RuleWords,
  code: string,
  details: Readonly<Record<string, unknown>>,
  language: Language,
): string => fill((words[code] ?? words['unknown-rule']!)[language], { ...details, code });

/** The answer for an error, in the caller's language. */
export function problemFor(
  error: ProblemError,
  words: RuleWords,
  language: Language,
  correlationId: string,
): Problem {
  const { code, details, errors } = error;
  const text = sentenceOf(words, code, { ...details, correlationId }, language);
  return {
    ...details,
    type: `urn:kosegin:problem:${code}`,
    title: text,
    status: statusOf(code),
    detail: text,
    code,
    correlationId,
    ...(errors.length > 0 && { errors }),
  };
}
