import type { ServiceDefinition } from '@kosegin/platform';
import { disbursement } from './disbursement/disbursement.js';
import { donation } from './donation/donation.js';
import { envelope } from './envelope/envelope.js';
import { caseDisbursements } from './facts/case-disbursements.js';
import { caseFacts } from './facts/case-facts.js';
import { holds } from './reactions/holds.js';
import { moneyChain } from './reactions/money-chain.js';
import { rules } from './rules.js';
import { statementLine } from './statement-line/statement-line.js';
import { StatementsController } from './statement-line/statements.controller.js';

export { disbursement } from './disbursement/disbursement.js';
export { donation } from './donation/donation.js';
export { envelope } from './envelope/envelope.js';
export { importOf, statementFileLine, type StatementFileLine } from './statement-line/statement.js';
export { statementLine } from './statement-line/statement-line.js';

/** Where the money comes from and where it goes: envelopes, disbursements, statement lines, donations. */
export const fundingService: ServiceDefinition = {
  name: 'funding',
  files: [envelope, disbursement, statementLine, donation],
  projections: [caseFacts, caseDisbursements],
  reactions: [...moneyChain, ...holds],
  queries: [],
  rules,
  controllers: [StatementsController],
};
