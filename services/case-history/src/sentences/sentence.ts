import type { DataOf, EventDefinition } from '@kosegin/contracts';

type Sentence<D> = (data: D) => string;

/**
 * What happened, as a person would say it, in both languages, for every event of a part of the published language: one
 * that is missing does not compile. No personal field may stand in a sentence.
 */
export type SentencesOf<M extends Record<string, EventDefinition>> = {
  readonly [T in keyof M]: { readonly fr: Sentence<DataOf<M[T]>>; readonly en: Sentence<DataOf<M[T]>> };
};
