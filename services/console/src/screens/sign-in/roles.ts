import type { Role } from '../../api/session.js';
import { codes } from '../../words/codes.fr.js';

/** In the order of the work: from arrival to audit. */
export const ROLES = Object.keys(codes.roles) as Role[];
