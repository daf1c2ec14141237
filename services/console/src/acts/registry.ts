import { lazy, type ComponentType } from 'react';
import type { Area } from '../words/areas.js';
import { loadWords } from '../words/words.js';
import type { ActForms, ActProps, Files } from './files.js';

export type Form = ComponentType<ActProps<Files>>;

/** Every `acts.ts` of `screens/`: an area adds its own, and touches no other's. */
const added = import.meta.glob<{ acts: ActForms }>('../screens/*/acts.ts', { eager: true });

const forms = new Map<string, Form>();
for (const [file, { acts }] of Object.entries(added)) {
  const area = file.split('/').at(-2) as Area;
  for (const [files, byName] of Object.entries(acts))
    for (const [act, load] of Object.entries(byName) as [string, () => Promise<{ Form: Form }>][])
      forms.set(
        `${files}/${act}`,
        lazy(async () => ({ default: (await Promise.all([load(), loadWords(area)]))[0].Form })),
      );
}

/** The form of an act, with the words of its area; undefined as long as nobody has made one. */
export const formOf = (files: string, act: string): Form | undefined => forms.get(`${files}/${act}`);
