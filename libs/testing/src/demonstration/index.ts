export * from './demonstration.js';
export * from './journey.js';
export * from './tell.js';
