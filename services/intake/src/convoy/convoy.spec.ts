import { registrationOf, manifestLine } from './manifest.js';
import { convoy } from './convoy.js';
import { markOf } from '@kosegin/contracts';
import { emptyDesk, fileId, people } from '../../test/desk.js';
import { caseFile } from '../case/case.js';

const CONVOY = fileId(50);
const announced = {
  reference: 'Bamako-Sénou, vol du 15 janvier',
  arrivedOn: '2026-01-15',
  region: '01',
  countryOfDeparture: 'NE',
  returnType: 'voluntary_humanitarian',
  expected: 142,
};
const traveller = {
  lineKey: '17',
  givenNames: 'Moussa',
  familyName: 'Traoré',
  birthDate: '1999-09-09',
  sex: 'male',
};

const announce = async (change: object = {}) => {
  const desk = emptyDesk();
  await desk.act(convoy, CONVOY, 'announce', { ...announced, ...change }, people.supervisor);
  return desk;
};

describe('a convoy', () => {
  it('is announced, once', async () => {
    const desk = await announce();
    expect(await desk.state(convoy, CONVOY)).toEqual({ convoyId: CONVOY, ...announced });
    const again = await desk.act(convoy, CONVOY, 'announce', announced, people.registrar);
    expect(again.outcome).toBe('already-exists');
  });

  it('may be announced before it arrives', async () =>
    expect((await (await announce({ arrivedOn: '2026-04-01' })).state(convoy, CONVOY)).arrivedOn).toBe(
      '2026-04-01',
    ));

  it('has announcing as its only act', () => expect(Object.keys(convoy.acts)).toEqual(['announce']));
});

describe('a line of its manifest', () => {
  it('becomes a registration with what the convoy’s passengers have in common', async () => {
    const desk = await announce();
    const data = registrationOf(await desk.state(convoy, CONVOY), manifestLine.parse(traveller));
    expect(data).toEqual({
      givenNames: 'Moussa',
      familyName: 'Traoré',
      birthDate: '1999-09-09',
      minor: null,
      phone: null,
      sex: 'male',
      targetGroup: 'returnee',
      returnType: 'voluntary_humanitarian',
      countryOfDeparture: 'NE',
      arrivedOn: '2026-01-15',
      region: '01',
      convoyId: CONVOY,
    });
    const { outcome } = await desk.act(caseFile, fileId(1), 'register', data, people.registrar);
    expect(outcome).toBe('ReturneeRegistered');
  });

  it('may name another region than the convoy’s', async () => {
    const of = await (await announce()).state(convoy, CONVOY);
    expect(registrationOf(of, manifestLine.parse({ ...traveller, region: '05' })).region).toBe('05');
  });

  it('is refused on its own when the age is unknown or the convoy has not arrived', async () => {
    const here = await announce();
    const ageless = manifestLine.parse({ ...traveller, birthDate: null });
    const early = await announce({ arrivedOn: '2026-04-01' });
    for (const [desk, line, rule] of [
      [here, ageless, 'age-unknown'],
      [early, manifestLine.parse(traveller), 'date-in-the-future'],
    ] as const) {
      const data = registrationOf(await desk.state(convoy, CONVOY), line);
      expect((await desk.act(caseFile, fileId(1), 'register', data, people.registrar)).outcome).toBe(rule);
    }
  });

  it.each([{ lineKey: '' }, { lineKey: 'Moussa Traoré' }, { sex: null }, { convoyId: CONVOY }])(
    'does not take %j',
    (change) => expect(manifestLine.safeParse({ ...traveller, ...change }).success).toBe(false),
  );

  it('marks what is personal, and nothing else', () => {
    const marked = Object.entries(manifestLine.shape).filter(([, schema]) => markOf(schema));
    expect(marked.map(([field]) => field)).toEqual(['givenNames', 'familyName', 'birthDate', 'phone']);
  });
});
