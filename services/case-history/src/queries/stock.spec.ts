import fc from 'fast-check';
import { record, type Told } from '../../test/events.js';
import { BAMAKO, KAYES, kitOf, opened, received, SEWING, steps } from '../../test/goods-story.js';
import { ReadSide } from '../../test/read-side.js';
import { goods } from '../goods.js';
import { listSiteUnits } from './site-units.js';
import { oneSite } from './sites.js';

const DAY = '2026-02-01';
const DELIVERED = 2;

const start = [opened(BAMAKO, 'Magasin central', '00'), opened(KAYES, 'Antenne de Kayes', '01')];

/** Where the units are as people see it: what may be done with them next. */
interface Walk {
  readonly story: Told[];
  readonly free: number[];
  readonly moving: number[];
  readonly there: number[];
}

const ACTS = ['receive', 'write off', 'send', 'arrive', 'hand over'] as const;

/** Units come in to Bamako and go to Kayes; what cannot be done is left. */
function take({ story, free, moving, there }: Walk, act: (typeof ACTS)[number], pick: number): void {
  const from = { receive: null, 'write off': free, send: free, arrive: moving, 'hand over': there }[act];
  if (!from) {
    const units = Array.from({ length: DELIVERED }, (_, n) => story.length * DELIVERED + n);
    free.push(...units);
    story.push(received(BAMAKO, units, DAY));
    return;
  }
  if (from.length === 0) return;
  const unit = from.splice(pick % from.length, 1)[0]!;
  const kit = kitOf(unit);
  if (act === 'write off') story.push(...steps.writtenOff(unit, BAMAKO, DAY));
  if (act === 'hand over') story.push(...steps.handedOver(kit, KAYES, DAY));
  if (act === 'arrive') {
    there.push(unit);
    story.push(...steps.arrived(kit, BAMAKO, KAYES, DAY));
  }
  if (act === 'send') {
    moving.push(unit);
    story.push(...steps.reserved(kit, BAMAKO, DAY), ...steps.dispatched(kit, BAMAKO, KAYES, DAY));
  }
}

/** What is to be shown, counted in the log, apart from what became of each unit. */
function countedIn(story: readonly Told[], siteId: string): Readonly<Record<string, number>> {
  const count = (type: string, site = siteId) =>
    story.filter((one) => one.type === type && one.stream === `site-${site}`).length;
  const [sent, came] = [count('UnitDispatched', BAMAKO), count('UnitArrived', KAYES)];
  const [arrived, passedOn] = siteId === KAYES ? [came, 0] : [0, came];
  const delivered = count('StockReceived') * DELIVERED;
  const [handedOver, writtenOff] = [count('UnitHandedOver'), count('UnitWrittenOff')];
  return {
    received: delivered + arrived,
    free: delivered - count('UnitReserved') - writtenOff,
    reserved: count('UnitReserved') + arrived - count('UnitDispatched') - handedOver,
    inTransit: count('UnitDispatched') - passedOn,
    passedOn,
    handedOver,
    writtenOff,
    arriving: siteId === KAYES ? sent - came : 0,
  };
}

describe('the stock of a site (invariant 13)', () => {
  it('received = in stock + in transit + passed on + handed over + written off, at every position', async () => {
    const walks = fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat(9)), { minLength: 20, maxLength: 30 });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(walks, fc.nat(3), async (acts, missing) => {
        const walk: Walk = { story: [...start], free: [], moving: [], there: [] };
        for (const [act, pick] of acts) take(walk, act, pick);
        // Also between the two halves of the last act.
        const story = walk.story.slice(0, Math.max(start.length, walk.story.length - missing));
        const read = await ReadSide.of(record(story), goods.projections);
        for (const siteId of [BAMAKO, KAYES]) {
          const [line] = (await read.ask(oneSite, { id: siteId }))!.stock;
          const ledger = (await read.ask(listSiteUnits, { id: siteId, limit: 200 }))!.items;
          expect(ledger).toHaveLength(line?.received ?? 0);
          if (!line) continue;
          const { free, reserved, inTransit, passedOn, handedOver, writtenOff } = line;
          expect(line).toEqual({ kitModelId: SEWING, name: null, ...countedIn(story, siteId) });
          expect(line.received).toBe(free + reserved + inTransit + passedOn + handedOver + writtenOff);
          for (const [field, count] of Object.entries(line)) if (count) seen.add(field);
        }
      }),
      { numRuns: 60 },
    );
    // The walks went far enough to mean something.
    expect(seen).toEqual(new Set(['kitModelId', ...Object.keys(countedIn([], KAYES))]));
  });
});
