import { insight } from '../src/insight.js';
import { describeConvergence } from './converging.js';
import { record } from './events.js';
import { countedStory } from './figures-story.js';

describeConvergence('cases in numbers', record(countedStory()), insight.projections);
