import { record } from '../../test/events.js';
import { ReadSide } from '../../test/read-side.js';
import { peopleOf, wholeCase } from '../../test/story.js';
import { caseTimeline } from './timeline.js';

const { caseId } = peopleOf(1);

describe('GET cases/:id/timeline', () => {
  const other = peopleOf(2).caseId;
  const story = [
    ...wholeCase(1),
    ...wholeCase(2).slice(0, 3),
    {
      stream: `case-${other}`,
      type: 'IdentitiesLinked' as const,
      caseId: other,
      data: { caseId: other, otherCaseId: caseId },
      recordedAt: '2026-03-09T10:00:00.000Z',
    },
    // On the envelope's file: it names the case, which does not own the file.
    {
      stream: 'envelope-1',
      type: 'FundsCommitted' as const,
      data: { caseId, amount: 300_000 },
      recordedAt: '2026-03-09T11:00:00.000Z',
    },
    { stream: 'donation-1', type: 'AllocationPaid' as const, recordedAt: '2026-03-09T11:00:00.000Z' },
  ];
  const log = record(story);
  let read: ReadSide;
  beforeAll(async () => {
    read = await ReadSide.of(log);
  });
  const entries = async (asked = {}, input = {}) =>
    (await read.ask(caseTimeline, { id: caseId, limit: 200, ...input }, asked))?.items ?? null;

  it('tells everything that concerns the case, from every service, in the order of the log', async () => {
    const told = (await entries())!;
    expect(told.map(({ type }) => type)).toEqual([
      ...wholeCase(1).map(({ type }) => type),
      'IdentitiesLinked',
      'FundsCommitted',
    ]);
    expect(new Set(told.map(({ service }) => service))).toEqual(
      new Set(['intake', 'funding', 'kit-logistics', 'follow-up']),
    );
    expect(told.map(({ position }) => position)).toEqual([...told.map(({ position }) => position)].sort());
  });

  it('says who, when, what, and in words', async () => {
    const [registered] = (await entries())!;
    expect(registered).toMatchObject({
      who: { id: 'w-1', role: 'case_worker' },
      occurredAt: '2026-01-05T09:00:00.000Z',
      sentence: { en: expect.stringContaining('Case opened, region of Kayes') },
      data: { region: '01', caseId },
      personal: { givenNames: 'Awa', familyName: 'Traoré' },
    });
    expect(registered!.data).not.toHaveProperty('familyName');
    expect((await entries())!.find(({ type }) => type === 'PlanSubmitted')!.personal).toBeNull();
  });

  it('tells the auditor all but the person', async () => {
    const told = (await entries({ role: 'auditor' }))!;
    expect(told).toHaveLength(24);
    expect(JSON.stringify(told)).not.toMatch(/Traoré|Awa|health_need|Atelier/);
  });

  it('pages', async () => {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = (await read.ask(caseTimeline, { id: caseId, limit: 5, ...(after && { after }) }))!;
      seen.push(...page.items.map(({ position }) => position));
      after = page.next;
    }
    expect(seen).toEqual((await entries())!.map(({ position }) => position));
    await expect(entries({}, { after: 'nonsense' })).rejects.toMatchObject({ code: 'cursor-unknown' });
  });

  it('answers as it was known, and as it had happened', async () => {
    expect(await entries({ asOf: '2026-01-08' })).toHaveLength(5);
    expect(await entries({ happenedBy: '2026-01-08T09:00:00Z' })).toHaveLength(5);
    expect(await entries({ happenedBy: '2026-01-08T08:59:59Z' })).toHaveLength(4);
    expect(await entries({ asOf: '2026-01-04' })).toBeNull();
  });

  it('concerns the other case of a link too', async () => {
    const told = (await read.ask(caseTimeline, { id: other }))!.items.map(({ type }) => type);
    expect(told.at(-1)).toBe('IdentitiesLinked');
  });
});
