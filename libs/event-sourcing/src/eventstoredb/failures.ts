import { ErrorType, isCommandError } from '@eventstore/db-client';

/** The server did not answer, or not with all that is needed, within our time. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}

const FINAL: ReadonlySet<string> = new Set([
  ErrorType.ACCESS_DENIED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.STREAM_DELETED,
  ErrorType.UNSUPPORTED,
]);
const THROWN_BY_HANDLER = 2;
const UNAVAILABLE = 14;

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/** An error of the protocol that the client did not convert: its question what the server can do has failed. */
const isPlain = (error: unknown): boolean =>
  error instanceof Error && !isCommandError(error) && typeof codeOf(error) === 'number';

/** Whether an append may have been written all the same, or may be when it is tried again. */
export const isOpen = (error: unknown): boolean =>
  error instanceof NoAnswerError ||
  isPlain(error) ||
  (error instanceof Error && isCommandError(error) && !FINAL.has(error.type));

/** Whether the same read may succeed a moment later: not when the server cannot make sense of it. */
export const mayPass = (error: unknown): boolean => isOpen(error) && codeOf(error) !== THROWN_BY_HANDLER;

/** Whether the client is of no more use for appends: it asks once what the server can do, and keeps the failure for good. */
export const spoilsClient = (error: unknown): boolean => isPlain(error) && codeOf(error) !== UNAVAILABLE;
