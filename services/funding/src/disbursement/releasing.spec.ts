import type { RecordedEvent } from '@kosegin/event-sourcing';
import { approved, CASE, closed, given, learn, ready, voided, withdrawn } from '../../test/case-events.js';
import { fileId, type Answer, type Desk } from '../../test/desk.js';
import { cameTo, commit, onDisbursement, opened } from '../../test/money-histories.js';

/** Every act that takes money nearer to someone on facts of the moment, on a desk where it would be done. */
const RELEASES: readonly (readonly [string, state: string, release: (desk: Desk) => Promise<Answer>])[] = [
  ['the request', 'none', (desk) => onDisbursement(desk, 'request')],
  ['the commitment', 'requested', (desk) => commit(desk)],
  ['the payment order', 'verified', (desk) => onDisbursement(desk, 'order')],
  ['the cheque', 'accepted', (desk) => onDisbursement(desk, 'issue-cheque')],
  ['the hand-over', 'issued', (desk) => onDisbursement(desk, 'hand-over')],
];

describe('invariant 3: no disbursement without an active consent for payment at that moment', () => {
  it.each(RELEASES)('%s', async (_name, state, release) => {
    const desk = learn(await cameTo(state), withdrawn(CASE));
    expect(await release(desk)).toMatchObject({
      outcome: 'no-consent',
      details: { purpose: 'payment' },
      events: [],
    });
    for (const purpose of ['case_management', 'sharing', 'publication', 'research'])
      learn(desk, given(CASE, purpose));
    expect((await release(desk)).outcome).toBe('no-consent');
    learn(desk, given(CASE));
    expect((await release(desk)).events).toHaveLength(1);
  });

  it('no other consent stands for it when it is withdrawn', async () => {
    const desk = learn(await cameTo('issued'), withdrawn(CASE, 'case_management'));
    expect((await onDisbursement(desk, 'hand-over')).outcome).toBe('ChequeHandedOver');
  });

  it('nor for a case that nobody knows', async () =>
    expect((await onDisbursement(await opened(), 'request', { caseId: fileId(99) })).outcome).toBe(
      'case-not-known',
    ));

  it.each(RELEASES)(
    '%s names the consent and the approval that it relied on',
    async (_name, state, release) => {
      const { events } = await release(await cameTo(state));
      expect([...events[0]!.metadata.facts].sort()).toEqual(
        ready(CASE)
          .map(({ id }) => id)
          .sort(),
      );
    },
  );
});

describe('invariant 4: no disbursement without an approved plan version', () => {
  const FALLEN: readonly (readonly [string, RecordedEvent])[] = [
    ['an edit', voided(CASE)],
    ['the closure of the case', closed(CASE)],
  ];

  describe.each(FALLEN)('after %s', (_change, event) => {
    it.each(RELEASES)('not %s', async (_name, state, release) =>
      expect(await release(learn(await cameTo(state), event))).toMatchObject({
        outcome: 'no-approved-plan',
        events: [],
      }),
    );
  });

  it('not before any approval', async () => {
    const desk = learn(await opened(), ...ready(fileId(21)).slice(0, 2));
    expect((await onDisbursement(desk, 'request', { caseId: fileId(21) })).outcome).toBe('no-approved-plan');
  });
});

describe('invariant 8: an approval binds to the content it saw', () => {
  const CHANGED: readonly (readonly [string, change: object, details: object])[] = [
    ['a later version', { planVersion: 2, contentHash: 'hash-2' }, { approved: 2, requested: 1 }],
    ['a later version of the same content', { planVersion: 2 }, { approved: 2, requested: 1 }],
    ['other content under the same number', { contentHash: 'hash-2' }, { approved: 1, requested: 1 }],
  ];

  describe.each(CHANGED)('on the approval of %s', (_name, change, details) => {
    it.each(RELEASES.slice(1))('not %s', async (_release, state, release) => {
      const desk = learn(await cameTo(state), approved(CASE, change));
      expect(await release(desk)).toMatchObject({ outcome: 'approved-plan-changed', details });
      learn(desk, voided(CASE), approved(CASE));
      expect((await release(desk)).events).toHaveLength(1);
    });

    it('but a new request', async () => {
      const desk = learn(await opened(), approved(CASE, change));
      expect((await onDisbursement(desk, 'request')).events[0]).toMatchObject({
        data: { planVersion: 1, contentHash: 'hash-1', ...change },
      });
    });
  });
});
