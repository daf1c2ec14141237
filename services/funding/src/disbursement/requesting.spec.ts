import { approved, CASE, learn, line, personOf, ready } from '../../test/case-events.js';
import { DISBURSEMENT, ENVELOPE, onDisbursement, opened } from '../../test/money-histories.js';

describe('a request', () => {
  it('is of its case and person, on the plan approved now', async () => {
    const { events } = await onDisbursement(await opened(), 'request');
    expect(events).toMatchObject([
      {
        data: {
          disbursementId: DISBURSEMENT,
          caseId: CASE,
          personId: personOf(CASE),
          envelopeId: ENVELOPE,
          planVersion: 1,
          contentHash: 'hash-1',
          lineId: 1,
          amount: 900_000,
          payTo: 'beneficiary',
        },
        metadata: { caseId: CASE },
      },
    ]);
  });
});

describe('invariant 4: the amount fits its budget line', () => {
  it.each([
    [1, 1],
    [1, 900_000],
    [2, 300_000],
  ])('line %i takes %i francs', async (lineId, amount) =>
    expect((await onDisbursement(await opened(), 'request', { lineId, amount })).outcome).toBe(
      'DisbursementRequested',
    ),
  );

  it.each([
    [1, 900_001, 900_000],
    [2, 900_000, 300_000],
  ])('line %i does not take %i francs', async (lineId, amount, most) =>
    expect(await onDisbursement(await opened(), 'request', { lineId, amount })).toMatchObject({
      outcome: 'above-budget-line',
      details: { amount, line: most },
    }),
  );

  it.each([
    ['no line', 7],
    ['a line of another kind', 3],
  ])('%s is no line to pay', async (_what, lineId) =>
    expect(await onDisbursement(await opened(), 'request', { lineId, amount: 1 })).toMatchObject({
      outcome: 'no-such-budget-line',
      details: { line: lineId },
    }),
  );

  it('more needs a new approval', async () => {
    const desk = await opened();
    const more = { amount: 950_000 };
    expect((await onDisbursement(desk, 'request', more)).outcome).toBe('above-budget-line');
    learn(desk, approved(CASE, { planVersion: 2, contentHash: 'hash-2', lines: [line(1, 950_000)] }));
    expect((await onDisbursement(desk, 'request', more)).events[0]).toMatchObject({
      data: { planVersion: 2 },
    });
  });
});

describe('invariant 17: a minor receives no direct cash', () => {
  it.each([
    ['beneficiary', 'minor-no-direct-cash'],
    ['guardian', 'DisbursementRequested'],
    ['supplier', 'DisbursementRequested'],
  ])('to the %s: %s', async (payTo, outcome) => {
    const desk = learn(await opened(), ...ready(CASE, {}, true));
    expect((await onDisbursement(desk, 'request', { payTo })).outcome).toBe(outcome);
  });
});
