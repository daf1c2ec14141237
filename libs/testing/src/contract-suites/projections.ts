import type { DocumentStore } from '@kosegin/projections';
import { applyingContract } from './projections/applying.js';
import { membersContract } from './projections/members.js';
import { rebuildingContract } from './projections/rebuilding.js';

export interface ProjectionsContract {
  /** An empty store. */
  open(): Promise<DocumentStore>;
  /** The same store as another process has it; null where only one may. */
  readonly join: ((store: DocumentStore) => Promise<DocumentStore>) | null;
  /** Of so many random runs in memory, how many are worth their time here. */
  runs(count: number): number;
}

/** What projections do on every document store. */
export function projectionsContract(name: string, contract: ProjectionsContract): void {
  describe(`ProjectionRunner on ${name}`, () => applyingContract(contract));
  describe(`rebuild on ${name}`, () => rebuildingContract(contract));
  const { join } = contract;
  if (join) describe(`members of one consumer on ${name}`, () => membersContract(contract, join));
}
