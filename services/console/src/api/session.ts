import { pageValue } from './page-value.js';
import { problemOf } from './problem.js';
import type { operations } from './schema.js';
import { address, send } from './send.js';

type Answer<O extends { responses: object }> =
  O['responses'] extends Record<201, { content: { 'application/json': infer A } }> ? A : never;

type Given = Answer<operations['post_api_v1_sessions']>;
export type Role = Given['roles'][number];
/** Who is at the screen; the token stands apart, and nowhere but in memory. */
export type Person = Omit<Given, 'token' | 'expiresAt'>;

export type Lock = 'expired' | 'idle';

export interface SessionState {
  /** Null: nobody is signed in. */
  readonly person: Person | null;
  /** The person has to type the password again before anything is sent. */
  readonly lock: Lock | null;
  readonly demonstration: boolean;
}

/** Somebody signed out while a request waited for the password. */
export class SignedOut extends Error {}

/** A token is renewed when so much of its life is left, in milliseconds. */
const MARGIN = 60_000;

/**
 * The session of this page. A request that comes back unauthorised waits here until there is a token again: renewed by the
 * cookie, or by the password typed over whatever is on screen.
 */
class Session {
  private readonly value = pageValue<SessionState>({ person: null, lock: null, demonstration: false });
  private secret: { readonly token: string; readonly until: number } | null = null;
  private renewal: Promise<boolean> | null = null;
  private waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];

  readonly now = this.value.now;
  readonly subscribe = this.value.subscribe;
  readonly useValue = this.value.useValue;

  get token(): string | null {
    return this.secret?.token ?? null;
  }

  /** At the start of the page: whoever is still signed in on this browser. */
  async start(): Promise<void> {
    await this.renew().catch(() => false);
  }

  /** Before a token runs out; false when the password is needed. */
  get fresh(): boolean {
    return this.secret !== null && this.secret.until - Date.now() > MARGIN;
  }

  /** @throws ApiProblem `wrong-credentials`, `locked-out`; NoAnswer. */
  async signIn(userName: string, password: string): Promise<void> {
    this.take(await this.given('/api/v1/sessions', { userName, password, renewable: true }));
  }

  /** On demonstration data only. */
  async enter(role: Role): Promise<void> {
    this.take(await this.given('/api/v1/demonstration/sign-in', { role }));
  }

  /** The same person again. @throws as `signIn`. */
  unlock(password: string): Promise<void> {
    return this.signIn(this.now().person!.userName, password);
  }

  /** Nothing is sent until the password is typed again, not even after the page is loaded anew. */
  async lock(lock: Lock): Promise<void> {
    this.secret = null;
    this.set({ lock });
    if (lock === 'idle') await this.end();
  }

  async signOut(): Promise<void> {
    this.secret = null;
    this.set({ person: null, lock: null });
    for (const { reject } of this.waiting.splice(0)) reject(new SignedOut());
    await this.end();
  }

  /** Resolves when there is a token again. @throws SignedOut; NoAnswer. */
  async regain(refused: string | null): Promise<void> {
    if (this.secret && this.secret.token !== refused) return;
    if (!this.now().person) throw new SignedOut();
    if (!this.now().lock && (await this.renew())) return;
    await new Promise<void>((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      if (!this.now().lock) void this.lock('expired');
    });
  }

  /** Many requests find the token expired at once: one renewal serves them all. */
  private renew(): Promise<boolean> {
    this.renewal ??= this.renewOnce().finally(() => (this.renewal = null));
    return this.renewal;
  }

  private async renewOnce(): Promise<boolean> {
    const response = await send(new Request(address('/api/v1/sessions/renew'), { method: 'POST' }));
    if (!response.ok) throw await problemOf(response);
    const demonstration = response.headers.get('Kosegin-Store') === 'demonstration';
    if (demonstration !== this.now().demonstration) this.set({ demonstration });
    const { session } = (await response.json()) as { session: Given | null };
    if (session) this.take(session);
    return session !== null;
  }

  private async given(path: string, body: object): Promise<Given> {
    const request = new Request(address(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const response = await send(request);
    if (!response.ok) throw await problemOf(response);
    return (await response.json()) as Given;
  }

  private take({ token, expiresAt, ...person }: Given): void {
    this.secret = { token, until: Date.parse(expiresAt) };
    this.set({ person, lock: null });
    for (const { resolve } of this.waiting.splice(0)) resolve();
  }

  private async end(): Promise<void> {
    await send(new Request(address('/api/v1/sessions/end'), { method: 'POST' })).catch(() => null);
  }

  private set(change: Partial<SessionState>): void {
    this.value.set({ ...this.now(), ...change });
  }
}

export const session = new Session();

export const useSession = session.useValue;

/** Inside the frame, where somebody is signed in. */
export function usePerson(): Person {
  const { person } = useSession();
  if (!person) throw new SignedOut();
  return person;
}
