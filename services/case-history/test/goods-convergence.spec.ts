import { goods } from '../src/goods.js';
import { describeConvergence } from './converging.js';
import { record } from './events.js';
import { assetStory, BOREHOLE, kitOf, reported, steps, stockStory } from './goods-story.js';

/** A second file tells of the same asset on the same day. */
const told = reported(BOREHOLE, 'functioning', '2026-02-20', '2026-02-26T09:00:00.000Z', 2);

describeConvergence(
  'documents about goods',
  record([
    ...stockStory,
    ...assetStory,
    told,
    ...steps.requested(kitOf(4), '2026-02-27', { planVersion: 2 }),
  ]),
  goods.projections,
);
