import type { Role } from '../../api/session.js';
import type { Say } from '../../words/words.js';

/** Who acted: a role, or the reactions and timers, which act as the system. */
export const roleWords = (role: string, say: Say): string =>
  role === 'system' ? say('case.system') : say(`codes.roles.${role as Role}`);
