export * from './eventstoredb.js';
export * from './fault-proxy.js';
export * from './kafka.js';
export * from './mongodb.js';
export * from './server-process.js';
export * from './server-suite.js';
