import { randomBytes } from 'node:crypto';

/** A password that nobody chose. */
export const randomPassword = (): string => randomBytes(12).toString('base64url');
