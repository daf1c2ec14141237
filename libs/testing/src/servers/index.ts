<<<<<<< HEAD
=======
export * from './eventstoredb.js';
>>>>>>> esdb
export * from './fault-proxy.js';
export * from './server-process.js';
export * from './server-suite.js';
