import type { WordsOf } from '../words.js';

export const words: WordsOf<'cases'> = {
  cases: {
    title: 'Cases',
    filters: 'Filters',
    name: 'Name of the person',
    nameHint: 'The name never stands in the address of the page.',
    find: 'Search',
    clear: 'Clear the search',
    region: 'Region',
    allRegions: 'All regions',
    status: 'State',
    allStatuses: 'All states',
    order: 'Order',
    orders: { since: 'Longest wait', dueOn: 'Nearest visit', registeredOn: 'First arrived' },
    person: 'Person',
    standing: 'State',
    since: 'Since',
    worker: 'Worker',
    due: 'Visit due',
    sector: 'Activity',
    empty: 'No case matches.',
    emptyHint: 'Widen the filters, or check the spelling: names are also sought by their sound.',
    results: 'Results of the search',
    unassigned: 'unassigned',
  },
};
