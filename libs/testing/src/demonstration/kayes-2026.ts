import { derivedId } from '@kosegin/event-sourcing';
import { approves, arrives, assessed, plans, submits, type Plan } from './chapters.js';
import { Journey, later } from './journey.js';
import { fullName, invent } from './people.js';
import type { Random } from './random.js';

const CEREMONY = '2026-02-05';
const KITS = [
  {
    name: 'sewing',
    label: 'Kit de couture',
    price: 285_000,
    quantity: 12,
    components: [
      { component: 'Machine à coudre à pédale', quantity: 1 },
      { component: 'Fer à repasser', quantity: 1 },
      { component: 'Coupon de tissu', quantity: 6 },
      { component: 'Boîte de fils et aiguilles', quantity: 2 },
    ],
  },
  {
    name: 'commerce',
    label: 'Kit de commerce',
    price: 240_000,
    quantity: 12,
    components: [
      { component: 'Étal pliant', quantity: 1 },
      { component: 'Balance', quantity: 1 },
      { component: 'Lot de marchandises', quantity: 1 },
    ],
  },
] as const;

/** Kits handed over to young returnees in Kayes on 5 February 2026, and the borehole of a village near it. */
export const kayes2026 = (random: Random): readonly Journey[] => [
  ...supply(),
  ...Array.from({ length: 16 }, (_, index) => receivesKit(random, index)),
  borehole(random),
  proposedBorehole(),
];

function supply(): readonly Journey[] {
  const bamako = new Journey('bamako').open('2025-12-08', 'storekeeper', 'sites', 'site', () => ({
    name: 'Magasin central',
    region: '00',
  }));
  const kayes = new Journey('kayes').open('2025-12-08', 'storekeeper', 'sites', 'site', () => ({
    name: 'Antenne de Kayes',
    region: '01',
  }));
  const models = KITS.map(({ name, label, components }) =>
    new Journey(`kit-${name}`).open('2025-12-09', 'storekeeper', 'kit-models', 'model', () => ({
      name: label,
      sector: name,
      components,
    })),
  );
  for (const { name, price, quantity } of KITS)
    bamako.act('2025-12-15', 'storekeeper', 'sites', 'site', 'receive', (ref) => ({
      receiptNumber: `BL-2025-${name}`,
      kitModelId: ref(`kit-${name}.model`),
      quantity,
      supplier: 'Fournitures du fleuve (fictif)',
      unitPrice: price,
    }));
  return [bamako, kayes, ...models];
}

/** Fourteen kits are handed over; one is still on its way and one in the store. */
function receivesKit(random: Random, index: number): Journey {
  const journey = new Journey(`kit-2026-${String(index + 1).padStart(2, '0')}`);
  const { name } = KITS[index % 2]!;
  const person = invent(random, [19, 27]);
  const registered = later('2025-10-20', random.between(0, 20));
  const plan: Plan = {
    sector: name,
    title: name === 'sewing' ? 'Atelier de couture à domicile' : 'Commerce de détail',
    members: 1,
    lines: [{ lineId: 1, kind: 'kit', amount: KITS[index % 2]!.price }],
  };
  arrives(journey, registered, person, {
    region: '01',
    from: random.pick(['LY', 'DZ', 'MR']),
    returnType: 'assisted_voluntary',
    arrivedOn: later(registered, -4),
  });
  assessed(journey, later(registered, 3), later(registered, 12), ['kit']);
  plans(journey, later(registered, 20), 'KITS-2026', plan);
  submits(journey, later(registered, 30));
  approves(journey, later(registered, 44), plan);
  journey.open('2026-01-12', 'case_worker', 'kits', 'kit', (ref) => ({
    caseId: ref(`${journey.name}.case`),
    kitModelId: ref(`kit-${name}.model`),
    lineId: 1,
  }));
  journey.act('2026-01-15', 'storekeeper', 'sites', 'bamako.site', 'reserve', (ref) => ({
    kitId: ref(`${journey.name}.kit`),
  }));
  if (index === 15) return journey;
  journey.act('2026-01-22', 'storekeeper', 'kits', 'kit', 'dispatch', (ref) => ({
    toSiteId: ref('kayes.site'),
  }));
  if (index === 14) return journey;
  return journey
    .act('2026-01-26', 'storekeeper', 'kits', 'kit', 'arrive')
    .act(CEREMONY, 'storekeeper', 'kits', 'kit', 'hand-over', () => ({
      handedOverOn: CEREMONY,
      receiver: fullName(person),
      witnessId: 'temoin-kayes',
    }));
}

function borehole(random: Random): Journey {
  const journey = new Journey('borehole');
  const member = (office: string) => ({ name: fullName(invent(random, [30, 65])), office });
  const signatory = (capacity: string) => ({ name: fullName(invent(random, [30, 65])), capacity });
  const on = (day: string, act: string, body: object) =>
    journey.act(day, 'supervisor', 'assets', 'asset', act, () => body);
  journey.open('2025-09-02', 'supervisor', 'assets', 'asset', () => ({
    kind: 'borehole',
    name: 'Forage du village fictif de Sanankoro',
    region: '01',
  }));
  on('2026-01-13', 'accept', { minutesNumber: 'PV-RP-2026-01', acceptedOn: '2026-01-13' });
  on('2026-01-20', 'constitute-committee', {
    constitutedOn: '2026-01-19',
    members: ['president', 'treasurer', 'secretary', 'hygienist', 'member'].map(member),
  });
  on(CEREMONY, 'hand-over', {
    handedOverOn: CEREMONY,
    keys: 3,
    minutesNumber: 'PV-RC-2026-02',
    signatories: ['community', 'authority', 'witness'].map(signatory),
  });
  reportsState(journey, '2026-02-20', 'functioning');
  return reportsState(journey, '2026-03-06', 'needs_attention');
}

/** What the follow-up officer found at the asset. */
const reportsState = (journey: Journey, day: string, status: string): Journey =>
  journey.add({
    day,
    as: 'follow_up_officer',
    path: (ref) => `upkeeps/${derivedId('upkeep', ref(`${journey.name}.asset`))}/report-status`,
    body: () => ({ status, reportedOn: day }),
  });

/** Another one that has not come so far. */
const proposedBorehole = (): Journey =>
  new Journey('borehole-2').open('2026-01-28', 'supervisor', 'assets', 'asset', () => ({
    kind: 'borehole',
    name: 'Forage du village fictif de Diakaba',
    region: '01',
  }));
