import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES, type Role } from '@kosegin/contracts';
import type { Clock, RecordedEvent } from '@kosegin/event-sourcing';
import { readConfiguration } from '@kosegin/platform';
import { createProcess, type KoseginProcess } from '../src/kosegin-process.js';
import { bearer, send, type Answer, type Sent } from './client.js';

export const PASSWORD = 'a long enough passphrase';

/** A role, or a role and a number for another person of the same role: `case_worker#2`. */
export type Who = Role | `${Role}#${number}`;

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'kosegin-test-'));

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export interface SystemOptions {
  readonly clock?: Clock;
  readonly purpose?: 'real' | 'demonstration';
  readonly tokenMinutes?: number;
  /** Folder of a built console; none otherwise, whatever is built beside. */
  readonly console?: string;
}

/** The whole system in this process, on a folder of its own, reached over the network only. */
export class System {
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    readonly process: KoseginProcess,
    readonly address: string,
    readonly folder: string,
  ) {}

  static async start(options: SystemOptions = {}): Promise<System> {
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
      return new System(process, await process.listen(), folder);
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
    await this.process.accounts.create({
      userName,
      displayName: userName,
      password: PASSWORD,
      roles,
      region: null,
    });
    return (await send(this.address, 'POST', '/api/v1/sessions', { body: { userName, password: PASSWORD } }))
      .body.token;
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

  /** The whole log, in order. */
  async log(): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of this.process.runtime.engines.store.readAll()) events.push(event);
    return events;
  }

  /** Waits until every consumer has dealt with all that is in the log, and with what they added to it. */
  async settle(): Promise<void> {
    const { feed } = this.process.runtime.engines;
    for (let head = (await this.log()).at(-1)!; ;) {
      if (!(await feed.caughtUp(head.position, 10_000))) throw new Error('consumers do not catch up');
      const now = (await this.log()).at(-1)!;
      if (now.position === head.position) return;
      head = now;
    }
  }
}

export const everyRole: readonly Role[] = ROLES;
