import type { ById } from './by-id.js';
import type { CaseKit } from './case-kits.js';
import type { FigureFile } from './figure-file.js';
import type { FigureMoney } from './figure-money.js';

/** What of money and kits has come to the case's people. */
export interface FigureReceived {
  readonly kitsHandedOver: number;
  /** The first cheque or kit in hand. */
  readonly assistedOn: string | null;
  /** The first money that the bank has paid, or kit in hand. */
  readonly servedOn: string | null;
}

export const nothingReceived: FigureReceived = { kitsHandedOver: 0, assistedOn: null, servedOn: null };

export function receivedOf(money: FigureMoney, kits: ById<CaseKit>): FigureReceived {
  const cheques = Object.values(money.days);
  const kitDays = Object.values(kits).flatMap(({ handedOverOn }) => handedOverOn ?? []);
  return {
    kitsHandedOver: kitDays.length,
    assistedOn: firstOf([...cheques.map(({ handed_over }) => handed_over), ...kitDays]),
    servedOn: firstOf([...cheques.map(({ paid }) => paid), ...kitDays]),
  };
}

const firstOf = (days: readonly (string | undefined)[]): string | null =>
  days.reduce<string | null>((first, day) => (day && (!first || day < first) ? day : first), null);

/** The people of a case, `holders` among them: who holds it, a woman or not, a minor or not. */
export const SERVED = ['people', 'holders', 'women', 'minors'] as const;
export type FigureServed = Readonly<Record<(typeof SERVED)[number], number>>;

export const servedOf = ({ members, holder }: FigureFile): FigureServed => ({
  people: members,
  holders: 1,
  women: holder?.sex === 'female' ? 1 : 0,
  minors: holder?.minor ? 1 : 0,
});
