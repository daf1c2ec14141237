import { ROLES, type Role } from '@kosegin/contracts';
import { money } from './money.js';

const ENVELOPES = ['envelopes', 'envelopes/:id'];
const COMMITMENTS = ['envelopes/:id/commitments'];
const DISBURSEMENTS = ['disbursements', 'disbursements/:id'];
const DONATIONS = ['donations', 'donations/:id'];
const all = [
  ...ENVELOPES,
  ...COMMITMENTS,
  ...DISBURSEMENTS,
  'finance/inbox',
  'statement-lines',
  ...DONATIONS,
];

/** Who is not named reads nothing here. */
const MAY: Partial<Record<Role, readonly string[]>> = {
  supervisor: all,
  authorising_officer: all,
  financial_controller: all,
  accountant: all,
  reconciler: all,
  auditor: all,
  case_worker: [...ENVELOPES, ...DISBURSEMENTS],
  dpo: [...DISBURSEMENTS, ...DONATIONS],
};

it.each(ROLES)('what %s may read about money', (role) => {
  const open = money.queries.filter(({ by }) => by.includes(role)).map(({ path }) => path);
  expect(open.sort()).toEqual([...(MAY[role] ?? [])].sort());
});
