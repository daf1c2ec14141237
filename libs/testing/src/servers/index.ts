export * from './fault-proxy.js';
export * from './mongodb.js';
export * from './server-process.js';
export * from './server-suite.js';
