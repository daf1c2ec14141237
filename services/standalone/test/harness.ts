import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES, type Role } from '@kosegin/contracts';
import type { Clock, RecordedEvent } from '@kosegin/event-sourcing';
import { readConfiguration, type Accounts } from '@kosegin/platform';
import { createProcess, type KoseginProcess } from '../src/kosegin-process.js';
import { bearer, send, succeeded, type Answer, type Sent } from './client.js';

export const PASSWORD = 'a long enough passphrase';

/** A role, or a role and a number for another person of the same role: `case_worker#2`. */
export type Who = Role | `${Role}#${number}`;

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'kosegin-test-'));

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

type NewAccount = Parameters<Accounts['create']>[0];

export interface SystemOptions {
  readonly clock?: Clock;
  readonly purpose?: 'real' | 'demonstration';
  readonly tokenMinutes?: number;
  /** Folder of a built console; none otherwise, whatever is built beside. */
  readonly console?: string;
}

/** The whole system, reached over the network only. */
export abstract class System {
  private readonly tokens = new Map<string, Promise<string>>();

  protected constructor(
    readonly address: string,
    /** Of the accounts, and in one process of all other data. */
    readonly folder: string,
  ) {}

  /** One on empty stores: in this process, unless the spec is run on other engines. */
  static start(options: SystemOptions = {}): Promise<System> {
    return start(options);
  }

  abstract stop(): Promise<void>;

  /** The whole log, in order. */
  abstract log(): Promise<readonly RecordedEvent[]>;

  /** Waits until every consumer has dealt with all that is in the log, due timers have fired, and with what these added to it. */
  abstract settle(): Promise<void>;

  protected abstract createAccount(account: NewAccount): Promise<unknown>;

  /** Makes the account of a role when it is first asked for, and signs it in. */
  async token(who: Who): Promise<string> {
    const role = who.split('#')[0] as Role;
    return this.account(who.replace('#', '-'), [role]);
  }

  /** The token of an account that holds these roles together; the same account each time. */
  account(userName: string, roles: readonly Role[]): Promise<string> {
    const known = this.tokens.get(userName) ?? this.signUp(userName, roles);
    this.tokens.set(userName, known);
    return known;
  }

  private async signUp(userName: string, roles: readonly Role[]): Promise<string> {
    await this.createAccount({ userName, displayName: userName, password: PASSWORD, roles, region: null });
    return signIn(this.address, userName);
  }

  /** Without anyone's token. */
  anonymous(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    return send(this.address, method, path, sent);
  }

  /** As the account of a role. */
  async call(who: Who, method: string, path: string, sent: Sent = {}): Promise<Answer> {
    return this.callWith(await this.token(who), method, path, sent);
  }

  callWith(token: string, method: string, path: string, { headers, ...sent }: Sent = {}): Promise<Answer> {
    return send(this.address, method, path, { ...sent, headers: { ...bearer(token), ...headers } });
  }
}

/** The token of an account with the password of all tests. */
export async function signIn(address: string, userName: string): Promise<string> {
  const body = { userName, password: PASSWORD };
  return succeeded(await send(address, 'POST', '/api/v1/sessions', { body }), `sign in ${userName}`).body
    .token;
}

/** All in this process, whose parts a test may look into. */
export class OneProcess extends System {
  private constructor(
    readonly process: KoseginProcess,
    address: string,
    folder: string,
  ) {
    super(address, folder);
  }

  static override async start(options: SystemOptions = {}): Promise<OneProcess> {
    const folder = temporaryFolder();
    const { clock, purpose = 'real', tokenMinutes = 15 } = options;
    const configuration = readConfiguration({
      PORT: '0',
      KOSEGIN_LOG_LEVEL: 'silent',
      KOSEGIN_TOKEN_MINUTES: String(tokenMinutes),
    });
    try {
      const process = await createProcess({
        configuration,
        folder,
        purpose,
        console: options.console ?? join(folder, 'no-console'),
        ...(clock && { clock }),
      });
      return new OneProcess(process, await process.listen(), folder);
    } catch (error) {
      removeFolder(folder);
      throw error;
    }
  }

  async stop(): Promise<void> {
    try {
      await this.process.shutdown.stop();
    } finally {
      removeFolder(this.folder);
    }
  }

  async log(): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of this.process.runtime.engines.store.readAll()) events.push(event);
    return events;
  }

  async settle(): Promise<void> {
    await this.process.runtime.settle(10_000);
  }

  protected createAccount(account: NewAccount): Promise<unknown> {
    return this.process.accounts.create(account);
  }
}

let start: (options: SystemOptions) => Promise<System> = OneProcess.start;

/** Every `System.start` of this spec file begins such a one from now on. */
export const startWith = (other: typeof start): void => {
  start = other;
};

export const everyRole: readonly Role[] = ROLES;
