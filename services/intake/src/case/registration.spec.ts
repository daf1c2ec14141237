import { catalogue, consentPurposes, withoutPersonal, caseEvents } from '@kosegin/contracts';
import { derivedId } from '@kosegin/event-sourcing';
import { arrival, CASE, cameTo, send, through } from '../../test/case-histories.js';
import { emptyDesk, fileId, people } from '../../test/desk.js';
import { convoy } from '../convoy/convoy.js';
import { caseFile } from './case.js';

const { registrar } = people;

const registered = async (change: object) => {
  const { outcome, events, details } = await send(emptyDesk(), 'register', change);
  return events[0] ? (events[0].data as { minor: boolean }).minor : { outcome, details };
};

describe('registration', () => {
  it('gives the person an id of its own, derived from the case', async () => {
    const { events } = await send(emptyDesk(), 'register');
    expect(events[0]).toMatchObject({
      type: 'ReturneeRegistered',
      data: { ...arrival, caseId: CASE, personId: derivedId('person', CASE), minor: false, convoyId: null },
      metadata: { caseId: CASE },
    });
  });

  it.each([
    ['2008-03-10', false],
    ['2008-03-11', true],
    ['2008-02-29', false],
  ])('born on %s: a minor on 10 March 2026 is %s', async (birthDate, minor) =>
    expect(await registered({ birthDate })).toBe(minor),
  );

  it('goes by the declaration when there is no birth date', async () => {
    expect(await registered({ birthDate: null, minor: true })).toBe(true);
    expect(await registered({ birthDate: null, minor: false })).toBe(false);
    expect(await registered({ birthDate: null })).toEqual({ outcome: 'age-unknown', details: {} });
    expect(await registered({ minor: false })).toBe(false);
    expect(await registered({ minor: true })).toEqual({
      outcome: 'minor-contradicts-birth-date',
      details: {},
    });
  });

  it.each(['arrivedOn', 'birthDate'])('refuses %s in the future', async (field) => {
    expect(await registered({ [field]: '2026-03-11' })).toEqual({
      outcome: 'date-in-the-future',
      details: { field },
    });
    expect(await registered({ arrivedOn: '2026-03-10' })).toBe(false);
  });

  it('names only a convoy that was announced', async () => {
    const desk = emptyDesk();
    const convoyId = fileId(50);
    expect((await send(desk, 'register', { convoyId })).outcome).toBe('convoy-unknown');
    const { arrivedOn, region, countryOfDeparture, returnType } = arrival;
    const announced = {
      reference: 'KYS-1',
      arrivedOn,
      region,
      countryOfDeparture,
      returnType,
      expected: 142,
    };
    await desk.act(convoy, convoyId, 'announce', announced, registrar);
    expect((await send(desk, 'register', { convoyId })).outcome).toBe('ReturneeRegistered');
  });

  it('leaves nothing personal in the clear', async () => {
    const { events } = await send(emptyDesk(), 'register', { phone: '+223 70 00 00 00' });
    const clear = JSON.stringify(withoutPersonal(caseEvents.ReturneeRegistered.data, events[0]!.data));
    for (const said of ['Fanta', 'Keïta', '1998', '+223']) expect(clear).not.toContain(said);
    expect(catalogue.validate('ReturneeRegistered', events[0]!.data)).toEqual(events[0]!.data);
  });

  it.each([
    { givenNames: '' },
    { givenNames: 'x'.repeat(121) },
    { phone: 'x'.repeat(41) },
    { sex: 'unknown' },
    { region: '99' },
    { countryOfDeparture: 'Libya' },
    { arrivedOn: '2026-02-30' },
    { convoyId: 'KYS-1' },
    { surname: 'Keïta' },
  ])('does not take %j', (change) =>
    expect(caseFile.acts['register']!.data.safeParse({ ...arrival, ...change }).success).toBe(false),
  );
});

describe('assignment', () => {
  it('can pass from one worker to another and back', async () => {
    const desk = await cameTo('registered');
    for (const workerId of ['w-1', 'w-2', 'w-1'])
      expect((await send(desk, 'assign', { workerId })).outcome).toBe('WorkerAssigned');
    expect(await desk.state(caseFile, CASE)).toMatchObject({ workerId: 'w-1' });
  });
});

describe('consents', () => {
  it.each(consentPurposes.schema.options)(
    '%s: given, withdrawn and given again on its own',
    async (purpose) => {
      const desk = await through(emptyDesk(), 'register');
      for (const [act, outcome] of [
        ['withdraw-consent', 'no-consent'],
        ['give-consent', 'ConsentGiven'],
        ['give-consent', 'consent-already-given'],
        ['withdraw-consent', 'ConsentWithdrawn'],
        ['withdraw-consent', 'no-consent'],
        ['give-consent', 'ConsentGiven'],
      ] as const) {
        const change = act === 'give-consent' ? { purpose, evidence: 'oral_witnessed' } : { purpose };
        expect((await send(desk, act, change)).outcome).toBe(outcome);
      }
      expect(await desk.state(caseFile, CASE)).toMatchObject({ consents: [purpose] });
    },
  );

  it('invariant 17: a minor consents by a guardian who is named', async () => {
    const desk = await through(emptyDesk(), ['register', { birthDate: '2010-05-05' }]);
    for (const purpose of consentPurposes.schema.options) {
      expect((await send(desk, 'give-consent', { purpose })).outcome).toBe('guardian-consent-required');
      const { outcome, events } = await send(desk, 'give-consent', { purpose, guardian: 'Sékou Keïta' });
      expect(outcome).toBe('ConsentGiven');
      expect(events[0]).toMatchObject({ data: { guardian: 'Sékou Keïta', purpose } });
    }
  });

  it('a minor’s consent is withdrawn without a guardian', async () => {
    const desk = await through(
      emptyDesk(),
      ['register', { birthDate: null, minor: true }],
      ['give-consent', { guardian: 'Sékou Keïta' }],
    );
    expect((await send(desk, 'withdraw-consent', { purpose: 'payment' })).outcome).toBe('ConsentWithdrawn');
  });
});
