import type { Role } from '@kosegin/contracts';
import { SERVICES, type Destination } from '@kosegin/hub';
import { demoUserName } from '@kosegin/platform';
import type { Teller } from '@kosegin/testing/demonstration';

interface Session {
  readonly token: string;
  readonly accountId: string;
  readonly until: number;
}

/** Sends the story's commands to the processes that they are for, signed in like anybody, and keeps their clocks. */
export class DistributedTeller implements Teller {
  private readonly sessions = new Map<Role, Session>();
  private clock: Promise<unknown> = Promise.resolve();

  constructor(
    /** The one address of all processes. */
    private readonly door: string,
    private readonly address: (name: Destination) => string,
    private readonly password: string,
  ) {}

  async send(as: Role, path: string, body: object, key: string): Promise<{ readonly id: string }> {
    await this.clock;
    return this.post(this.door, as, path, body, { 'Idempotency-Key': key });
  }

  async accountOf(role: Role): Promise<string> {
    return (await this.session(role)).accountId;
  }

  setNow(instant: string): void {
    this.clock = this.setClocks(instant);
  }

  /** Back to real time. */
  release(): Promise<void> {
    return this.setClocks(null);
  }

  /** What one service does may set off something in another: done when nothing new came of a whole round. */
  async settle(): Promise<void> {
    await this.clock;
    for (let before = ''; ;) {
      const ends: string[] = [];
      for (const name of SERVICES)
        ends.push((await this.post(this.address(name), 'admin', 'demonstration/settle', {})).position);
      const now = ends.join(' ');
      if (now === before) return;
      before = now;
    }
  }

  private async setClocks(now: string | null): Promise<void> {
    await Promise.all(
      SERVICES.map((name) => this.post(this.address(name), 'admin', 'demonstration/set-clock', { now })),
    );
  }

  private async post(
    address: string,
    as: Role,
    path: string,
    body: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<any> {
    const answer = await fetch(`${address}/api/v1/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${(await this.session(as)).token}`,
        'content-type': 'application/json',
        'accept-language': 'en',
        ...headers,
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok)
      throw new Error(
        `the story was refused (${path.replace(/[0-9a-f-]{36}/g, '…')}): ${await answer.text()}`,
      );
    return answer.json();
  }

  private async session(role: Role): Promise<Session> {
    const known = this.sessions.get(role);
    if (known && known.until > Date.now()) return known;
    const answer = await fetch(`${this.address('hub')}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userName: demoUserName(role), password: this.password }),
    });
    const { token, accountId, expiresAt } = (await answer.json()) as Session & { expiresAt: string };
    const session = { token, accountId, until: Date.parse(expiresAt) - 30_000 };
    this.sessions.set(role, session);
    return session;
  }
}
