import { shuffled } from '@kosegin/testing';
import type { FactSources, RecordedEvent } from '@kosegin/event-sourcing';
import {
  approved,
  CASE,
  closed,
  EDITION,
  given,
  LINES,
  linked,
  linking,
  ofCase,
  personOf,
  ready,
  voided,
  withdrawn,
} from '../../test/case-events.js';
import { fileId } from '../../test/desk.js';
import { caseFacts, eventsBehind, otherSelves, type CaseFacts } from './case-facts.js';

const OTHER = fileId(21);
const THIRD = fileId(22);

const foldAll = (events: readonly RecordedEvent[], caseId = CASE): CaseFacts | null =>
  events
    .filter((event) => caseFacts.types.includes(event.type) && caseFacts.keys(event).includes(caseId))
    .reduce<CaseFacts | null>((facts, event) => caseFacts.evolve(facts, event, caseId), null);

describe('what funding knows of a case', () => {
  it('is nothing before it is registered', () => expect(foldAll([given(CASE), approved(CASE)])).toBeNull());

  it('is who it is, that consent is given and what is approved, with the event behind each', () => {
    const events = ready(CASE);
    expect(foldAll(events)).toEqual({
      personId: personOf(CASE),
      minor: false,
      links: [],
      registration: events[0]!.id,
      paymentConsent: events[1]!.id,
      plan: { version: 1, edition: EDITION, contentHash: 'hash-1', lines: LINES, eventId: events[2]!.id },
    });
    expect(eventsBehind(foldAll(events))).toEqual(events.map(({ id }) => id));
    expect(eventsBehind(foldAll(events.slice(0, 1)))).toEqual([events[0]!.id]);
    expect(eventsBehind(null)).toEqual([]);
  });

  it('is the consent for payment alone', () => {
    const others = ['case_management', 'sharing', 'publication', 'research'];
    const [registered] = ready(CASE);
    expect(
      foldAll([registered!, ...others.map((purpose) => given(CASE, purpose))])!.paymentConsent,
    ).toBeNull();
    const taken = others.map((purpose) => withdrawn(CASE, purpose));
    expect(foldAll([...ready(CASE), ...taken])!.paymentConsent).toBe(given(CASE).id);
    expect(foldAll([...ready(CASE), withdrawn(CASE)])!.paymentConsent).toBeNull();
    expect(foldAll([...ready(CASE), withdrawn(CASE), given(CASE)])!.paymentConsent).toBe(given(CASE).id);
  });

  it.each([voided(CASE), closed(CASE)])('is no plan after $type, until one is approved', (event) => {
    expect(foldAll([...ready(CASE), event])!.plan).toBeNull();
    const later = approved(CASE, { planVersion: 2, contentHash: 'hash-2' });
    expect(foldAll([...ready(CASE), event, later])!.plan).toMatchObject({
      version: 2,
      contentHash: 'hash-2',
      eventId: later.id,
    });
  });

  it('is whose case is linked, until it is no longer', () => {
    const both = [...linked(CASE, OTHER), ...linked(CASE, THIRD)];
    const link = (caseId: string, event: RecordedEvent) => ({
      caseId,
      personId: personOf(caseId),
      eventId: event.id,
    });
    expect(foldAll([...ready(CASE), ...both])!.links).toEqual([link(OTHER, both[0]!), link(THIRD, both[2]!)]);
    const undone = linking('IdentitiesUnlinked', CASE, OTHER);
    expect(foldAll([...ready(CASE), ...both, ...undone])!.links).toEqual([link(THIRD, both[2]!)]);
  });

  it('is nothing personal', () =>
    expect(
      JSON.stringify(
        foldAll([
          ofCase(CASE, 'ReturneeRegistered', { minor: true, givenNames: 'Fanta', familyName: 'Keïta' }),
          ofCase(CASE, 'ConsentGiven', { purpose: 'payment', guardian: 'Oumar Keïta' }),
        ]),
      ),
    ).not.toMatch(/Keïta|Fanta/));

  it('converges whatever the order across cases', () =>
    shuffled(
      [
        [...ready(CASE), linked(CASE, OTHER)[0]!, withdrawn(CASE), given(CASE)],
        [...ready(OTHER), linked(CASE, OTHER)[1]!, closed(OTHER)],
        [...ready(THIRD), voided(THIRD), approved(THIRD, { planVersion: 2 })],
      ],
      (events) => JSON.stringify([CASE, OTHER, THIRD].map((caseId) => foldAll(events, caseId))),
    ));
});

describe('the other selves of a person', () => {
  /** From links alone: of these cases nothing else is known. */
  const selvesOf = async (links: readonly RecordedEvent[], caseId = CASE): Promise<readonly string[]> => {
    const facts = (of: string) => foldAll([...ready(of), ...links], of);
    const sources = {
      document: async (_collection: string, of: string) => facts(of),
    } as unknown as FactSources;
    return (await otherSelves(caseId, sources)).map((self) => self.caseId);
  };

  it('are found by links followed to their end, from wherever one starts, and never oneself', async () => {
    const links = [...linked(CASE, OTHER), ...linked(OTHER, THIRD), ...linked(THIRD, CASE)];
    for (const caseId of [CASE, OTHER, THIRD])
      expect(new Set(await selvesOf(links, caseId))).toEqual(
        new Set([CASE, OTHER, THIRD].filter((one) => one !== caseId)),
      );
  });

  it('are none without a link', async () => expect(await selvesOf(linked(OTHER, THIRD))).toEqual([]));

  it('end where a case is not known', async () => {
    const known = foldAll([...ready(CASE), ...linked(CASE, OTHER)]);
    const sources = {
      document: async (_: string, of: string) => (of === CASE ? known : null),
    } as unknown as FactSources;
    expect((await otherSelves(CASE, sources)).map(({ caseId }) => caseId)).toEqual([OTHER]);
    expect(await otherSelves(THIRD, sources)).toEqual([]);
  });
});
