/** One wrong field or parameter of a request. */
export interface FieldError {
  /** JSON pointer into the body. */
  readonly pointer?: string;
  /** Name of the query or path parameter, or of the header. */
  readonly parameter?: string;
  readonly code: string;
  readonly detail?: string;
}

/** A "no" that the caller can act on; the filter makes problem details of it, in the caller's language. */
export class ProblemError extends Error {
  constructor(
    readonly code: string,
    /** What the sentence needs and the answer carries; never personal data. */
    readonly details: Readonly<Record<string, string | number>> = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
  }
}

export const invalidParameter = (parameter: string): ProblemError =>
  new ProblemError('invalid-request', {}, [{ parameter, code: 'invalid' }]);
