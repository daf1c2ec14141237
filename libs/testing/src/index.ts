export * as example from './contract-suites/projections/example.js';
export * from './contract-suites/preconditions.js';
export * from './contract-suites/rule-words.js';
export * from './events.js';
export * from './fault-injection.js';
export * from './given-when-then/desk.js';
export * from './given-when-then/shuffled.js';
export * from './until.js';
export * from './valid-data.js';
