import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { correlationIdOf } from '../observability/correlation.js';
import type { RuleWords } from '../service-definition.js';
import { ProblemError } from './problem-error.js';
import { languageOf, problemFor, type Language } from './problem.js';

export const PROBLEM_WORDS = Symbol('ProblemWords');
export const PROBLEM_REPORT = Symbol('ProblemReport');

/** Told of what nobody expected: the error stays here, the caller gets the reference only. */
export type ProblemReport = (correlationId: string, error: unknown) => void;

const LOCALES = { fr: z.locales.fr().localeError, en: z.locales.en().localeError };

/** The one place where an error becomes an answer. Never an inner text, never a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(PROBLEM_WORDS) private readonly words: RuleWords,
    @Inject(PROBLEM_REPORT) private readonly report: ProblemReport,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for errors that arise before or outside Nest's routes. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent) return;
    const language = languageOf(request.headers['accept-language']);
    const correlationId = correlationIdOf(request);
    const known = asProblem(error, language, request);
    if (known.code === 'internal-error') this.report(correlationId, error);
    const problem = problemFor(known, this.words, language, correlationId);
    if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer realm="kosegin"');
    if (problem.status === 503) reply.header('Retry-After', '1');
    void reply
      .code(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Content-Language', language)
      .send(JSON.stringify(problem));
  }
}

function asProblem(error: unknown, language: Language, request: FastifyRequest): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof z.ZodError) return invalid(error, language, request);
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || status === 415) return new ProblemError('not-json');
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || status === 413 || status === 431)
    return new ProblemError('too-large');
  if (status === 404) return new ProblemError('not-found');
  if (status === 405) return new ProblemError('method-not-allowed');
  if (status === 503) return new ProblemError('shutting-down');
  if (status === 400) return new ProblemError('malformed-json');
  return new ProblemError('internal-error');
}

/** At most this many fields are named. */
const NAMED = 20;

function invalid(error: z.ZodError, language: Language, request: FastifyRequest): ProblemError {
  const inAddress = (field: PropertyKey | undefined): boolean =>
    request.method === 'GET' || String(field) in (request.params as object);
  const errors = error.issues.slice(0, NAMED).flatMap((issue) => {
    const message = LOCALES[language](issue as never);
    const detail = typeof message === 'string' ? message : (message?.message ?? issue.message);
    const fields =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return fields.map((path) => ({
      ...(inAddress(path[0]) ? { parameter: String(path[0]).slice(0, 100) } : { pointer: pointerTo(path) }),
      code: issue.code ?? 'invalid',
      detail,
    }));
  });
  return new ProblemError('invalid-request', {}, errors.slice(0, NAMED));
}

/** A JSON pointer; what the caller sent as a name is cut to a bounded length. */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).slice(0, 100).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
