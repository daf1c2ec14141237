import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SKIPPED } from '@kosegin/testing/servers';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Role } from '../../src/api/session.js';
import { demoData, kosegin } from './demo-data.js';

/** Debian's; the suites are skipped by name where there is none. */
export const CHROMIUM = '/usr/bin/chromium';

/** A suite in a real browser against the real process on demonstration data. */
export const inBrowser = (suite: string, body: () => void): void =>
  existsSync(CHROMIUM) ? describe(suite, body) : describe.skip(`${suite} (${SKIPPED}: Chromium)`, body);

export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };

export interface Visit {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: 'fr' | 'en' | 'bm' | 'pseudo';
  /** Statuses of answers that the test provokes: the browser logs each as an error. */
  readonly refusals?: readonly number[];
}

/** The process, a browser, and every fault that a page of it had. */
export class Application {
  /** Errors of scripts, of the console and of the policy: a test that leaves one here has failed. */
  readonly faults: string[] = [];
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    private readonly server: Awaited<ReturnType<typeof kosegin>>,
    readonly browser: Browser,
    readonly address: string,
    private readonly folder: string,
  ) {}

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<Application> {
    const folder = await demoData();
    const server = kosegin(['demo'], { KOSEGIN_DATA: folder, ...settings });
    const address = await addressOf(server);
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    return new Application(server, browser, address, folder);
  }

  /** Of every account of the demonstration. */
  get password(): string {
    return readFileSync(join(this.folder, 'demo-password.txt'), 'utf8');
  }

  /** A command as a role, without a browser: what a test needs to be there. */
  async send(role: Role, path: string, body: object): Promise<{ readonly id: string }> {
    const post = async (to: string, sent: object, headers = {}) => {
      const response = await fetch(`${this.address}/api/v1/${to}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(sent),
      });
      if (!response.ok) throw new Error(`${to}: ${await response.text()}`);
      return (await response.json()) as { id: string; token: string };
    };
    const { token } = await post('demonstration/sign-in', { role });
    return post(path, body, { Authorization: `Bearer ${token}` });
  }

  async stop(): Promise<void> {
    await this.browser.close();
    const ended = new Promise((resolve) => this.server.once('close', resolve));
    this.server.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A browser of its own for one test: nothing kept from another. */
  async visit({ viewport = DESK, language = 'fr', refusals = [] }: Visit = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport, locale: 'fr-FR', baseURL: this.address });
    this.contexts.push(context);
    await context.addInitScript((kept) => {
      if (!localStorage.getItem('kosegin-language')) localStorage.setItem('kosegin-language', kept);
    }, language);
    const page = await context.newPage();
    this.watch(page, refusals);
    return page;
  }

  /** Also for pages of browsers that a test starts itself. */
  watch(page: Page, refusals: readonly number[] = []): void {
    page.on('pageerror', (error) => this.faults.push(error.stack ?? String(error)));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const refused = /the server responded with a status of (\d{3})/.exec(message.text())?.[1];
      const lost = /net::ERR_/.test(message.text());
      const expected = refused ? refusals.includes(Number(refused)) : lost && refusals.includes(0);
      if (!expected) this.faults.push(`${message.text()} (${message.location().url})`);
    });
  }

  /** After each test: closes its browsers; what went wrong in them is returned. */
  async leave(): Promise<readonly string[]> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    return this.faults.splice(0);
  }
}

async function addressOf(server: ReturnType<typeof kosegin>): Promise<string> {
  let said = '';
  for await (const text of server.stdout.setEncoding('utf8')) {
    said += text as string;
    const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
    if (!address) continue;
    // What it says later is read on, so that it never waits for us.
    server.stdout.resume();
    return address;
  }
  throw new Error(`the process did not start: ${said}`);
}
