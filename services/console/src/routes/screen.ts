import { lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../words/areas.js';
import { loadWords } from '../words/words.js';

/** A screen with the words of its area, loaded when it is first shown. */
export const screen = <M extends Record<string, unknown>, N extends keyof M & string>(
  area: Area,
  load: () => Promise<M>,
  name: N,
) => lazyRouteComponent(async () => (await Promise.all([load(), loadWords(area)]))[0], name);
