import type { RecordedEvent } from '@kosegin/event-sourcing';
import { shuffled } from '@kosegin/testing';
import { fileId, foreign } from '../../test/desk.js';
import { CASE } from '../../test/kit-histories.js';
import { caseKits, type CaseKits } from './case-kits.js';

const ofKit = (type: string, number: number, data: object = {}): RecordedEvent =>
  foreign(type, { kitId: fileId(number), ...data }, { caseId: CASE });

describe('the kits asked for on a case', () => {
  const FILES = [
    [ofKit('KitRequested', 1, { planVersion: 1 }), ofKit('KitReserved', 1), ofKit('KitHandedOver', 1)],
    [
      ofKit('KitRequested', 2, { planVersion: 1 }),
      ofKit('KitReserved', 2),
      ofKit('KitRequested', 2, { planVersion: 2 }),
    ],
    [ofKit('KitRequested', 3, { planVersion: 2 })],
  ];
  const kitsOf = (events: readonly RecordedEvent[]): CaseKits | null =>
    events.reduce<CaseKits | null>((document, event) => caseKits.evolve(document, event, CASE), null);

  it('are each how far it has come, on the plan it was last requested on', () => {
    expect(caseKits.keys(FILES[0]![0]!)).toEqual([CASE]);
    expect(caseKits.keys(foreign('KitReserved', {}, { caseId: null }))).toEqual([]);
    expect(new Set(kitsOf(FILES.flat())!.kits)).toEqual(
      new Set([
        { kitId: fileId(1), planVersion: 1, reached: 'handed_over' },
        { kitId: fileId(2), planVersion: 2, reached: 'reserved' },
        { kitId: fileId(3), planVersion: 2, reached: 'requested' },
      ]),
    );
  });

  it('converge whatever the order across kits', () =>
    shuffled(FILES, (events) => JSON.stringify(kitsOf(events))));
});
