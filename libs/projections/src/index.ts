export * from './as-of.js';
export { ProjectionError } from './document-fold.js';
export * from './document-store.js';
export * from './projection-runner.js';
export * from './projection.js';
export * from './query.js';
export * from './rebuild.js';
export { RebuildMismatchError } from './verify.js';
