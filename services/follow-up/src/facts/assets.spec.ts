import { fileId, foreign } from '../../test/desk.js';
import { assets } from './assets.js';

describe('the assets handed over', () => {
  it('are known by their day and the event', () => {
    const event = foreign(
      'AssetHandedOver',
      { assetId: fileId(1), region: '01', handedOverOn: '2026-02-05' },
      { caseId: null },
    );
    expect(assets.types).toEqual(['AssetHandedOver']);
    expect(assets.keys(event)).toEqual([fileId(1)]);
    expect(assets.evolve(null, event, fileId(1))).toEqual({ handedOverOn: '2026-02-05', eventId: event.id });
  });
});
