import type { RecordedEvent } from '@kosegin/event-sourcing';
import { shuffled } from '@kosegin/testing';
import { fileId } from '../../test/desk.js';
import { approved, consent, line, linking, ofCase, personOf, ready } from '../../test/kit-histories.js';
import { caseFacts, eventsBehind, type CaseFacts } from './case-facts.js';

const CASE = fileId(20);
const OTHER = fileId(21);

const foldAll = (events: readonly RecordedEvent[], caseId = CASE): CaseFacts | null =>
  events
    .filter((event) => caseFacts.keys(event).includes(caseId))
    .reduce<CaseFacts | null>((facts, event) => caseFacts.evolve(facts, event, caseId), null);

const withdrawal = ofCase(CASE, 'ConsentWithdrawn', { purpose: 'case_management' });

describe('what kit logistics knows of a case', () => {
  it('is nothing before it is registered', () => expect(foldAll([approved(CASE)])).toBeNull());

  it('is who it is, that consent is given and what is approved, with the event behind each', () => {
    const events = ready(CASE);
    expect(foldAll(events)).toEqual({
      personId: personOf(CASE),
      minor: false,
      links: [],
      registration: events[0]!.id,
      consent: events[1]!.id,
      plan: { version: 1, edition: 'KITS-2026', lines: [line(1)], eventId: events[2]!.id },
      editions: { 1: 'KITS-2026' },
    });
    expect(eventsBehind(foldAll(events))).toEqual(events.map(({ id }) => id));
    expect(eventsBehind(null)).toEqual([]);
  });

  it('is the consent for case management alone', () => {
    const others = ['payment', 'sharing', 'publication', 'research'];
    const given = others.map((purpose) => ofCase(CASE, 'ConsentGiven', { ...consent, purpose }));
    const [registered] = ready(CASE);
    expect(foldAll([registered!, ...given])!.consent).toBeNull();
    const taken = others.map((purpose) => ofCase(CASE, 'ConsentWithdrawn', { purpose }));
    expect(foldAll([...ready(CASE), ...taken])!.consent).not.toBeNull();
    expect(foldAll([...ready(CASE), withdrawal])!.consent).toBeNull();
  });

  it.each(['PlanApprovalVoided', 'CaseClosed'])('is no plan after %s, but still its edition', (type) => {
    const facts = foldAll([...ready(CASE), ofCase(CASE, type, { planVersion: 1 })])!;
    expect(facts).toMatchObject({ plan: null, editions: { 1: 'KITS-2026' } });
  });

  it('is the edition of every version, whatever is approved after', () => {
    const later = approved(CASE, { planVersion: 3, edition: 'KITS-2027' });
    const facts = foldAll([...ready(CASE), later])!;
    expect(facts.editions).toEqual({ 1: 'KITS-2026', 3: 'KITS-2027' });
    expect(facts.plan).toMatchObject({ version: 3, edition: 'KITS-2027', eventId: later.id });
  });

  it('is whose case is linked, until it is no longer', () => {
    const links = linking('IdentitiesLinked', CASE, OTHER);
    expect(foldAll([...ready(CASE), ...links])!.links).toEqual([{ caseId: OTHER, eventId: links[0]!.id }]);
    const undone = linking('IdentitiesUnlinked', CASE, OTHER);
    expect(foldAll([...ready(CASE), ...links, ...undone])!.links).toEqual([]);
  });

  it('is nothing personal', () =>
    expect(
      JSON.stringify(
        foldAll([
          ofCase(CASE, 'ReturneeRegistered', { minor: true, givenNames: 'Fanta', familyName: 'Keïta' }),
          ofCase(CASE, 'ConsentGiven', { ...consent, guardian: 'Oumar Keïta' }),
        ]),
      ),
    ).not.toMatch(/Keïta|Fanta/));

  it('converges whatever the order across cases', () => {
    const files = [
      [...ready(CASE), linking('IdentitiesLinked', CASE, OTHER)[0]!, withdrawal],
      [...ready(OTHER), linking('IdentitiesLinked', CASE, OTHER)[1]!, ofCase(OTHER, 'CaseClosed')],
      ready(fileId(22)),
    ];
    shuffled(files, (events) =>
      JSON.stringify([CASE, OTHER, fileId(22)].map((caseId) => foldAll(events, caseId))),
    );
  });
});
