import { contentHash } from '@kosegin/contracts';
import { derivedId } from '@kosegin/event-sourcing';
import { System } from './harness.js';
import { EDITION, Journey } from './journey.js';

const components = [{ component: 'Machine à coudre', quantity: 1 }];

let system: System;
let journey: Journey;
beforeAll(async () => {
  system = await System.start();
  journey = new Journey(system);
});
afterAll(() => system.stop());

const read = async (path: string) => {
  await system.settle();
  const { status, headers, body } = await system.call('supervisor', 'GET', `/api/v1/${path}`);
  expect(status).toBe(200);
  return { headers, body };
};

/** A case whose approved plan has one kit on it. */
async function entitled(): Promise<string> {
  const caseId = await journey.assessed();
  const at = `cases/${caseId}`;
  const bound = { sector: 'sewing', members: 1, lines: [{ lineId: 1, kind: 'kit', amount: 285_000 }] };
  await journey.act('supervisor', `${at}/find-eligible`, { edition: EDITION });
  await journey.act('case_worker', `${at}/draft-plan`, { ...bound, title: 'Atelier' });
  await journey.act('case_worker', `${at}/submit-plan`);
  const approval = { planVersion: 1, contentHash: contentHash(bound) };
  await journey.act('supervisor', `${at}/approve-plan`, approval);
  await system.settle();
  return caseId;
}

describe('a kit on its way through two sites', () => {
  let [bamako, kayes, model, caseId, kit] = ['', '', '', '', ''];
  const store = async (path: string, body: object = {}) => {
    const { id } = (await journey.act('storekeeper', path, body)).body;
    await system.settle();
    return id as string;
  };
  const open = (name: string, region: string) => store('sites', { name, region });

  beforeAll(async () => {
    model = await store('kit-models', { name: 'Kit de couture', sector: 'sewing', components });
    [bamako, kayes] = [await open('Magasin central', '00'), await open('Antenne de Kayes', '01')];
    const delivery = { receiptNumber: 'BL-1', supplier: 'Fournitures du fleuve', unitPrice: 285_000 };
    await store(`sites/${bamako}/receive`, { ...delivery, kitModelId: model, quantity: 3 });
    caseId = await entitled();
    kit = (await journey.act('case_worker', 'kits', { caseId, kitModelId: model, lineId: 1 })).body.id;
    await system.settle();
  });

  /** The numbers of a site that are not zero; they always add up (invariant 13). */
  async function stockOf(site: string) {
    const [line] = (await read(`sites/${site}`)).body.stock;
    const { kitModelId: _, name: __, received, arriving = 0, ...states } = line ?? { received: 0 };
    const sum = Object.values(states as Record<string, number>).reduce((total, count) => total + count, 0);
    expect(sum).toBe(received);
    const shown = Object.entries({ received, arriving, ...states }).filter(([, count]) => count !== 0);
    return Object.fromEntries(shown);
  }

  const steps: readonly (readonly [string, () => Promise<string>, object, object, string])[] = [
    ['is delivered', async () => '', { received: 3, free: 3 }, {}, 'requested'],
    [
      'is reserved',
      () => store(`sites/${bamako}/reserve`, { kitId: kit }),
      { received: 3, free: 2, reserved: 1 },
      {},
      'reserved',
    ],
    [
      'is dispatched',
      () => store(`kits/${kit}/dispatch`, { toSiteId: kayes }),
      { received: 3, free: 2, inTransit: 1 },
      { arriving: 1 },
      'dispatched',
    ],
    [
      'arrives',
      () => store(`kits/${kit}/arrive`),
      { received: 3, free: 2, passedOn: 1 },
      { received: 1, reserved: 1 },
      'arrived',
    ],
    [
      'is handed over',
      () =>
        store(`kits/${kit}/hand-over`, {
          handedOverOn: '2025-02-05',
          receiver: 'Awa Keïta',
          witnessId: 'temoin-1',
        }),
      { received: 3, free: 2, passedOn: 1 },
      { received: 1, handedOver: 1 },
      'handed_over',
    ],
  ];

  it.each(steps)('shows both sites as it %s', async (_what, step, atBamako, atKayes, status) => {
    await step();
    expect([await stockOf(bamako), await stockOf(kayes)]).toEqual([atBamako, atKayes]);
    expect((await read(`kits/${kit}`)).body).toMatchObject({ status, caseId });
    expect((await read(`kits?status=${status}&case=${caseId}`)).body.items).toHaveLength(1);
    expect((await read(`cases/${caseId}`)).body.kits).toMatchObject([{ id: kit, status }]);
  });

  it('shows the receipt, the steps and the revision to act on', async () => {
    const { headers, body } = await read(`kits/${kit}`);
    expect(body).toMatchObject({ components, receipt: { receiver: 'Awa Keïta', witnessId: 'temoin-1' } });
    expect(body.steps.map(({ type }: { type: string }) => type)).toEqual([
      'KitRequested',
      'KitReserved',
      'KitDispatched',
      'KitArrived',
      'KitHandedOver',
    ]);
    expect(headers.get('etag')).toBe(`"${body.revision}"`);
    const seen = await system.call('auditor', 'GET', `/api/v1/kits/${kit}`);
    expect(seen.body.receipt).toMatchObject({ receiver: null, witnessId: 'temoin-1' });
  });

  it('shows the price history and the ledger', async () => {
    expect((await read(`kit-models/${model}`)).body.deliveries.items).toMatchObject([
      { siteId: bamako, supplier: 'Fournitures du fleuve', quantity: 3, unitPrice: 285_000 },
    ]);
    expect((await read(`sites/${kayes}/units`)).body.items).toMatchObject([
      { state: 'handed_over', kitId: kit, caseId, receiptNumber: 'BL-1' },
    ]);
  });
});

it('the card of an asset holds its minutes, its committee and the state of its upkeep', async () => {
  const on = async (act: string, body: object) => journey.act('supervisor', `assets${act}`, body);
  const { id } = (await on('', { kind: 'borehole', name: 'Forage de Sanankoro', region: '01' })).body;
  const members = ['president', 'treasurer', 'secretary'].map((office) => ({ name: 'Fanta Diallo', office }));
  const capacities = ['community', 'authority', 'witness'];
  const signatories = capacities.map((capacity) => ({ name: 'Sékou Koné', capacity }));
  await on(`/${id}/accept`, { minutesNumber: 'PV-1', acceptedOn: '2025-01-12' });
  await on(`/${id}/constitute-committee`, { constitutedOn: '2025-01-19', members });
  const handOver = { handedOverOn: '2025-02-05', keys: 3, minutesNumber: 'PV-2', signatories };
  await on(`/${id}/hand-over`, handOver);
  await system.settle();
  const report = { status: 'out_of_order', reportedOn: '2025-02-20', note: 'Vu par Moussa' };
  await journey.act('follow_up_officer', `upkeeps/${derivedId('upkeep', id)}/report-status`, report);
  expect((await read(`assets/${id}`)).body).toMatchObject({
    status: 'handed_over',
    condition: 'out_of_order',
    acceptance: { minutesNumber: 'PV-1' },
    committee: { members },
    handOver: { keys: 3, signatories },
    reports: { items: [report] },
  });
  const { body } = await system.call('auditor', 'GET', `/api/v1/assets/${id}`);
  expect(JSON.stringify(body)).not.toMatch(/Diallo|Koné|Moussa/);
});
