import { fileId, people, type Desk } from '../../test/desk.js';
import { BAMAKO, cameTo, KAYES, KIT, samples, unit } from '../../test/kit-histories.js';
import { kit, kitLogisticsService, site } from '../index.js';

const { storekeeper } = people;
const reserving = (desk: Desk) => desk.act(site, BAMAKO, 'reserve', { kitId: KIT }, storekeeper);
const onKit = (type: string) => (desk: Desk) => desk.act(kit, KIT, type, ...samples[type]!);

const unitId = unit(1);

/** From which status which step, and what it brings about on which other file. */
const CHAIN: readonly (readonly [
  step: string,
  from: string,
  take: typeof reserving,
  follows: readonly (readonly [stream: string, type: string, data: object])[],
])[] = [
  [
    'UnitReserved',
    'requested',
    reserving,
    [[`kit-${KIT}`, 'KitReserved', { kitId: KIT, unitId, siteId: BAMAKO, modelVersion: 1 }]],
  ],
  [
    'KitDispatched',
    'reserved',
    onKit('dispatch'),
    [[`site-${BAMAKO}`, 'UnitDispatched', { siteId: BAMAKO, unitId, kitId: KIT, toSiteId: KAYES }]],
  ],
  [
    'KitArrived',
    'dispatched',
    onKit('arrive'),
    [KAYES, BAMAKO].map((ledger) => [
      `site-${ledger}`,
      'UnitArrived',
      { siteId: KAYES, unitId, kitId: KIT, fromSiteId: BAMAKO },
    ]),
  ],
  [
    'KitHandedOver',
    'arrived',
    onKit('hand-over'),
    [[`site-${KAYES}`, 'UnitHandedOver', { siteId: KAYES, unitId, kitId: KIT }]],
  ],
];

describe('what one file decides, the other follows', () => {
  it.each(CHAIN)('%s, once', async (type, from, take, follows) => {
    const desk = await cameTo(from);
    const event = (await take(desk)).events.find((one) => one.type === type)!;
    const done = await desk.react(event);
    expect(done.map(({ stream, type: followed, data }) => [stream, followed, data])).toEqual(follows);
    expect(done.every(({ metadata }) => metadata.actor.role === 'system')).toBe(true);
    expect(await desk.react(event)).toEqual([]);
  });

  it('and repeats of the whole chain, after its end, change nothing', async () => {
    const desk = await cameTo('handed_over');
    const history = [kit, site].flatMap((file) =>
      [KIT, BAMAKO, KAYES].flatMap((id) => desk.history(file, id)),
    );
    expect(history.length).toBeGreaterThan(10);
    for (const event of history) expect(await desk.react(event)).toEqual([]);
  });

  it('a kit handed over where it was received has no way behind it', async () => {
    const desk = await cameTo('reserved');
    const { events } = await onKit('hand-over')(desk);
    expect((await desk.react(events[0]!)).map(({ stream, type }) => [stream, type])).toEqual([
      [`site-${BAMAKO}`, 'UnitHandedOver'],
    ]);
    expect(desk.history(site, KAYES)).toHaveLength(1);
  });

  it('no step is recorded of a unit that another kit has', async () => {
    const desk = await cameTo('reserved');
    const data = { unitId, kitId: fileId(99) };
    for (const [type, more] of [
      ['record-dispatch', { toSiteId: KAYES }],
      ['record-hand-over', {}],
    ] as const)
      expect((await desk.act(site, BAMAKO, type, { ...data, ...more }, people.system)).outcome).toBe(
        'unit-not-here',
      );
  });

  it('has names of its own, which are part of command ids', () =>
    expect(kitLogisticsService.reactions.map(({ name }) => name)).toEqual([
      'kit-logistics.reservation-on-kit',
      'kit-logistics.dispatch-on-site',
      'kit-logistics.arrival-on-sites',
      'kit-logistics.hand-over-on-site',
    ]));
});
