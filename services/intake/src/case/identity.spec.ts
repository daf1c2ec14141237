import { derivedId } from '@kosegin/event-sourcing';
import {
  arrival,
  CASE,
  cameTo,
  LINKED,
  REPORTED,
  send,
  STRANGER,
  through,
} from '../../test/case-histories.js';
import { fileId, people, person, type Desk } from '../../test/desk.js';
import { caseFile } from './case.js';

const { registrar, officer, supervisor } = people;
const personOf = (caseId: string): string => derivedId('person', caseId);

/** Acts on this case, then lets the reactions run to their end. */
async function settle(desk: Desk, type: string, data: object, caseId = CASE) {
  const { events } = await desk.act(caseFile, caseId, type, data, supervisor);
  expect(events).toHaveLength(1);
  return desk.react(events[0]!);
}

const linksOf = async (desk: Desk, caseId: string) => (await desk.state(caseFile, caseId)).links;

describe('a duplicate', () => {
  it.each([
    [CASE, 'same-case'],
    [fileId(99), 'other-case-unknown'],
    [LINKED, 'already-linked'],
    [REPORTED, 'duplicate-already-reported'],
  ])('cannot be reported with %s: %s', async (sameAs, rule) =>
    expect((await send(await cameTo('registered'), 'report-duplicate', { sameAs })).outcome).toBe(rule),
  );

  it('may be reported again once it was dismissed', async () => {
    const desk = await through(await cameTo('registered'), 'dismiss-duplicate');
    expect((await send(desk, 'report-duplicate', { sameAs: REPORTED })).outcome).toBe('DuplicateReported');
  });

  it.each(['link-identity', 'dismiss-duplicate'])('is not adjudicated unreported: %s', async (act) =>
    expect((await send(await cameTo('registered'), act, { sameAs: STRANGER })).outcome).toBe(
      'duplicate-not-reported',
    ),
  );
});

describe('invariant 7: who registered a file adjudicates no duplicate of it', () => {
  const judging = [
    ['link-identity', { sameAs: REPORTED }],
    ['dismiss-duplicate', { sameAs: REPORTED }],
    ['unlink-identity', { otherCaseId: LINKED }],
  ] as const;

  it.each(judging)('%s', async (act, data) => {
    const desk = await cameTo('registered');
    expect(await send(desk, act, data, registrar)).toMatchObject({
      outcome: 'separation-of-duties',
      details: { duty: 'adjudicate', earlier: 'register' },
    });
    expect((await send(desk, act, data, supervisor)).events).toHaveLength(1);
  });

  it('neither when it was the other file that they registered', async () => {
    const desk = await cameTo('registered');
    const other = fileId(60);
    await desk.act(caseFile, other, 'register', arrival, person('i-9', 'intake_officer'));
    await through(desk, ['report-duplicate', { sameAs: other }]);
    const byThem = await send(desk, 'link-identity', { sameAs: other }, person('i-9', 'supervisor'));
    expect(byThem.outcome).toBe('separation-of-duties');
    expect((await send(desk, 'link-identity', { sameAs: other }, officer)).outcome).toBe('IdentitiesLinked');
  });

  it('under whatever role they act', async () => {
    const desk = await cameTo('registered');
    const promoted = person(registrar.id, 'supervisor');
    expect((await send(desk, 'link-identity', {}, promoted)).outcome).toBe('separation-of-duties');
  });
});

describe('a link', () => {
  it('invariant 15: is known on both files, each with the other’s person', async () => {
    const desk = await cameTo('registered');
    const recorded = await settle(desk, 'link-identity', { sameAs: REPORTED });
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject({
      type: 'IdentitiesLinked',
      stream: `case-${REPORTED}`,
      data: {
        caseId: REPORTED,
        personId: personOf(REPORTED),
        otherCaseId: CASE,
        otherPersonId: personOf(CASE),
      },
      metadata: { actor: { role: 'system' } },
    });
    expect(await linksOf(desk, CASE)).toContainEqual({ caseId: REPORTED, personId: personOf(REPORTED) });
    expect(await linksOf(desk, REPORTED)).toEqual([{ caseId: CASE, personId: personOf(CASE) }]);
  });

  it('invariant 16: is undone on both files and leaves both as they were, with all their history', async () => {
    const desk = await cameTo('plan_drafted');
    const before = await desk.state(caseFile, CASE);
    const otherBefore = await desk.state(caseFile, REPORTED);
    const history = desk.history(caseFile, CASE);
    await settle(desk, 'link-identity', { sameAs: REPORTED });
    await settle(desk, 'unlink-identity', { otherCaseId: REPORTED });
    const { hands: _, reported: __, ...after } = await desk.state(caseFile, CASE);
    expect(before).toMatchObject(after);
    const { hands: ___, ...otherAfter } = await desk.state(caseFile, REPORTED);
    expect(otherBefore).toMatchObject(otherAfter);
    expect(desk.history(caseFile, CASE).slice(0, history.length)).toEqual(history);
  });

  it('can be made again after it was undone', async () => {
    const desk = await cameTo('registered');
    for (let round = 0; round < 2; round++) {
      if (round > 0) await through(desk, ['report-duplicate', { sameAs: REPORTED }]);
      await settle(desk, 'link-identity', { sameAs: REPORTED });
      await settle(desk, 'unlink-identity', { otherCaseId: REPORTED });
    }
    expect(await linksOf(desk, REPORTED)).toEqual([]);
  });

  it('can be undone from the other side', async () => {
    const desk = await cameTo('registered');
    await settle(desk, 'link-identity', { sameAs: REPORTED });
    await settle(desk, 'unlink-identity', { otherCaseId: CASE }, REPORTED);
    expect((await linksOf(desk, CASE)).map(({ caseId }) => caseId)).toEqual([LINKED]);
    expect(await linksOf(desk, REPORTED)).toEqual([]);
  });

  it('takes the other file’s own report with it', async () => {
    const desk = await cameTo('registered');
    await desk.act(caseFile, REPORTED, 'report-duplicate', { sameAs: CASE }, officer);
    await settle(desk, 'link-identity', { sameAs: REPORTED });
    expect((await desk.state(caseFile, REPORTED)).reported).toEqual([]);
  });

  it('that was undone before its reaction ran is not brought back', async () => {
    const desk = await cameTo('registered');
    const { events: linked } = await send(desk, 'link-identity');
    const { events: unlinked } = await send(desk, 'unlink-identity', { otherCaseId: REPORTED });
    expect(await desk.react(linked[0]!)).toEqual([]);
    expect(await desk.react(unlinked[0]!)).toEqual([]);
    expect(await linksOf(desk, REPORTED)).toEqual([]);
  });

  it('that was made again before the reaction to its end ran stays', async () => {
    const desk = await cameTo('registered');
    await settle(desk, 'link-identity', { sameAs: REPORTED });
    const { events: unlinked } = await send(desk, 'unlink-identity', { otherCaseId: REPORTED });
    await through(desk, ['report-duplicate', { sameAs: REPORTED }], 'link-identity');
    expect(await desk.react(unlinked[0]!)).toEqual([]);
    expect(await linksOf(desk, REPORTED)).toHaveLength(1);
  });

  it('is not brought back by its own other half', async () => {
    const desk = await cameTo('registered');
    const { events: linked } = await send(desk, 'link-identity');
    const [half] = await desk.react(linked[0]!);
    await send(desk, 'unlink-identity', { otherCaseId: REPORTED });
    expect(await desk.react(half!)).toEqual([]);
    expect((await linksOf(desk, CASE)).map(({ caseId }) => caseId)).toEqual([LINKED]);
  });

  it('its reaction run twice records it once', async () => {
    const desk = await cameTo('registered');
    const { events } = await send(desk, 'link-identity');
    expect(await desk.react(events[0]!)).toHaveLength(1);
    expect(await desk.react(events[0]!)).toHaveLength(0);
  });
});
