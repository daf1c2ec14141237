import { derivedId } from '@kosegin/event-sourcing';
import { Journey } from './journey.js';
import { fullName, invent } from './people.js';
import type { Random } from './random.js';

const BENEFICIARIES = 12;
const BOOKED = 5_640_000;

const CONCERNS = [
  ['MA', 'scholarship-delay', 'Les bourses arrivent avec trois trimestres de retard.'],
  ['TN', 'residence-permit', 'Le renouvellement du titre de séjour prend plus d’un an.'],
  ['SN', 'housing', 'Les logements étudiants sont fermés pendant les vacances.'],
  ['DZ', 'tuition', 'Les frais d’inscription ne peuvent plus être payés.'],
] as const;

/** The forum at which students state their difficulties, and the donor's 10,000 USD that come of it. */
export function forum(random: Random): readonly Journey[] {
  const session = new Journey('forum').open('2025-12-18', 'supervisor', 'dialogues', 'session', () => ({
    title: 'Tounkan Blon : étudiants à l’étranger',
    heldOn: '2025-12-18',
    place: 'Bamako',
    channel: 'hybrid',
  }));
  for (const [country, theme, concern] of CONCERNS)
    session.act('2025-12-18', 'supervisor', 'dialogues', 'session', 'raise-concern', () => ({
      theme,
      country,
      raisedBy: fullName(invent(random, [19, 27])),
      concern,
    }));
  const onConcern = (day: string, n: number, act: string, body: (ref: (name: string) => string) => object) =>
    session.act(day, 'supervisor', 'dialogues', 'session', act, (ref) => ({
      concernId: derivedId(ref('forum.session'), 'concern', n),
      ...body(ref),
    }));
  onConcern('2025-12-19', 1, 'answer-concern', () => ({
    answer: 'Le rappel des bourses est ordonnancé en janvier.',
  }));
  onConcern('2025-12-19', 2, 'refer-concern', () => ({ to: 'Consulat général' }));
  onConcern('2025-12-22', 4, 'turn-into-pledge', (ref) => ({ donationId: ref('gift.donation') }));
  return [session, gift(random)];
}

function gift(random: Random): Journey {
  const donation = new Journey('gift').open(
    '2025-12-18',
    'authorising_officer',
    'donations',
    'donation',
    () => ({
      donor: 'Association fictive des bâtisseurs',
      currency: 'USD',
      amount: '10000.00',
      purpose: 'students',
    }),
  );
  const on = (day: string, as: 'accountant' | 'authorising_officer', act: string, body: object) =>
    donation.act(day, as, 'donations', 'donation', act, () => body);
  on('2026-01-14', 'accountant', 'receive', {
    currency: 'USD',
    amount: '10000.00',
    rate: '564',
    rateSource: 'BCEAO',
    booked: BOOKED,
    receivedOn: '2026-01-14',
  });
  on('2026-01-21', 'authorising_officer', 'transfer', {
    body: 'Ministère de l’enseignement supérieur',
    amount: BOOKED,
  });
  on('2026-02-02', 'authorising_officer', 'allocate', {
    allocations: Array.from({ length: BENEFICIARIES }, () => ({
      beneficiary: fullName(invent(random, [19, 27])),
      purpose: 'students',
      amount: BOOKED / BENEFICIARIES,
    })),
  });
  return donation;
}
