import { code, day, francs } from '@kosegin/contracts';
import { z } from 'zod';

/** One line of a statement file; `reference` is the bank's own and unique in its account. */
export const statementFileLine = z.strictObject({ reference: code, bookedOn: day, amount: francs });

export type StatementFileLine = z.output<typeof statementFileLine>;

/** The command data of `import` for a line of an account's statement. */
export const importOf = (account: string, line: StatementFileLine) => ({ account, ...line });
