export * from './aggregate.js';
export * from './clock.js';
export * from './command-handler.js';
export * from './decider.js';
export * from './event-catalogue.js';
export * from './event-store.js';
export * from './ids.js';
export * from './keyed-queue.js';
