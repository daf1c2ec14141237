import { approved, CASE, EDITION, learn, line, linked, linking, ready } from '../../test/case-events.js';
import { fileId, foreign, type Desk } from '../../test/desk.js';
import {
  advance,
  advanceOther,
  cameTo,
  commit,
  DISBURSEMENT,
  done,
  onDisbursement,
  opened,
  OTHER,
  OTHER_CASE,
} from '../../test/money-histories.js';

const SERVED = 'already-served-in-edition';
const THIRD_CASE = fileId(22);
const FOURTH_CASE = fileId(23);

/** A disbursement of the same case beside the first, asked for and then committed. */
const another = async (desk: Desk, change: object, id = OTHER) => {
  await done(onDisbursement(desk, 'request', change, { id }));
  return commit(desk, { id });
};
const replan = (desk: Desk, change: object): Desk =>
  learn(desk, approved(CASE, { planVersion: 2, contentHash: 'hash-2', ...change }));

describe('invariant 15: a person receives the same benefit once per edition', () => {
  it.each(['committed', 'paid'])('a line that is %s is not committed again', async (state) =>
    expect((await another(await cameTo(state), {})).outcome).toBe(SERVED),
  );

  it.each([
    ['the visa was refused', 'refuse-visa'],
    ['it was cancelled', 'cancel'],
  ])('but it is after %s', async (_why, way) => {
    const desk = await cameTo('committed');
    await done(onDisbursement(desk, way));
    expect((await another(desk, {})).outcome).toBe('FundsCommitted');
    expect((await another(desk, {}, fileId(12))).outcome).toBe(SERVED);
  });

  it('a release of one line gives back no other', async () => {
    const desk = await cameTo('committed');
    await done(another(desk, { lineId: 2, amount: 300_000 }));
    await done(onDisbursement(desk, 'cancel', {}, { id: OTHER }));
    expect((await another(desk, {}, fileId(12))).outcome).toBe(SERVED);
    expect((await another(desk, { lineId: 2, amount: 300_000 }, fileId(13))).outcome).toBe('FundsCommitted');
  });

  it('two lines are two benefits', async () =>
    expect((await another(await cameTo('paid'), { lineId: 2, amount: 300_000 })).outcome).toBe(
      'FundsCommitted',
    ));

  it('a later version does not pay again, under another number, what an earlier one paid', async () => {
    const desk = replan(await cameTo('paid'), { lines: [line(4, 900_000), line(5, 100_000, 'kit')] });
    expect(await another(desk, { lineId: 4 })).toMatchObject({
      outcome: 'above-approved-plan',
      details: { total: 1_800_000, approved: 900_000 },
    });
    replan(desk, { planVersion: 3, contentHash: 'hash-3', lines: [line(1, 900_000), line(4, 100_000)] });
    expect((await another(desk, { lineId: 4, amount: 100_000 }, fileId(12))).outcome).toBe('FundsCommitted');
  });
});

describe('invariant 15: in its own edition', () => {
  it.each([EDITION, 'agr-2026', 'AGR-2026 '])('the plan’s, also typed %p', async (edition) => {
    const desk = replan(await opened(), { edition });
    expect((await another(desk, {})).outcome).toBe('FundsCommitted');
  });

  it('no envelope of another', async () =>
    expect(await another(replan(await opened(), { edition: 'AGR-2027' }), {})).toMatchObject({
      outcome: 'other-edition',
      details: { plan: 'AGR-2027', envelope: EDITION },
    }));
});

describe('invariant 15: across linked identities', () => {
  const LINKS = [
    ['directly', linked(CASE, OTHER_CASE)],
    ['through a third case', [...linked(CASE, THIRD_CASE), ...linked(THIRD_CASE, OTHER_CASE)]],
    [
      'through two, in a ring',
      [
        ...linked(CASE, THIRD_CASE),
        ...linked(THIRD_CASE, FOURTH_CASE),
        ...linked(FOURTH_CASE, OTHER_CASE),
        ...linked(FOURTH_CASE, CASE),
      ],
    ],
  ] as const;
  const cases = async (): Promise<Desk> => learn(await opened(), ...ready(THIRD_CASE), ...ready(FOURTH_CASE));

  describe.each(LINKS)('linked %s', (_how, links) => {
    it.each(['committed', 'paid'])('where another self’s is %s, nothing is committed', async (state) => {
      const desk = learn(await advanceOther(await cases(), state), ...links);
      expect((await another(desk, { lineId: 2, amount: 1 }, DISBURSEMENT)).outcome).toBe(SERVED);
    });

    it('the commitment names every link that it followed', async () => {
      const desk = learn(await advanceOther(await cases(), 'requested'), ...links);
      const { events } = await another(desk, {}, DISBURSEMENT);
      const forwards = links.filter((_, half) => half % 2 === 0).slice(0, 3);
      expect(events[0]!.metadata.facts).toEqual(expect.arrayContaining(forwards.map(({ id }) => id)));
    });
  });

  it('not where another self’s is only requested, or was released', async () => {
    const desk = learn(await advanceOther(await cases(), 'requested'), ...linked(CASE, OTHER_CASE));
    const released = learn(await advanceOther(await cases(), 'committed'), ...linked(CASE, OTHER_CASE));
    await done(onDisbursement(released, 'cancel', {}, { id: OTHER }));
    for (const one of [desk, released])
      expect((await another(one, {}, DISBURSEMENT)).outcome).toBe('FundsCommitted');
  });

  it('not once the link is undone', async () => {
    const desk = learn(await advanceOther(await cases(), 'committed'), ...linked(CASE, OTHER_CASE));
    learn(desk, ...linking('IdentitiesUnlinked', CASE, OTHER_CASE));
    expect((await another(desk, {}, DISBURSEMENT)).outcome).toBe('FundsCommitted');
  });
});

describe('invariant 15: a link found after both were committed', () => {
  const link = linked(CASE, OTHER_CASE);
  const MORE: Readonly<Record<string, readonly [act: string, change: object]>> = {
    verified: ['order', { orderNumber: 'M-9' }],
    accepted: ['issue-cheque', { chequeNumber: '909' }],
    issued: ['hand-over', {}],
  };
  const both = async (one: string, other: string): Promise<Desk> =>
    learn(await advanceOther(await advance(await opened(), one), other), ...link);
  const goOn = (desk: Desk, state: string) => onDisbursement(desk, ...MORE[state]!);

  it.each([
    ['verified', 'issued'],
    ['verified', 'handed_over'],
    ['verified', 'paid'],
    ['accepted', 'issued'],
    ['accepted', 'handed_over'],
    ['accepted', 'paid'],
    ['issued', 'handed_over'],
    ['issued', 'paid'],
  ])('what is %s does not go on where the other self’s is %s', async (state, other) => {
    const desk = await both(state, other);
    expect((await goOn(desk, state)).outcome).toBe(SERVED);
    learn(desk, ...linking('IdentitiesUnlinked', CASE, OTHER_CASE));
    expect((await goOn(desk, state)).events).toHaveLength(1);
  });

  it.each([
    ['verified', 'accepted'],
    ['accepted', 'accepted'],
    ['issued', 'issued'],
  ])('what is %s goes on where the other self’s is %s: the first of them has it', async (state, other) =>
    expect((await goOn(await both(state, other), state)).events).toHaveLength(1),
  );

  it('it goes on once the other self’s cheque has come back', async () => {
    const desk = await both('accepted', 'handed_over');
    await done(onDisbursement(desk, 'void-cheque', {}, { id: OTHER }));
    expect((await goOn(desk, 'accepted')).outcome).toBe('ChequeIssued');
    expect((await onDisbursement(desk, 'issue-cheque', { chequeNumber: '910' }, { id: OTHER })).outcome).toBe(
      SERVED,
    );
  });

  it('of two cheques one is handed over, and the other one’s money can be freed', async () => {
    const desk = await both('issued', 'issued');
    await done(onDisbursement(desk, 'hand-over', {}, { id: OTHER }));
    expect((await onDisbursement(desk, 'hand-over')).outcome).toBe(SERVED);
    await done(onDisbursement(desk, 'void-cheque'));
    expect((await onDisbursement(desk, 'cancel')).outcome).toBe('DisbursementCancelled');
  });

  it.each(Object.keys(MORE))('what goes on when it is %s names the link that was followed', async (state) => {
    const { events } = await goOn(await both(state, 'requested'), state);
    expect(events[0]!.metadata.facts).toContain(link[0]!.id);
  });

  it('an envelope of another edition is none of it', async () => {
    const desk = await both('accepted', 'accepted');
    const elsewhere = { disbursementId: fileId(12), envelopeId: fileId(2) };
    const other = { ...elsewhere, caseId: OTHER_CASE };
    learn(
      desk,
      ...(['DisbursementRequested', 'ChequeIssued', 'ChequeHandedOver'] as const).map((type) =>
        foreign(type, other, { caseId: OTHER_CASE }),
      ),
    );
    expect((await goOn(desk, 'accepted')).outcome).toBe('ChequeIssued');
  });
});
