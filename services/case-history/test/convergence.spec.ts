import { people } from '../src/people.js';
import { cases } from '../src/projections/cases.js';
import { describeConvergence } from './converging.js';
import { idOf, record, told } from './events.js';
import { journeyStory } from './journey-story.js';
import { peopleOf, wholeCase } from './story.js';

/** What two linked cases went through; more streams, more ways to arrive. */
const linked = (one: number, other: number) =>
  told(
    `case-${peopleOf(one).caseId}`,
    'IdentitiesLinked',
    { caseId: peopleOf(one).caseId, otherCaseId: peopleOf(other).caseId },
    { caseId: peopleOf(one).caseId },
  );

const dialogueId = idOf('dialogue', 1);
const convoyId = idOf('convoy', 1);

describeConvergence(
  'documents about people',
  record([
    told(`convoy-${convoyId}`, 'ConvoyAnnounced', { convoyId }),
    ...wholeCase(1),
    ...wholeCase(2),
    linked(1, 2),
    linked(2, 1),
    told(`dialogue-${dialogueId}`, 'DialogueHeld', { dialogueId }),
    told(`dialogue-${dialogueId}`, 'ConcernRaised', { dialogueId }),
  ]),
  people.projections,
);

describeConvergence('a case that goes a long way', record(journeyStory), [cases]);
