import type { Role } from '@kosegin/contracts';

/** `financial_controller` → `demo-financial-controller`. */
export const demoUserName = (role: Role): string => `demo-${role.replaceAll('_', '-')}`;
