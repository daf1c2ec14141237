import type { Role } from '@kosegin/contracts';
import { idOf, told, type Told } from './events.js';

/** Ids of one donation and of its two allocations. */
export const giftOf = (number: number) => ({
  donationId: idOf('donation', number),
  allocations: [1, 2].map((share) => idOf(`allocation ${share}`, number)) as [string, string],
  caseId: idOf('case', number),
});

const by = (id: string, role: Role, day: string) => ({
  actor: { id, role, region: null },
  occurredAt: `${day}T09:00:00.000Z`,
});

/** Ten thousand dollars from pledge to two students, one of them with a file: one act a day from `month`-01 on. */
export function wholeGift(number: number, month = '2026-02'): readonly Told[] {
  const { donationId, allocations, caseId } = giftOf(number);
  const file = `donation-${donationId}`;
  const officer = (day: string) => by('o-1', 'authorising_officer', `${month}-${day}`);
  const accountant = (day: string) => by('a-1', 'accountant', `${month}-${day}`);
  const [one, other] = allocations;
  const share = (
    allocationId: string,
    more: { beneficiary: string; caseId: string | null; amount: number },
  ) =>
    told(
      file,
      'DonationAllocated',
      { donationId, allocationId, purpose: 'students', ...more },
      officer('04'),
    );
  const paid = (allocationId: string, amount: number, day: string) =>
    told(
      file,
      'AllocationPaid',
      { donationId, allocationId, amount, paidOn: `${month}-${day}` },
      accountant(day),
    );
  return [
    told(
      file,
      'DonationPledged',
      { donationId, donor: 'Bintou Keïta', currency: 'USD', amount: '10000.00', purpose: 'students' },
      officer('01'),
    ),
    told(
      file,
      'DonationReceived',
      {
        donationId,
        currency: 'USD',
        amount: '10000.00',
        rate: '564',
        rateSource: 'BCEAO',
        booked: 5_640_000,
        receivedOn: `${month}-02`,
      },
      accountant('02'),
    ),
    told(
      file,
      'DonationTransferred',
      { donationId, body: 'Enseignement supérieur', amount: 5_000_000 },
      officer('03'),
    ),
    share(one, { beneficiary: 'Amina Sow', caseId, amount: 3_000_000 }),
    share(other, { beneficiary: 'Issa Diallo', caseId: null, amount: 2_000_000 }),
    paid(one, 3_000_000, '05'),
    paid(other, 2_000_000, '06'),
    told(
      file,
      'DonationAttested',
      { donationId, attestation: 'AT-1', amount: 5_000_000 },
      by('s-1', 'supervisor', `${month}-07`),
    ),
  ];
}
