const STATUSES: Readonly<Record<string, number>> = {
  'invalid-request': 400,
  'malformed-json': 400,
  'no-token': 401,
  'invalid-token': 401,
  'expired-token': 401,
  'wrong-credentials': 401,
  forbidden: 403,
  'no-decision': 403,
  'separation-of-duties': 403,
  'setup-refused': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'position-unknown': 412,
  stale: 412,
  'too-large': 413,
  'not-json': 415,
  'command-reused': 422,
  'weak-password': 422,
  'locked-out': 429,
  'too-many-streams': 429,
  'internal-error': 500,
  contended: 503,
  'not-yet-seen': 503,
  'shutting-down': 503,
};

/** The HTTP status of a code; a rule of the domain that is not named here is a conflict with the file's state. */
export const statusOf = (code: string): number => STATUSES[code] ?? 409;
