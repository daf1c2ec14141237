import type { Act, FileDefinition, Role } from '@kosegin/contracts';
import type { Actor } from '@kosegin/event-sourcing';
import type { Account } from '../identity/access.js';

export type PublicAct = Act & { readonly by: readonly Role[] };

/** Acts that people may do; the others belong to reactions and timers and have no address. */
export const publicActs = (file: FileDefinition): readonly (readonly [string, PublicAct])[] =>
  Object.entries(file.acts).flatMap(([name, act]) =>
    act.by === 'system' ? [] : [[name, act as PublicAct] as const],
  );

/** The account as it acts: under the first of the act's roles that it holds. */
export const actorFor = ({ by }: PublicAct, { id, roles, region }: Account): Actor => ({
  id,
  role: by.find((role) => roles.includes(role))!,
  region,
});
