import type { ComponentType } from 'react';
import type { ActOf, AnswerOf, Get } from '../api/routes.js';
import type { OpenAct } from '../drafts/act-form.js';

type WithActs<P> = P extends `/api/v1/${infer F}/{id}/acts` ? F : never;
type LastPart<P> = P extends `${string}/{id}/${infer A}` ? A : never;
type Reading<F extends string> = `/api/v1/${F}/{id}`;

/** Kinds of files that acts are on, as in their addresses: `cases`, `disbursements`, … */
export type Files = WithActs<Get>;

/** Acts on files of a kind, as in their addresses: `give-consent`. */
export type ActName<F extends Files> = LastPart<ActOf<F>>;

/** A file as it was read, with its revision; of a kind that nobody reads by itself just that. */
export type FileOf<F extends Files> = F extends Files
  ? { readonly id: string; readonly revision: number } & (Reading<F> extends Get
      ? AnswerOf<Reading<F>>
      : unknown)
  : never;

/** What the form of an act is given. */
export interface ActProps<F extends Files> {
  readonly file: FileOf<F>;
  /** For `<ActForm {...act}>`: where it is sent, on what, and where one goes afterwards. */
  readonly act: OpenAct;
}

/** What an area adds: the forms of its acts, each loaded when it is first opened. */
export type ActForms = {
  readonly [F in Files]?: {
    readonly [A in ActName<F>]?: () => Promise<{ readonly Form: ComponentType<ActProps<F>> }>;
  };
};
