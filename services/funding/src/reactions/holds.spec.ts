import type { RecordedEvent } from '@kosegin/event-sourcing';
import { approved, CASE, closed, given, learn, ready, voided, withdrawn } from '../../test/case-events.js';
import { fileId, type Desk } from '../../test/desk.js';
import { reactionsTo } from '../../test/late-feed.js';
import {
  advanceOther,
  alone,
  cameTo,
  CHAIN,
  commit,
  DISBURSEMENT,
  done,
  ENVELOPE,
  follow,
  onDisbursement,
  opened,
  OTHER,
} from '../../test/money-histories.js';
import { disbursement, envelope, fundingService } from '../index.js';

const stateOf = (desk: Desk, id = DISBURSEMENT) => desk.state(disbursement, id);
const holdsOf = async (desk: Desk, id = DISBURSEMENT) => (await stateOf(desk, id)).holds;
const added = async (desk: Desk, step: () => Promise<unknown>): Promise<readonly RecordedEvent[]> => {
  const before = desk.history(disbursement, DISBURSEMENT).length;
  await step();
  return desk.history(disbursement, DISBURSEMENT).slice(before);
};

/** What falls away, what brings it back, and the reason that is shown meanwhile. */
const CAUSES = (
  [
    [withdrawn(CASE), [given(CASE)], 'consent_withdrawn'],
    [voided(CASE), [approved(CASE)], 'plan_approval_voided'],
    [closed(CASE), [approved(CASE)], 'plan_approval_voided'],
  ] as const
).map(([falls, back, reason]) => [falls.type, falls, back, reason] as const);
const LIVE = CHAIN.map(([state]) => state).filter((state) => state !== 'paid');
const SETTLED = ['paid', 'reconciled', 'visa_refused', 'cancelled', 'cancelling', 'released'];
/** What a hold stands in the way of, by the state in which it is next; and what it does not. */
const STANDS_STILL = [
  ['committed', 'grant-visa'],
  ['visa_granted', 'verify'],
  ['verified', 'order'],
  ['ordered', 'accept-order'],
  ['accepted', 'issue-cheque'],
  ['issued', 'hand-over'],
] as const;
const GOES_ON = [
  ['committed', 'refuse-visa'],
  ['ordered', 'reject-order'],
  ['issued', 'void-cheque'],
  ['handed_over', 'void-cheque'],
  ['handed_over', 'pay'],
  ...(['requested', 'committed', 'visa_granted', 'verified', 'ordered', 'accepted'] as const).map(
    (state) => [state, 'cancel'] as const,
  ),
] as const;

describe.each(CAUSES)('%s', (_type, falls, back, reason) => {
  it.each(LIVE)('holds a disbursement that is %s, visibly, until it is back', async (state) => {
    const desk = await cameTo(state);
    const { status } = await stateOf(desk);
    const held = await added(desk, () => follow(desk, falls));
    expect(held).toMatchObject([
      { type: 'DisbursementHeld', data: { disbursementId: DISBURSEMENT, reason } },
    ]);
    expect(await stateOf(desk)).toMatchObject({ status, holds: [reason] });
    const lifted = await added(desk, () => follow(desk, ...back));
    expect(lifted).toMatchObject([
      { type: 'DisbursementHoldLifted', data: { disbursementId: DISBURSEMENT, reason } },
    ]);
    expect(await stateOf(desk)).toMatchObject({ status, holds: [] });
  });

  it.each(SETTLED)('changes nothing on one that is %s', async (state) => {
    const desk = await cameTo(state);
    expect(await added(desk, () => follow(desk, falls, ...back))).toEqual([]);
    for (const event of [falls, ...back]) expect(await reactionsTo(desk, event)).toEqual([]);
  });

  it.each(STANDS_STILL)('what is %s waits: no %s', async (state, act) => {
    const desk = await follow(await cameTo(state), falls);
    expect(await onDisbursement(desk, act)).toMatchObject({ outcome: 'held', details: { reason } });
    await follow(desk, ...back);
    expect((await onDisbursement(desk, act)).events).toHaveLength(1);
  });

  it.each(GOES_ON)('what is %s may still be told: %s', async (state, act) =>
    expect((await onDisbursement(await follow(await cameTo(state), falls), act)).events).toHaveLength(1),
  );

  it('commits nothing', async () =>
    expect((await commit(await follow(await cameTo('requested'), falls))).events).toEqual([]));

  it('holds once, and is lifted once, however often it is told', async () => {
    const desk = await cameTo('ordered');
    expect(await added(desk, () => follow(desk, falls, falls))).toHaveLength(1);
    expect(await added(desk, () => follow(desk, ...back, ...back))).toHaveLength(1);
  });

  it('holds every disbursement of the case that money may still move on, and none of another', async () => {
    const desk = await advanceOther(await cameTo('verified'), 'verified');
    await done(onDisbursement(desk, 'request', { lineId: 2, amount: 1 }, { id: fileId(12) }));
    await follow(desk, falls);
    for (const id of [DISBURSEMENT, fileId(12)]) expect(await holdsOf(desk, id)).toEqual([reason]);
    expect(await holdsOf(desk, OTHER)).toEqual([]);
  });

  it('is judged on what stands, not on the order in which news comes', async () => {
    const desk = learn(await cameTo('ordered'), falls, ...back);
    expect((await reactionsTo(desk, falls)).map(({ outcome }) => outcome)).toEqual(['nothing']);
    learn(desk, falls);
    for (const event of back)
      expect((await reactionsTo(desk, event)).map(({ outcome }) => outcome)).toEqual(['nothing']);
  });

  it('is found out about a request that was made on facts of before', async () => {
    const desk = await opened();
    const { events } = await onDisbursement(desk, 'request', {}, { how: alone });
    learn(desk, falls);
    await follow(desk, ...events);
    expect(await holdsOf(desk)).toEqual([reason]);
  });

  it('ends with the release, which gives the money back', async () => {
    const desk = await follow(await cameTo('verified'), falls);
    await done(onDisbursement(desk, 'cancel'));
    expect(await stateOf(desk)).toMatchObject({ status: 'released', holds: [] });
    expect((await desk.state(envelope, ENVELOPE)).taken).toBe(0);
    expect(await added(desk, () => follow(desk, ...back))).toEqual([]);
  });
});

describe('a hold', () => {
  it.each(['case_management', 'sharing', 'publication', 'research'])(
    'has nothing to do with the consent for %s',
    async (purpose) => {
      const desk = await cameTo('ordered');
      for (const event of [withdrawn(CASE, purpose), given(CASE, purpose)])
        expect(await reactionsTo(learn(desk, event), event)).toEqual([]);
      await follow(desk, withdrawn(CASE), given(CASE, purpose));
      expect(await holdsOf(desk)).toEqual(['consent_withdrawn']);
    },
  );

  it('for two reasons is lifted when both are gone', async () => {
    const desk = await follow(await cameTo('ordered'), withdrawn(CASE), voided(CASE));
    expect(await holdsOf(desk)).toEqual(['consent_withdrawn', 'plan_approval_voided']);
    await follow(desk, approved(CASE));
    expect((await onDisbursement(desk, 'accept-order')).outcome).toBe('held');
    await follow(desk, given(CASE));
    expect((await onDisbursement(desk, 'accept-order')).outcome).toBe('OrderAccepted');
  });

  it('invariant 8: is lifted only by an approval of the version and the content that were requested on', async () => {
    const desk = await follow(await cameTo('ordered'), voided(CASE));
    for (const change of [
      { planVersion: 2, contentHash: 'hash-2' },
      { planVersion: 2 },
      { contentHash: 'hash-2' },
    ]) {
      await follow(desk, approved(CASE, change));
      expect(await holdsOf(desk)).toEqual(['plan_approval_voided']);
    }
    await follow(desk, approved(CASE));
    expect(await holdsOf(desk)).toEqual([]);
  });

  it('of a cheque that is out stays on what follows when it comes back', async () => {
    const desk = await follow(await cameTo('handed_over'), withdrawn(CASE));
    await done(onDisbursement(desk, 'void-cheque'));
    expect((await onDisbursement(desk, 'issue-cheque', { chequeNumber: '102' })).outcome).toBe('held');
  });

  it('ends with the payment, which is a fact', async () => {
    const desk = await follow(await cameTo('handed_over'), withdrawn(CASE));
    await done(onDisbursement(desk, 'pay'));
    expect(await stateOf(desk)).toMatchObject({ status: 'paid', holds: [] });
  });

  it('names the facts that it was judged on', async () => {
    const desk = await cameTo('ordered');
    const [held] = await added(desk, () => follow(desk, voided(CASE)));
    expect(held!.metadata.facts).toEqual(
      ready(CASE)
        .slice(0, 2)
        .map(({ id }) => id),
    );
  });

  it('of a commitment under way is there when the commitment is recorded', async () => {
    const desk = await cameTo('requested');
    const { events } = await commit(desk, { how: alone });
    await follow(desk, withdrawn(CASE));
    await follow(desk, ...events);
    expect(await stateOf(desk)).toMatchObject({ status: 'committed', holds: ['consent_withdrawn'] });
  });

  it('has reactions with names of their own, which are part of command ids', () =>
    expect(fundingService.reactions.map(({ name }) => name)).toEqual([
      'funding.commitment-on-disbursement',
      'funding.release-on-refused-visa',
      'funding.release-on-cancellation',
      'funding.release-on-disbursement',
      'funding.payment-on-envelope',
      'funding.reconciliation-on-disbursement',
      'funding.hold-on-withdrawn-consent',
      'funding.lift-on-consent',
      'funding.hold-on-voided-approval',
      'funding.hold-on-closure',
      'funding.lift-on-approval',
      'funding.hold-on-late-request',
    ]));
});
