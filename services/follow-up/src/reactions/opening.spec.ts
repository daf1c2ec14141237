import { derivedId, type RecordedEvent } from '@kosegin/event-sourcing';
import { emptyDesk, fileId, foreign } from '../../test/desk.js';
import {
  approved,
  ASSISTED_ON,
  CASE,
  cheque,
  FOLLOW_UP,
  kit,
  learn,
  personOf,
} from '../../test/follow-up-histories.js';
import { followUp, followUpService, upkeep } from '../index.js';

const ASSET = fileId(50);
const UPKEEP = derivedId('upkeep', ASSET);
const opened = (events: readonly RecordedEvent[]) => events.map(({ stream, type }) => [stream, type]);

describe('the first assistance', () => {
  it.each([
    ['money', cheque(ASSISTED_ON), kit('2026-02-05')],
    ['kit', kit(ASSISTED_ON), cheque('2026-02-05')],
  ])('in %s plans the visits, once', async (assistance, first, second) => {
    const desk = learn(emptyDesk(), approved());
    const done = await desk.react(first);
    expect(opened(done)).toEqual([[`follow-up-${FOLLOW_UP}`, 'VisitsPlanned']]);
    expect(done[0]).toMatchObject({
      data: { caseId: CASE, personId: personOf(CASE), assistance, assistedOn: ASSISTED_ON },
      metadata: { actor: { role: 'system' } },
    });
    for (const event of [first, second, first]) expect(await desk.react(event)).toEqual([]);
    expect(desk.history(followUp, FOLLOW_UP)).toHaveLength(1);
  });
});

describe('the hand-over of an asset', () => {
  it('opens its upkeep, once', async () => {
    const desk = emptyDesk();
    const event = foreign(
      'AssetHandedOver',
      { assetId: ASSET, region: '01', handedOverOn: '2026-02-05' },
      { caseId: null },
    );
    const done = await desk.react(event);
    expect(opened(done)).toEqual([[`upkeep-${UPKEEP}`, 'UpkeepOpened']]);
    expect(done[0]).toMatchObject({ data: { assetId: ASSET, region: '01' }, metadata: { caseId: null } });
    expect(await desk.react(event)).toEqual([]);
    expect(desk.history(upkeep, UPKEEP)).toHaveLength(1);
  });
});

it('the reactions have names of their own, which are part of command ids', () =>
  expect(followUpService.reactions.map(({ name }) => name)).toEqual([
    'follow-up.plan-visits',
    'follow-up.open-upkeep',
  ]));
