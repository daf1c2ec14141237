import type { Role } from '@kosegin/contracts';

/** Who works on the person's file, and who answers for its data; money is asked for elsewhere, without the person's needs. */
export const CASE_READERS: readonly Role[] = [
  'intake_officer',
  'case_worker',
  'supervisor',
  'commission',
  'follow_up_officer',
  'auditor',
  'dpo',
];

/** Who moves the programme’s money, and who watches over it. */
export const MONEY_READERS: readonly Role[] = [
  'supervisor',
  'authorising_officer',
  'financial_controller',
  'accountant',
  'reconciler',
  'auditor',
];
