export * from './document-store.js';
export * from './projection.js';
