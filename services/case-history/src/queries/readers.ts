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
