import { parse, serialize } from 'cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { roleSchema } from '@kosegin/contracts';
import type { AccountRecord } from './account-store.js';
import { SessionStore } from './session-store.js';
import { Tokens } from './tokens.js';

export const sessionAnswer = z.object({
  token: z.string(),
  expiresAt: z.iso.datetime(),
  accountId: z.uuid(),
  userName: z.string(),
  displayName: z.string(),
  roles: z.array(roleSchema).min(1),
  region: z.string().nullable(),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;

const COOKIE = 'kosegin-renewal';
const PATH = '/api/v1/sessions';
/** Where browsers have no TLS to ask for. */
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Gives tokens, and the cookie with which a browser renews them: out of reach of scripts and of other sites. */
@Injectable()
export class SessionIssuer {
  constructor(
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(SessionStore) private readonly sessions: SessionStore,
  ) {}

  async issue(account: AccountRecord, until?: number): Promise<SessionAnswer> {
    const { id: accountId, userName, displayName, roles, region } = account;
    const token = await this.tokens.issue(account, until);
    return { ...token, accountId, userName, displayName, roles: [...roles], region };
  }

  async issueRenewable(
    account: AccountRecord,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const before = secretOf(request);
    if (before !== undefined) this.sessions.end(before);
    this.setCookie(this.sessions.open(account), request, reply);
    return this.issue(account);
  }

  /** Null when the cookie renews nothing any more; it is then taken back. */
  async renew(request: FastifyRequest, reply: FastifyReply): Promise<SessionAnswer | null> {
    const secret = secretOf(request);
    const session = secret === undefined ? null : this.sessions.renew(secret);
    if (session) return this.issue(session.account, session.until);
    this.end(request, reply);
    return null;
  }

  end(request: FastifyRequest, reply: FastifyReply): void {
    const secret = secretOf(request);
    if (secret === undefined) return;
    this.sessions.end(secret);
    this.setCookie('', request, reply);
  }

  /** Without an age it goes with the browser; an empty one goes at once. */
  private setCookie(secret: string, { hostname }: FastifyRequest, reply: FastifyReply): void {
    const cookie = serialize(COOKIE, secret, {
      httpOnly: true,
      secure: !LOCAL.has(hostname.replace(/:\d+$/, '')),
      sameSite: 'strict',
      path: PATH,
      ...(secret === '' && { maxAge: 0 }),
    });
    reply.header('Set-Cookie', cookie);
  }
}

const secretOf = (request: FastifyRequest): string | undefined =>
  parse(request.headers.cookie ?? '')[COOKIE] || undefined;
