import type { AnswerOf } from '../../api/routes.js';
import type { words } from '../../words/fr/work.js';

export type Item = AnswerOf<'/api/v1/work'>['items'][number];

type Said = (typeof words)['work']['asked'];
type Asked =
  Exclude<keyof Said, 'payment' | 'kit'> | `payment.${keyof Said['payment']}` | `kit.${keyof Said['kit']}`;

/** Under which words what is asked is found: money and kits go through many hands, so their act is said. */
export const askedOf = ({ kind, act }: Pick<Item, 'kind' | 'act'>): `work.asked.${Asked}` =>
  `work.asked.${kind === 'payment' || kind === 'kit' ? (`${kind}.${act}` as Asked) : kind}`;
