import { lazy, type ComponentType } from 'react';
import type { AnswerOf, ActOf } from '../../api/routes.js';
import type { Role } from '../../api/session.js';

export type CaseFile = AnswerOf<'/api/v1/cases/{id}'>;

/** What the form of an act is given. */
export interface CaseActProps {
  readonly file: CaseFile;
  /** Reads the case again. */
  again(): Promise<CaseFile>;
  onDone(): void;
  onCancel(): void;
}

type Act<P> = P extends `${string}/{id}/${infer A}` ? A : never;
export type CaseActName = Extract<Act<ActOf<'cases'>>, 'give-consent'>;

interface CaseAct {
  readonly roles: readonly Role[];
  readonly form: ComponentType<CaseActProps>;
}

/** The acts that have a form, each loaded when it is opened. The server decides; a role that may never do one is not offered it. */
export const CASE_ACTS: Readonly<Record<CaseActName, CaseAct>> = {
  'give-consent': {
    roles: ['intake_officer', 'case_worker', 'follow_up_officer'],
    form: lazy(() => import('./give-consent.js').then((module) => ({ default: module.GiveConsent }))),
  },
};

export const isCaseAct = (name: string): name is CaseActName => name in CASE_ACTS;

export const actsFor = (roles: readonly Role[]): readonly CaseActName[] =>
  (Object.keys(CASE_ACTS) as CaseActName[]).filter((name) =>
    CASE_ACTS[name].roles.some((role) => roles.includes(role)),
  );
