import { existsSync, readdirSync } from 'node:fs';
import { areas } from '../words/areas.js';
import type { ActForms } from './files.js';

const SCREENS = new URL('../screens/', import.meta.url);

const added = readdirSync(SCREENS).filter((area) => existsSync(new URL(`${area}/acts.ts`, SCREENS)));

const formsOf = async (area: string): Promise<readonly string[]> => {
  const { acts } = (await import(`../screens/${area}/acts.js`)) as { acts: ActForms };
  return Object.entries(acts).flatMap(([files, forms]) => Object.keys(forms).map((act) => `${files}/${act}`));
};

describe('the areas that add forms of acts', () => {
  it('are there, and have words', () => {
    expect(added).toContain('case');
    expect(added.filter((area) => !(area in areas))).toEqual([]);
  });

  it('add each act once between them', async () => {
    const all = (await Promise.all(added.map(formsOf))).flat();
    expect(all.filter((act, at) => all.indexOf(act) !== at)).toEqual([]);
  });
});
