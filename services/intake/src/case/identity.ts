import {
  accept,
  refuse,
  type Actor,
  type FactSources,
  type Known,
  type Refused,
} from '@kosegin/event-sourcing';
import { id, separationOfDuties, type Role } from '@kosegin/contracts';
import { act } from './case-acts.js';
import type { Case } from './case-state.js';

const ADJUDICATORS: readonly Role[] = ['supervisor', 'intake_officer'];

const isLinked = (state: Case, caseId: string): boolean => state.links.some((link) => link.caseId === caseId);

/** Nobody judges whether a file is a duplicate who registered it: this one before all, or the other. */
const adjudication = ({ hands }: Case, actor: Actor): Refused | null =>
  separationOfDuties(hands, 'adjudicate', actor);

const noneReported = ({ reported }: Case): Refused | null =>
  reported.length === 0 ? refuse('duplicate-not-reported') : null;

/**
 * Two files of one person: reported, then linked or dismissed by someone else. A link changes nothing but itself on
 * either file, so that it can be taken back (invariant 16); in every state, because money knows no closed file.
 * `fileOf` reads another case, fresh.
 */
export function identityActs(fileOf: (caseId: string, sources: FactSources) => Promise<Case>) {
  const knowOther =
    <K extends string>(field: K) =>
    async (
      { data }: { data: Record<K, string> },
      _state: Case,
      sources: FactSources,
    ): Promise<Known<Case>> => ({
      facts: await fileOf(data[field], sources),
      reliedOn: [],
    });

  return {
    'report-duplicate': act({
      by: ['intake_officer', 'case_worker'],
      does: { fr: 'Signaler un doublon', en: 'Report a duplicate' },
      data: { sameAs: id },
      know: knowOther('sameAs'),
      decide: ({ id: caseId, data: { sameAs } }, state, other: Case) => {
        if (sameAs === caseId) return refuse('same-case');
        if (other.status === 'none') return refuse('other-case-unknown');
        if (isLinked(state, sameAs)) return refuse('already-linked');
        if (state.reported.includes(sameAs)) return refuse('duplicate-already-reported');
        return accept({ type: 'DuplicateReported', data: { caseId, sameAs } });
      },
    }),

    'link-identity': act({
      by: ADJUDICATORS,
      does: { fr: 'Relier deux dossiers d’une même personne', en: 'Link two cases of one person' },
      data: { sameAs: id },
      know: knowOther('sameAs'),
      already: ({ data: { sameAs } }, state) => (isLinked(state, sameAs) ? refuse('already-linked') : null),
      unless: (state, { actor }) => noneReported(state) ?? adjudication(state, actor),
      decide: ({ id: caseId, data: { sameAs }, actor }, state, other: Case) => {
        if (!state.reported.includes(sameAs)) return refuse('duplicate-not-reported');
        return (
          adjudication(other, actor) ??
          accept({
            type: 'IdentitiesLinked',
            data: { caseId, personId: state.personId, otherCaseId: sameAs, otherPersonId: other.personId },
          })
        );
      },
    }),

    'dismiss-duplicate': act({
      by: ADJUDICATORS,
      does: { fr: 'Écarter un doublon signalé', en: 'Dismiss a reported duplicate' },
      data: { sameAs: id },
      know: knowOther('sameAs'),
      unless: (state, { actor }) => noneReported(state) ?? adjudication(state, actor),
      decide: ({ id: caseId, data: { sameAs }, actor }, state, other: Case) =>
        state.reported.includes(sameAs)
          ? (adjudication(other, actor) ?? accept({ type: 'DuplicateDismissed', data: { caseId, sameAs } }))
          : refuse('duplicate-not-reported'),
    }),

    'unlink-identity': act({
      by: ['supervisor'],
      does: { fr: 'Défaire le lien entre deux dossiers', en: 'Undo the link between two cases' },
      data: { otherCaseId: id },
      know: knowOther('otherCaseId'),
      unless: (state, { actor }) =>
        state.links.length === 0 ? refuse('not-linked') : adjudication(state, actor),
      decide: ({ id: caseId, data: { otherCaseId }, actor }, state, other: Case) => {
        const link = state.links.find((one) => one.caseId === otherCaseId);
        if (!link) return refuse('not-linked');
        return (
          adjudication(other, actor) ??
          accept({
            type: 'IdentitiesUnlinked',
            data: { caseId, personId: state.personId, otherCaseId, otherPersonId: link.personId },
          })
        );
      },
    }),

    /** The other file's half of a link; nothing when it is there already or has been undone there meanwhile. */
    'record-link': act({
      by: 'system',
      does: { fr: 'Porter le lien', en: 'Record the link' },
      data: { otherCaseId: id },
      know: knowOther('otherCaseId'),
      decide: ({ id: caseId, data: { otherCaseId } }, state, other: Case) =>
        isLinked(state, otherCaseId) || !isLinked(other, caseId)
          ? accept()
          : accept({
              type: 'IdentitiesLinked',
              data: { caseId, personId: state.personId, otherCaseId, otherPersonId: other.personId },
            }),
    }),

    'record-unlink': act({
      by: 'system',
      does: { fr: 'Porter la fin du lien', en: 'Record the end of the link' },
      data: { otherCaseId: id },
      know: knowOther('otherCaseId'),
      decide: ({ id: caseId, data: { otherCaseId } }, state, other: Case) =>
        !isLinked(state, otherCaseId) || isLinked(other, caseId)
          ? accept()
          : accept({
              type: 'IdentitiesUnlinked',
              data: { caseId, personId: state.personId, otherCaseId, otherPersonId: other.personId },
            }),
    }),
  };
}
