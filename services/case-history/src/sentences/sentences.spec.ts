import { readFileSync } from 'node:fs';
import { allEvents, mapPersonal, type EventDefinition, type EventType } from '@kosegin/contracts';
import { sentenceOf } from './sentences.js';
import { en, fr } from './words.js';

const definitions: readonly EventDefinition[] = Object.values(allEvents);

const golden = ({ type, version }: EventDefinition): Record<string, unknown> =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../libs/contracts/golden/${type}.v${version}.json`, import.meta.url),
      'utf8',
    ),
  );

const say = (type: EventType, change: object = {}) =>
  sentenceOf({ type, data: { ...golden(allEvents[type]), ...change } });

const plain = (sentence: string): string => sentence.replaceAll('\u00a0', ' ');

describe.each(definitions.map((definition) => [definition.type, definition] as const))(
  '%s',
  (type, definition) => {
    const sentence = sentenceOf({ type, data: golden(definition) });

    it('is a sentence in each language', () => {
      for (const one of [sentence.fr, sentence.en]) {
        expect(one).toMatch(/^\S.*\S\.$/);
        expect(one).not.toMatch(/undefined|null|NaN|\[object/);
      }
      expect(sentence.fr).not.toBe(sentence.en);
    });

    it('is the same sentence for who may not see the person', () => {
      const unseen = mapPersonal(definition.data, golden(definition), () => null);
      expect(sentenceOf({ type, data: unseen })).toEqual(sentence);
    });
  },
);

describe('sentences', () => {
  it('write amounts, days and countries as each language does', () => {
    expect(fr.francs(100_000_000)).toBe('100\u00a0000\u00a0000\u00a0FCFA');
    expect(en.francs(12_500)).toBe('XOF\u00a012,500');
    expect(en.francs(500)).toBe('XOF\u00a0500');
    expect(plain(fr.day('2026-01-01'))).toBe('1er janvier 2026');
    expect(plain(fr.day('2025-11-27T10:00:00Z'))).toBe('27 novembre 2025');
    expect(plain(en.day('2025-11-01'))).toBe('1 November 2025');
    expect([fr.country('LY'), en.country('DZ')]).toEqual(['Libye', 'Algeria']);
  });

  it.each<[EventType, object, string, string]>([
    [
      'PlanApproved',
      { total: 1_333_333, edition: '2025' },
      'Plan approuvé (version 1) : 1 333 333 FCFA, édition 2025.',
      'Plan approved (version 1): XOF 1,333,333, edition 2025.',
    ],
    [
      'CaseFoundIneligible',
      { reason: 'income', referredTo: null },
      'Dossier non éligible (income).',
      'Case found not eligible (income).',
    ],
    [
      'VisitRecorded',
      { jobs: null, businessStatus: 'running', month: 3 },
      'Visite du mois 3 faite le 27 novembre 2025 : activité en marche.',
      'Visit of month 3 made on 27 November 2025: business running.',
    ],
    [
      'VisitRecorded',
      { jobs: 4, jobsEvidence: 'seen', businessStatus: 'running', month: 12 },
      'Visite du mois 12 faite le 27 novembre 2025 : activité en marche, 4 emploi(s) (constaté).',
      'Visit of month 12 made on 27 November 2025: business running, 4 job(s) (seen).',
    ],
    [
      'CaseReopened',
      { to: 'follow_up', reason: 'new-need', earlierReason: 'plan_completed' },
      'Dossier rouvert au suivi (new-need), clos auparavant : plan achevé.',
      'Case reopened to follow-up (new-need), closed before: plan completed.',
    ],
  ])('%s %j', (type, change, french, english) => {
    const { fr: inFrench, en: inEnglish } = say(type, change);
    expect([plain(inFrench), plain(inEnglish)]).toEqual([french, english]);
  });
});
