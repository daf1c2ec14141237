import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM, FLAGS } from './application.js';

/** A browser whose profile lies on the disk, as on somebody's telephone: it can be killed, and started again. */
export class Device {
  private constructor(
    private readonly process: ChildProcess,
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async start(profile: string): Promise<Device> {
    const flags = [
      ...FLAGS,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--lang=fr',
      'about:blank',
    ];
    const process = spawn(CHROMIUM, flags, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    const browser = await chromium.connectOverCDP(await addressOf(process));
    const [context] = browser.contexts();
    return new Device(process, browser, context!.pages()[0] ?? (await context!.newPage()));
  }

  /** As when the battery is empty: no page hears of it. */
  async kill(): Promise<void> {
    if (this.over) return;
    const ended = once(this.process, 'close');
    process.kill(-this.process.pid!, 'SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    const session = await this.browser.newBrowserCDPSession();
    const ended = once(this.process, 'close');
    await session.send('Browser.close');
    await ended;
  }

  private get over(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }
}

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of stderr!.setEncoding('utf8')) {
    said += text as string;
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (!address) continue;
    stderr!.resume();
    return address;
  }
  throw new Error(`the browser did not start: ${said}`);
}

const ENCODINGS = ['utf8', 'utf16le'] as const;

/** Files of a profile that hold the text, byte by byte, in either of the encodings that browsers write. */
export const filesWith = (profile: string, text: string): readonly string[] =>
  readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return ENCODINGS.some((encoding) => bytes.includes(Buffer.from(text, encoding)));
    });

/** How many drafts the browser keeps; runs in the page. */
export async function draftsKept(): Promise<number> {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('kosegin-drafts-'));
  if (!found) return 0;
  return new Promise((resolve) => {
    const request = indexedDB.open(found.name!);
    request.onsuccess = () => {
      const count = request.result.transaction('drafts').objectStore('drafts').count();
      count.onsuccess = () => {
        request.result.close();
        resolve(count.result);
      };
    };
  });
}
