import type { DataOf } from '@kosegin/contracts';
import { envelopeEvents } from '@kosegin/contracts';
import { System } from './harness.js';
import { Journey, type Request } from './journey.js';

const RIVALS = 200;
const CARRIES = 75;
/** Not a divisor of the envelope, so that a rest too small for anybody stays. */
const AMOUNT = 1_333_333;
const REST = 500_000;

describe(`${RIVALS} commitments at once against an envelope that can carry ${CARRIES} (invariant 1)`, () => {
  let system: System;
  let envelopeId: string;
  let requests: readonly Request[];
  let answers: readonly { readonly status: number; readonly body: any }[];

  beforeAll(async () => {
    system = await System.start();
    const journey = new Journey(system);
    envelopeId = await journey.envelope(AMOUNT * CARRIES + REST);
    requests = await Promise.all(Array.from({ length: RIVALS }, () => journey.requested(envelopeId, AMOUNT)));
    await system.settle();
    answers = await Promise.all(
      requests.map(({ id }) =>
        system.call('authorising_officer', 'POST', `/api/v1/envelopes/${envelopeId}/commit`, {
          body: { disbursementId: id },
        }),
      ),
    );
    await system.settle();
  }, 120_000);
  afterAll(() => system.stop());

  const committed = async () =>
    (await system.log()).filter(
      ({ type, stream }) => type === 'FundsCommitted' && stream === `envelope-${envelopeId}`,
    );

  it('commits exactly what fits', async () => {
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(CARRIES);
    const events = await committed();
    expect(events).toHaveLength(CARRIES);
    const sum = events.reduce(
      (total, { data }) => total + (data as DataOf<typeof envelopeEvents.FundsCommitted>).amount,
      0,
    );
    expect(sum).toBe(AMOUNT * CARRIES);
  });

  it('refuses each of the others with the rule and the rest', () => {
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(RIVALS - CARRIES);
    for (const { status, body } of refused)
      expect([status, body.code, body.amount, body.rest]).toEqual([409, 'envelope-exceeded', AMOUNT, REST]);
  });

  it('moves on the disbursements that were committed, and no other', async () => {
    const winners = (await committed()).map(
      ({ data }) => (data as { disbursementId: string }).disbursementId,
    );
    const moved = (await system.log()).filter(({ type }) => type === 'DisbursementCommitted');
    expect(moved.map(({ data }) => (data as { disbursementId: string }).disbursementId).sort()).toEqual(
      winners.sort(),
    );
  });

  it('answers each of them again as before, and commits nothing more, when it comes again', async () => {
    const again = await system.call('authorising_officer', 'POST', `/api/v1/envelopes/${envelopeId}/commit`, {
      body: { disbursementId: requests[answers.findIndex(({ status }) => status === 200)]!.id },
    });
    expect([again.status, again.body.code]).toEqual([409, 'already-committed']);
    expect(await committed()).toHaveLength(CARRIES);
  });
});
