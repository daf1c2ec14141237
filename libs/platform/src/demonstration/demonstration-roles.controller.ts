import { label, roleSchema, ROLES } from '@kosegin/contracts';
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../identity/access.js';
import { Accounts } from '../identity/accounts.js';
import { sessionAnswer, SessionIssuer, type SessionAnswer } from '../identity/session-issuer.js';
import { Describe } from '../openapi/route-doc.js';
import { ProblemError } from '../problems/problem-error.js';
import { demoUserName } from './demo-user-name.js';

const chosen = z.strictObject({ role: roleSchema });
const offered = z.object({ accounts: z.array(z.object({ role: roleSchema, userName: label })) });
const tag = 'demonstration';

/** Only where tokens are issued, and only on demonstration data: one account for each role, entered without a password. */
@Public()
@Controller('api/v1/demonstration')
export class DemonstrationRolesController {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(SessionIssuer) private readonly issuer: SessionIssuer,
  ) {}

  @Describe({
    tag,
    does: { fr: 'Comptes de démonstration', en: 'Accounts of the demonstration' },
    status: 200,
    answer: offered,
  })
  @Get()
  offered(): z.infer<typeof offered> {
    const accounts = ROLES.map((role) => ({ role, userName: demoUserName(role) }));
    return { accounts: accounts.filter(({ userName }) => this.accounts.store.named(userName)) };
  }

  @Describe({
    tag,
    does: { fr: 'Entrer dans un rôle, sans mot de passe', en: 'Enter a role, without a password' },
    body: chosen,
    status: 201,
    answer: sessionAnswer,
    problems: [404],
  })
  @Post('sign-in')
  @HttpCode(201)
  async signIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const account = this.accounts.store.named(demoUserName(chosen.parse(body).role));
    if (!account || account.disabled) throw new ProblemError('not-found');
    return this.issuer.issueRenewable(account, request, reply);
  }
}
