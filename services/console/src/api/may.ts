import { access } from './access.js';
import type { Role } from './session.js';

/** A route of the API that not everybody may ask: `GET /api/v1/cases/{id}`. */
export type Guarded = keyof typeof access;

/** Whether the server would let one of these roles in; what it then decides on the file is its own matter. */
export const may = (route: Guarded, roles: readonly Role[]): boolean =>
  access[route].some((role: Role) => roles.includes(role));
