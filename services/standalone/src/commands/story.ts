import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roleLabels, ROLES } from '@kosegin/contracts';
import { demoUserName } from '@kosegin/platform';
import { demonstration, tell, type Teller } from '@kosegin/testing/demonstration';
import { progressLine, say } from '../terminal.js';

export interface DemoOptions {
  readonly seed: number;
  /** At least so many cases; the story's own when absent. */
  readonly cases?: number;
}

/** Written when the story is told to its end; before that, the next start goes on with it. */
export const TOLD = 'story-told.json';

/** Tells it to its end, showing how far it is, and says how fast it was. */
export async function tellStory(teller: Teller, { seed, cases }: DemoOptions): Promise<void> {
  const line = progressLine();
  const began = performance.now();
  const commands = await tell(demonstration(seed, cases), teller, ({ day, done, of }) =>
    line.show(`demonstration: ${day}  ${Math.floor((100 * done) / of)} %  (${done} of ${of} commands)`),
  );
  const seconds = (performance.now() - began) / 1000;
  line.done(
    `demonstration: ${commands} commands in ${seconds.toFixed(1)} s (${Math.round(commands / seconds)}/s)`,
  );
}

/** The same to services of their own, unless the folder says that it was; they go back to real time. */
export async function tellOnce(
  teller: Teller & { release(): Promise<void> },
  folder: string,
  options: DemoOptions,
): Promise<void> {
  if (existsSync(join(folder, TOLD))) return;
  await tellStory(teller, options);
  await teller.release();
  writeFileSync(join(folder, TOLD), JSON.stringify({ seed: options.seed, cases: options.cases ?? null }));
}

export function warnOfOtherSize(folder: string, { cases, seed }: DemoOptions): void {
  const had = JSON.parse(readFileSync(join(folder, TOLD), 'utf8')) as { seed: number; cases: number | null };
  if (had.seed !== seed || (cases !== undefined && had.cases !== cases))
    say(
      `${folder} holds another set already (seed ${had.seed}, cases ${had.cases ?? 'of the story'}); remove the folder to make this one`,
    );
}

/** Where it is, how to sign in, and what to try. */
export function welcome(address: string, password: string, folder: string): void {
  const width = Math.max(...ROLES.map((role) => demoUserName(role).length));
  say(
    [
      '',
      `Kosegin, données de démonstration (${folder}) : ${address}`,
      `API : ${address}/api/docs`,
      '',
      `Comptes, mot de passe « ${password} » :`,
      ...ROLES.map((role) => `  ${demoUserName(role).padEnd(width)}  ${roleLabels[role].fr}`),
      '',
      'À essayer :',
      `  TOKEN=$(curl -s ${address}/api/v1/sessions -H 'Content-Type: application/json' -d '{"userName":"demo-supervisor","password":"${password}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
      `  curl -s ${address}/api/v1/figures?by=region -H "Authorization: Bearer $TOKEN"`,
      `  curl -s '${address}/api/v1/figures?by=region&asOf=2025-11-01' -H "Authorization: Bearer $TOKEN"`,
      '',
    ].join('\n'),
  );
}
