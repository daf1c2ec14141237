import { fileId, people, type Desk } from '../../test/desk.js';
import {
  approved,
  BAMAKO,
  CASE,
  decisionOf,
  KIT,
  learn,
  line,
  linking,
  MODEL,
  onKit,
  ready,
  reserve,
  stocked,
} from '../../test/kit-histories.js';
import { kit } from './kit.js';

const OTHER = fileId(21);
const THIRD = fileId(22);
const OTHER_KIT = fileId(11);
const SERVED = 'already-served-in-edition';

/** Two more cases beside the first, nobody linked. */
const desk = async (plan: object = {}): Promise<Desk> =>
  learn(await stocked(9), ...ready(OTHER, plan), ...ready(THIRD, plan));

const request = (on: Desk, caseId: string, id: string, change: object = {}) =>
  onKit(on, 'request', { caseId, ...change }, { id });

describe('invariant 15: a person receives the same benefit once per edition', () => {
  it('a line of the plan is asked for once', async () => {
    const on = await desk();
    await request(on, CASE, KIT);
    expect((await request(on, CASE, OTHER_KIT)).outcome).toBe(SERVED);
  });

  it('which a claim guards where two requests do not know of each other', async () => {
    const data = { caseId: CASE, kitModelId: MODEL, lineId: 1 };
    expect(await decisionOf(await desk(), kit, KIT, 'request', data, people.worker)).toMatchObject({
      claims: [{ name: `kit-benefit-KITS-2026:${CASE.toUpperCase()}:1`, rule: SERVED }],
    });
  });

  it('two lines are two benefits, each of them once', async () => {
    const on = learn(await desk(), approved(CASE, { lines: [line(1), line(2), line(3, 'money')] }));
    expect((await request(on, CASE, KIT)).outcome).toBe('KitRequested');
    expect((await request(on, CASE, OTHER_KIT, { lineId: 2 })).outcome).toBe('KitRequested');
    expect((await request(on, CASE, fileId(12), { lineId: 2 })).outcome).toBe(SERVED);
  });

  it('a later version does not give again, under another number, what an earlier one gave', async () => {
    const on = await desk();
    await request(on, CASE, KIT);
    learn(on, approved(CASE, { planVersion: 2, lines: [line(4)] }));
    expect((await request(on, CASE, OTHER_KIT, { lineId: 4 })).outcome).toBe(SERVED);
    learn(on, approved(CASE, { planVersion: 3, lines: [line(4), line(5)] }));
    expect((await request(on, CASE, OTHER_KIT, { lineId: 5 })).outcome).toBe('KitRequested');
  });

  it('in another edition it may receive it again', async () => {
    const on = await desk();
    await request(on, CASE, KIT);
    learn(on, approved(CASE, { planVersion: 2, edition: 'KITS-2027' }));
    expect((await request(on, CASE, OTHER_KIT)).outcome).toBe('KitRequested');
  });
});

describe('invariant 15: across linked identities', () => {
  it.each([
    ['directly', linking('IdentitiesLinked', CASE, OTHER)],
    [
      'through a third case',
      [...linking('IdentitiesLinked', CASE, THIRD), ...linking('IdentitiesLinked', THIRD, OTHER)],
    ],
  ])('another self that has asked stands in the way: linked %s', async (_how, links) => {
    const on = learn(await desk(), ...links);
    await request(on, OTHER, OTHER_KIT);
    expect((await request(on, CASE, KIT)).outcome).toBe(SERVED);
  });

  it('however the edition is typed', async () => {
    const on = learn(await desk({ edition: 'kits-2026' }), ...linking('IdentitiesLinked', CASE, OTHER));
    await request(on, OTHER, OTHER_KIT);
    expect((await request(on, CASE, KIT)).outcome).toBe(SERVED);
  });

  it('in another edition it does not', async () => {
    const on = learn(await desk({ edition: 'KITS-2025' }), ...linking('IdentitiesLinked', CASE, OTHER));
    await request(on, OTHER, OTHER_KIT);
    expect((await request(on, CASE, KIT)).outcome).toBe('KitRequested');
  });

  it('nor does it once the link is undone', async () => {
    const on = learn(await desk(), ...linking('IdentitiesLinked', CASE, OTHER));
    await request(on, OTHER, OTHER_KIT);
    learn(on, ...linking('IdentitiesUnlinked', CASE, OTHER));
    expect((await request(on, CASE, KIT)).outcome).toBe('KitRequested');
  });

  it('a link found after both asked lets the first of them have it', async () => {
    const on = await desk();
    await request(on, CASE, KIT);
    await request(on, OTHER, OTHER_KIT);
    learn(on, ...linking('IdentitiesLinked', CASE, OTHER));
    expect((await reserve(on, OTHER_KIT)).outcome).toBe('UnitReserved');
    expect((await reserve(on, KIT)).outcome).toBe(SERVED);
    expect((await onKit(on, 'hand-over', {}, { id: OTHER_KIT })).outcome).toBe('KitHandedOver');
    expect((await reserve(on, KIT)).outcome).toBe(SERVED);
  });

  it('a link found after both were set aside lets one of them be handed over', async () => {
    const on = await desk();
    await request(on, CASE, KIT);
    await request(on, OTHER, OTHER_KIT);
    for (const id of [KIT, OTHER_KIT]) expect((await reserve(on, id, BAMAKO)).outcome).toBe('UnitReserved');
    learn(on, ...linking('IdentitiesLinked', CASE, OTHER));
    expect((await onKit(on, 'hand-over')).outcome).toBe('KitHandedOver');
    expect((await onKit(on, 'hand-over', {}, { id: OTHER_KIT })).outcome).toBe(SERVED);
  });

  it('asking again on a new plan ends where another self has its kit, and no earlier', async () => {
    const on = await desk();
    await request(on, CASE, KIT);
    await request(on, OTHER, OTHER_KIT);
    learn(on, ...linking('IdentitiesLinked', CASE, OTHER), approved(CASE, { planVersion: 2 }));
    expect((await onKit(on.fork(), 'request-again')).outcome).toBe('KitRequested');
    await reserve(on, OTHER_KIT);
    await onKit(on, 'hand-over', {}, { id: OTHER_KIT });
    expect((await onKit(on, 'request-again')).outcome).toBe(SERVED);
  });
});
