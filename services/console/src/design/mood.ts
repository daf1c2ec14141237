import type { IconName } from './icons.js';
import classes from './mood.module.css';

export type Mood = 'good' | 'wait' | 'stop' | 'past' | 'plain';

export const MOOD_ICONS: Readonly<Record<Mood, IconName>> = {
  good: 'done',
  wait: 'wait',
  stop: 'stop',
  past: 'past',
  plain: 'note',
};

/** Gives a part `--mood` and `--mood-tint`; a plain one has neither, whatever is around it. */
export const inMood = (mood: Mood, part: string | undefined): string => `${part} ${classes[mood]}`;
