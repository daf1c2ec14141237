import { idOf, record, told } from '../../test/events.js';
import { ReadSide } from '../../test/read-side.js';
import { listConvoys, oneConvoy } from './convoys.js';

const convoyId = (number: number) => idOf('convoy', number);
const announced = (number: number, arrivedOn: string, region: '01' | '04') =>
  told(`convoy-${convoyId(number)}`, 'ConvoyAnnounced', {
    convoyId: convoyId(number),
    reference: `C-${number}`,
    arrivedOn,
    region,
    expected: 142,
  });
const registered = (number: number, convoy: number | null, recordedAt: string) =>
  told(
    `case-${idOf('case', number)}`,
    'ReturneeRegistered',
    { caseId: idOf('case', number), convoyId: convoy === null ? null : convoyId(convoy) },
    { caseId: idOf('case', number), recordedAt },
  );

describe('convoys', () => {
  let read: ReadSide;
  beforeAll(async () => {
    read = await ReadSide.of(
      record([
        // A registration may arrive before the announcement it belongs to.
        registered(1, 1, '2026-01-10T09:00:00.000Z'),
        announced(1, '2026-01-09', '01'),
        announced(2, '2026-02-09', '04'),
        registered(2, 1, '2026-01-11T09:00:00.000Z'),
        registered(3, null, '2026-01-12T09:00:00.000Z'),
        registered(4, 2, '2026-02-12T09:00:00.000Z'),
      ]),
    );
  });
  const list = async (input = {}, moment = {}) =>
    (await read.ask(listConvoys, input, moment))!.items.map((one) => [one.reference, one.registered]);

  it('are listed, the latest first, with how many were registered of them', async () => {
    expect(await list()).toEqual([
      ['C-2', 1],
      ['C-1', 2],
    ]);
    expect(await list({ region: '01' })).toEqual([['C-1', 2]]);
    expect(await list({ region: '07' })).toEqual([]);
  });

  it('page', async () => {
    const first = (await read.ask(listConvoys, { limit: 1 }))!;
    expect(await list({ limit: 1, after: first.next! })).toEqual([['C-1', 2]]);
  });

  it('are answered one by one, now and on a day before', async () => {
    const one = (moment = {}) => read.ask(oneConvoy, { id: convoyId(1) }, moment);
    expect(await one()).toMatchObject({ expected: 142, registered: 2 });
    expect(await one({ asOf: '2026-01-10' })).toMatchObject({ registered: 1 });
    expect(await read.ask(oneConvoy, { id: convoyId(9) })).toBeNull();
  });
});
