export * from './fault-injection.js';
export * from './until.js';
