import fc from 'fast-check';
import type { RecordedEvent } from '@kosegin/event-sourcing';
import { fileId, foreign } from '../../test/desk.js';
import { openObligations, type CaseObligations } from './open-obligations.js';

const caseId = fileId(1);
const foldAll = (events: readonly RecordedEvent[]): CaseObligations | null =>
  events.reduce<CaseObligations | null>(
    (document, event) => openObligations.evolve(document, event, caseId),
    null,
  );

const cheque = (type: string, number: number): RecordedEvent =>
  foreign(type, { disbursementId: fileId(100), instrumentId: fileId(number) }, { caseId });
const kit = (type: string, number: number): RecordedEvent =>
  foreign(type, { kitId: fileId(number) }, { caseId });

/** Each file's events in their order. */
const FILES: readonly (readonly RecordedEvent[])[] = [
  [cheque('ChequeIssued', 1), cheque('ChequeVoided', 1), cheque('ChequeIssued', 2), cheque('PaymentMade', 2)],
  [cheque('ChequeIssued', 3)],
  [kit('KitDispatched', 4), kit('KitArrived', 4), kit('KitHandedOver', 4)],
  [kit('KitDispatched', 5)],
];

describe('what stands open on a case', () => {
  it('is known by the case that the event carries, and by no event that carries none', () => {
    expect(openObligations.keys(kit('KitDispatched', 4))).toEqual([caseId]);
    expect(openObligations.keys(foreign('KitDispatched', {}, { caseId: null }))).toEqual([]);
  });

  it('is each instrument and kit, with the last event of each', () => {
    const { obligations } = foldAll(FILES.flat())!;
    expect(obligations.filter(({ open }) => open).map(({ id }) => id)).toEqual([fileId(3), fileId(5)].sort());
    expect(obligations.find(({ id }) => id === fileId(2))).toEqual({
      id: fileId(2),
      kind: 'instrument',
      open: false,
      eventId: cheque('PaymentMade', 2).id,
    });
  });

  it('is the same whatever the order across files', () => {
    const expected = JSON.stringify(foldAll(FILES.flat()));
    const order = FILES.flatMap((events, file) => events.map(() => file));
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (files) => {
        const rest = FILES.map((events) => [...events]);
        expect(JSON.stringify(foldAll(files.map((file) => rest[file]!.shift()!)))).toBe(expected);
      }),
    );
  });
});
