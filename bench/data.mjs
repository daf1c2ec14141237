// The set of 20,000 cases, made once by the commands that users send, and kept beside the repository's own files.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kosegin } from './server.mjs';

export const CASES = 20_000;
const FOLDER = fileURLToPath(new URL(`../.bench-data/cases-${CASES}`, import.meta.url));

/** The folder of the set; making it takes some minutes. Only to be read: work on a copy. */
export async function casesFolder() {
  if (!existsSync(join(FOLDER, 'story-told.json'))) {
    console.log(`  making ${CASES} cases, once`);
    const said = await kosegin(['demo', '--cases', String(CASES), '--load-only'], {
      KOSEGIN_DATA: FOLDER,
      PORT: '0',
    });
    console.log(`  ${/demonstration: \d+ commands in .*/.exec(said)}`);
  }
  return FOLDER;
}

/** A copy to write to. */
export async function casesIn(folder) {
  cpSync(await casesFolder(), folder, { recursive: true, dereference: true });
  return folder;
}

/** All cases as lists show them. */
export async function allCases(client) {
  const cases = [];
  for (let after = null; ;) {
    const { body } = await client.get(`cases?limit=200${after ? `&after=${encodeURIComponent(after)}` : ''}`);
    cases.push(...body.items);
    if (!body.next) return cases;
    after = body.next;
  }
}
