import type { WordsOf } from '../words.js';

export const words: WordsOf<'work'> = {
  work: {
    title: 'My work',
    lead: 'What awaits the {{role}}, the longest wait first.',
    empty: 'Nothing is waiting.',
    emptyHint: 'What is asked of you will appear here.',
    waits: 'Waiting for',
    file: 'Case',
    region: 'Region',
    asked: 'To do',
    due: 'Due',
    lists: {
      screen: { title: 'To screen and assess', act: 'Screening, needs' },
      decide: { title: 'Eligibility to decide', act: 'Decide on eligibility' },
      plan: { title: 'Plans to draft', act: 'Draft the plan' },
      submit: { title: 'Plans to submit', act: 'Complete and submit' },
      approve: { title: 'Submitted plans', act: 'Examine the plan' },
      visitsOverdue: { title: 'Overdue visits', act: 'Visit of month {{month}}' },
      visitsDue: { title: 'Visits to come', act: 'Visit of month {{month}}' },
    },
  },
};
