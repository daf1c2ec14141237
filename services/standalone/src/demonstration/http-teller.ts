import type { Role } from '@kosegin/contracts';
import { demoUserName, type AccountRecord, type StoryClock } from '@kosegin/platform';
import type { Teller } from '@kosegin/testing/demonstration';
import type { KoseginProcess } from '../kosegin-process.js';

/** Sends the story's commands through the process's own HTTP routes, signed in like anybody. */
export class HttpTeller implements Teller {
  private readonly tokens = new Map<Role, { readonly token: string; readonly until: number }>();

  constructor(
    private readonly process: KoseginProcess,
    private readonly clock: StoryClock,
  ) {}

  async send(as: Role, path: string, body: object, key: string): Promise<{ readonly id: string }> {
    const answer = await this.process.app.inject({
      method: 'POST',
      url: `/api/v1/${path}`,
      headers: {
        authorization: `Bearer ${await this.token(as)}`,
        'idempotency-key': key,
        'accept-language': 'en',
      },
      payload: body,
    });
    if (answer.statusCode >= 300)
      throw new Error(
        `the story was refused at ${key} (${path.replace(/[0-9a-f-]{36}/g, '…')}): ${answer.body}`,
      );
    return answer.json();
  }

  async accountOf(role: Role): Promise<string> {
    return this.account(role).id;
  }

  setNow(instant: string): void {
    this.clock.set(instant);
  }

  /** Reactions and timers make events of their own: done when nothing new comes of them. */
  async settle(): Promise<void> {
    await this.process.runtime.settle();
  }

  private async token(role: Role): Promise<string> {
    const known = this.tokens.get(role);
    if (known && known.until > Date.now()) return known.token;
    const { token, expiresAt } = await this.process.tokens.issue(this.account(role));
    this.tokens.set(role, { token, until: Date.parse(expiresAt) - 30_000 });
    return token;
  }

  private account(role: Role): AccountRecord {
    return this.process.accounts.store.named(demoUserName(role))!;
  }
}
