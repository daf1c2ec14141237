import { nameOf } from '../words/name.js';
import type { FileOf, Files } from './files.js';

/** What a file is called by those who work with it: a person, a site, an edition. Null where it has no name of its own. */
export function subjectOf(file: FileOf<Files>): string | null {
  if ('familyName' in file) return nameOf(file, file.id);
  if ('name' in file) return file.name;
  if ('title' in file) return file.title;
  if ('reference' in file) return file.reference;
  if ('donor' in file) return file.donor;
  return 'edition' in file ? file.edition : null;
}
