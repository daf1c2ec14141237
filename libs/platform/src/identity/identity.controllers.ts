import { regions, roleSchema, written, type Role } from '@kosegin/contracts';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Describe } from '../openapi/route-doc.js';
import { ProblemError } from '../problems/problem-error.js';
import { Access, Public, type AuthenticatedRequest } from './access.js';
import type { AccountRecord } from './account-store.js';
import { Accounts } from './accounts.js';
import { sessionAnswer, SessionIssuer, type SessionAnswer } from './session-issuer.js';
import { Tokens } from './tokens.js';

const userName = written(80);
const password = z.string().min(1).max(200);
const displayName = written(120);
const roles = z.array(roleSchema).min(1).max(13);
const accountId = z.object({ id: z.uuid() });

const credentials = z.strictObject({
  userName,
  password,
  renewable: z
    .boolean()
    .default(false)
    .meta({ description: 'Sets a cookie with which a browser renews the session' }),
});
const newPassword = z.strictObject({ password, newPassword: password });
const renewed = z.object({ session: sessionAnswer.nullable().meta({ description: 'Null: sign in again' }) });
const me = z.object({ accountId: z.uuid(), roles, region: z.string().nullable() });
const newAccount = z.strictObject({
  userName,
  displayName,
  password,
  roles,
  region: regions.schema.nullable().default(null),
});
const setup = z.strictObject({ code: z.string().min(1).max(100), userName, displayName, password });
const account = z.object({
  id: z.uuid(),
  userName: z.string(),
  displayName: z.string(),
  roles,
  region: z.string().nullable(),
  disabled: z.boolean(),
  lockedUntil: z.iso.datetime().nullable(),
});

const shown = ({ id, userName, displayName, roles, region, disabled, lockedUntil }: AccountRecord) => ({
  id,
  userName,
  displayName,
  roles: [...roles],
  region,
  disabled,
  lockedUntil,
});

const does = (fr: string, en: string) => ({ fr, en });
const tag = 'accounts';

@Controller('api/v1')
export class SessionsController {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(SessionIssuer) private readonly issuer: SessionIssuer,
  ) {}

  @Public()
  @Describe({
    tag: 'sessions',
    does: does('Se connecter', 'Sign in'),
    body: credentials,
    status: 201,
    answer: sessionAnswer,
    problems: [401],
  })
  @Post('sessions')
  @HttpCode(201)
  async signIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const { userName, password, renewable } = credentials.parse(body);
    const found = await this.accounts.signIn(userName, password);
    return renewable ? this.issuer.issueRenewable(found, request, reply) : this.issuer.issue(found);
  }

  @Public()
  @Describe({
    tag: 'sessions',
    does: does('Renouveler la session du navigateur (cookie)', 'Renew the session of a browser (cookie)'),
    status: 200,
    answer: renewed,
  })
  @Post('sessions/renew')
  @HttpCode(200)
  async renew(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof renewed>> {
    return { session: await this.issuer.renew(request, reply) };
  }

  @Public()
  @Describe({
    tag: 'sessions',
    does: does('Terminer la session du navigateur', 'End the session of a browser'),
    status: 204,
    answer: null,
  })
  @Post('sessions/end')
  @HttpCode(204)
  end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    this.issuer.end(request, reply);
  }

  @Access({ roles: 'any' })
  @Describe({ tag: 'sessions', does: does('Qui suis-je', 'Who am I'), status: 200, answer: me })
  @Get('sessions/current')
  current(@Req() { actor }: AuthenticatedRequest): z.infer<typeof me> {
    return { accountId: actor.id, roles: [...actor.roles], region: actor.region };
  }

  @Access({ roles: 'any' })
  @Describe({
    tag: 'sessions',
    does: does(
      'Changer son mot de passe ; les autres sessions prennent fin',
      'Change one’s password; other sessions end',
    ),
    body: newPassword,
    status: 200,
    answer: sessionAnswer,
  })
  @Post('sessions/current/change-password')
  @HttpCode(200)
  async changePassword(
    @Body() body: unknown,
    @Req() { actor }: AuthenticatedRequest,
  ): Promise<SessionAnswer> {
    const { password, newPassword: next } = newPassword.parse(body);
    const changed = await this.accounts.changePassword(actor.id, password, next);
    return this.issuer.issue(changed);
  }

  @Public()
  @Describe({
    tag: 'sessions',
    does: does(
      'Créer le premier administrateur avec le code du premier démarrage',
      'Create the first administrator with the code of the first start',
    ),
    body: setup,
    status: 201,
    answer: account,
    problems: [403],
  })
  @Post('setup')
  @HttpCode(201)
  async setUp(@Body() body: unknown): Promise<z.infer<typeof account>> {
    const { code, ...rest } = setup.parse(body);
    return shown(await this.accounts.setUp(code, rest));
  }

  @Public()
  @Describe({
    tag: 'sessions',
    does: does('Clés publiques des jetons', 'Public keys of the tokens'),
    status: 200,
    answer: z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }),
  })
  @Get('keys')
  keys(): object {
    return this.tokens.jwks();
  }
}

const ADMIN: readonly Role[] = ['admin'];

@Access({ roles: ADMIN })
@Controller('api/v1/keys')
export class KeysController {
  constructor(@Inject(Tokens) private readonly tokens: Tokens) {}

  @Describe({
    tag: 'sessions',
    does: does(
      'Signer désormais avec une nouvelle clé ; les jetons en cours restent valables',
      'Sign with a new key from now on; the tokens there are stay good',
    ),
    status: 200,
    answer: z.object({ keys: z.int() }),
  })
  @Post('rotate')
  @HttpCode(200)
  async rotate(): Promise<{ keys: number }> {
    await this.tokens.rotateKeys();
    return { keys: this.tokens.jwks().keys.length };
  }
}

@Access({ roles: ADMIN })
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(@Inject(Accounts) private readonly accounts: Accounts) {}

  @Describe({
    tag,
    does: does('Lister les comptes', 'List the accounts'),
    status: 200,
    answer: z.object({ items: z.array(account) }),
  })
  @Get()
  list(): { items: z.infer<typeof account>[] } {
    return { items: this.accounts.store.list().map(shown) };
  }

  @Describe({
    tag,
    does: does('Créer un compte', 'Create an account'),
    body: newAccount,
    status: 201,
    answer: account,
  })
  @Post()
  @HttpCode(201)
  async create(@Body() body: unknown): Promise<z.infer<typeof account>> {
    return shown(await this.accounts.create(newAccount.parse(body)));
  }

  @Describe({
    tag,
    does: does('Désactiver un compte', 'Disable an account'),
    parameters: accountId.shape,
    status: 200,
    answer: account,
  })
  @Post(':id/disable')
  @HttpCode(200)
  disable(@Param() path: unknown, @Req() { actor }: AuthenticatedRequest): Promise<z.infer<typeof account>> {
    return this.changed(path, actor.id, (id) => this.accounts.setDisabled(id, true));
  }

  @Describe({
    tag,
    does: does('Réactiver un compte', 'Enable an account'),
    parameters: accountId.shape,
    status: 200,
    answer: account,
  })
  @Post(':id/enable')
  @HttpCode(200)
  enable(@Param() path: unknown, @Req() { actor }: AuthenticatedRequest): Promise<z.infer<typeof account>> {
    return this.changed(path, actor.id, (id) => this.accounts.setDisabled(id, false));
  }

  @Describe({
    tag,
    does: does('Changer les rôles d’un compte', 'Change the roles of an account'),
    parameters: accountId.shape,
    body: z.strictObject({ roles }),
    status: 200,
    answer: account,
  })
  @Post(':id/change-roles')
  @HttpCode(200)
  changeRoles(
    @Param() path: unknown,
    @Body() body: unknown,
    @Req() { actor }: AuthenticatedRequest,
  ): Promise<z.infer<typeof account>> {
    const change = z.strictObject({ roles }).parse(body);
    return this.changed(path, actor.id, (id) => this.accounts.changeRoles(id, change.roles));
  }

  @Describe({
    tag,
    does: does('Donner un nouveau mot de passe', 'Set a new password'),
    parameters: accountId.shape,
    body: z.strictObject({ password }),
    status: 200,
    answer: account,
  })
  @Post(':id/reset-password')
  @HttpCode(200)
  resetPassword(
    @Param() path: unknown,
    @Body() body: unknown,
    @Req() { actor }: AuthenticatedRequest,
  ): Promise<z.infer<typeof account>> {
    const change = z.strictObject({ password }).parse(body);
    return this.changed(path, actor.id, (id) => this.accounts.resetPassword(id, change.password));
  }

  /**
   * Not on one's own account: the last administrator cannot lock everyone out by mistake, nor somebody at an open
   * session take the account over.
   */
  private async changed(
    path: unknown,
    actorId: string,
    change: (id: string) => Promise<void> | void,
  ): Promise<z.infer<typeof account>> {
    const { id } = accountId.parse(path);
    if (id === actorId) throw new ProblemError('own-account');
    await change(id);
    return shown(this.accounts.store.get(id)!);
  }
}
