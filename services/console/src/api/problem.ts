/** One field that the server found wrong. */
export interface FieldFault {
  /** JSON pointer into what was sent. */
  readonly pointer?: string;
  readonly parameter?: string;
  readonly code: string;
  /** In the language of the request. */
  readonly detail?: string;
}

interface Details {
  readonly status: number;
  readonly code: string;
  /** A sentence in the language of the request. */
  readonly detail: string;
  readonly correlationId: string | null;
  readonly errors: readonly FieldFault[];
  /** What the rule tells besides: a revision, an hour. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** The server said no (RFC 9457). */
export class ApiProblem extends Error {
  constructor(readonly details: Details) {
    super(details.detail);
  }

  get status(): number {
    return this.details.status;
  }

  get code(): string {
    return this.details.code;
  }
}

/** Nothing was answered: it may have been done, or not. */
export class NoAnswer extends Error {}

/** Not now, but soon: repeating is what is asked for. */
const PASSING = new Set([502, 503, 504]);

export const mayPass = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof ApiProblem && PASSING.has(error.status));

export async function problemOf(response: Response): Promise<ApiProblem> {
  const sent: unknown = await response.json().catch(() => null);
  const { code, detail, correlationId, errors, ...more } = (sent ?? {}) as Partial<Details> &
    Record<string, unknown>;
  return new ApiProblem({
    status: response.status,
    code: code ?? `http-${response.status}`,
    detail: detail ?? '',
    correlationId: correlationId ?? response.headers.get('X-Correlation-Id'),
    errors: errors ?? [],
    more,
  });
}
