import { emptyDesk, people, type Desk } from '../../test/desk.js';
import {
  emptySites,
  KIT,
  MODEL,
  model,
  onKit,
  receive,
  reserve,
  send,
  unit,
} from '../../test/kit-histories.js';
import { kit } from '../kit/kit.js';
import { kitModel } from './kit-model.js';

const version2 = { ...model, components: [{ component: 'Machine à coudre électrique', quantity: 1 }] };

const publish = (desk: Desk, type: string, data: object = model) =>
  send(desk, kitModel, MODEL, type, data, people.storekeeper);

/** A desk on which so many versions are published, each different from the last. */
async function published(versions: number): Promise<Desk> {
  const desk = emptyDesk();
  if (versions > 0) await publish(desk, 'publish');
  if (versions > 1) await publish(desk, 'publish-version', version2);
  return desk;
}

describe('a kit model, every act in every state', () => {
  it.each([
    [0, 'publish', model, 'KitModelVersionPublished'],
    [0, 'publish-version', model, 'not-found'],
    [1, 'publish', model, 'already-exists'],
    [1, 'publish-version', model, 'model-unchanged'],
    [1, 'publish-version', version2, 'KitModelVersionPublished'],
    [2, 'publish', version2, 'already-exists'],
    [2, 'publish-version', version2, 'model-unchanged'],
    [2, 'publish-version', model, 'KitModelVersionPublished'],
  ])('with %i versions, %s', async (versions, type, data, outcome) => {
    const { outcome: found, events } = await publish(await published(versions), type, data);
    expect(found).toBe(outcome);
    if (events[0]) expect(events[0].data).toEqual({ kitModelId: MODEL, version: versions + 1, ...data });
  });
});

describe('a kit model', () => {
  it.each([{ name: 'Kit de tailleur' }, { sector: 'crafts' }, { components: version2.components }])(
    'has a new version when it differs in %p',
    async (change) =>
      expect((await publish(await published(1), 'publish-version', { ...model, ...change })).outcome).toBe(
        'KitModelVersionPublished',
      ),
  );

  it('stays on a kit as it was when its unit was received', async () => {
    const desk = await emptySites();
    await receive(desk, 1);
    await publish(desk, 'publish-version', version2);
    await receive(desk, 1, { receiptNumber: 'BL-2' });
    await onKit(desk, 'request');
    await reserve(desk);
    expect(await desk.state(kit, KIT)).toMatchObject({ unitId: unit(1), modelVersion: 1 });
    expect((await onKit(desk, 'hand-over')).events[0]).toMatchObject({
      data: { unitId: unit(1), components: model.components },
    });
  });
});
