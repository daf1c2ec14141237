import { fileId, foreign } from '../../test/desk.js';
import { sites } from './sites.js';

describe('the sites that are there', () => {
  it('are known by the event that opened them', () => {
    const opened = foreign(
      'SiteOpened',
      { siteId: fileId(1), name: 'Magasin central', region: '00' },
      { caseId: null },
    );
    expect(sites.keys(opened)).toEqual([fileId(1)]);
    expect(sites.evolve(null, opened, fileId(1))).toEqual({ eventId: opened.id });
  });
});
