import type { RecordedEvent } from '@kosegin/event-sourcing';

const UUID = 36;

/** The file an event happened in: its stream ends in the file's id. Not for claims, whose streams are named by their value. */
export const fileIdOf = ({ stream }: Pick<RecordedEvent, 'stream'>): string => stream.slice(-UUID);
