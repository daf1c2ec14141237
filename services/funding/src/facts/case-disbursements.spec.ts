import { shuffled } from '@kosegin/testing';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { CASE } from '../../test/case-events.js';
import { fileId, foreign } from '../../test/desk.js';
import { ENVELOPE } from '../../test/money-histories.js';
import { caseDisbursements, type CaseDisbursements } from './case-disbursements.js';

const of = (type: string, number: number, data: object = {}): RecordedEvent =>
  foreign(type, { disbursementId: fileId(number), ...data }, { caseId: CASE });
const requested = (number: number, envelopeId = ENVELOPE) =>
  of('DisbursementRequested', number, { envelopeId });

const foldAll = (events: readonly RecordedEvent[]): CaseDisbursements | null =>
  events.reduce<CaseDisbursements | null>(
    (document, event) => caseDisbursements.evolve(document, event, CASE),
    null,
  );

/** Each file's events in their order. */
const FILES: readonly (readonly RecordedEvent[])[] = [
  [
    requested(1),
    of('ChequeIssued', 1),
    of('ChequeVoided', 1),
    of('ChequeIssued', 1),
    of('ChequeHandedOver', 1),
  ],
  [requested(2, fileId(2)), of('VisaRefused', 2)],
  [requested(3), of('DisbursementCancelled', 3), of('DisbursementCancelled', 3)],
  [requested(4), of('ChequeIssued', 4), of('ChequeHandedOver', 4), of('PaymentMade', 4)],
];

describe('the disbursements asked for on a case', () => {
  it('are known by the case that the event carries, and by no event that carries none', () => {
    expect(caseDisbursements.keys(requested(1))).toEqual([CASE]);
    expect(caseDisbursements.keys(foreign('PaymentMade', {}, { caseId: null }))).toEqual([]);
    expect(new Set(FILES.flat().map(({ type }) => type))).toEqual(new Set(caseDisbursements.types));
  });

  it.each([
    [1, true, 'none'],
    [2, true, 'issued'],
    [3, true, 'none'],
    [4, true, 'issued'],
    [5, true, 'handed_over'],
  ])('after %i events live is %p, the cheque %s', (count, live, cheque) =>
    expect(foldAll(FILES[0]!.slice(0, count))).toEqual({
      disbursements: [{ disbursementId: fileId(1), envelopeId: ENVELOPE, live, cheque }],
    }),
  );

  it('are each on its envelope, until no money can move', () => {
    const one = (number: number, rest: object) => ({
      disbursementId: fileId(number),
      envelopeId: ENVELOPE,
      ...rest,
    });
    expect(new Set(foldAll(FILES.flat())!.disbursements)).toEqual(
      new Set([
        one(1, { live: true, cheque: 'handed_over' }),
        one(2, { envelopeId: fileId(2), live: false, cheque: 'none' }),
        one(3, { live: false, cheque: 'none' }),
        one(4, { live: false, cheque: 'handed_over' }),
      ]),
    );
  });

  it('converge whatever the order across disbursements', () =>
    shuffled(FILES, (events) => JSON.stringify(foldAll(events))));
});
