import type { FileOf } from '../../acts/files.js';

export type CaseFile = FileOf<'cases'>;
