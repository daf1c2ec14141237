/** What a process gives its Nest modules. */
export const RUNTIME = Symbol('Runtime');
export const EVENT_STORE = Symbol('EventStore');
export const DOCUMENT_STORE = Symbol('DocumentStore');
export const EVENT_FEED = Symbol('EventFeed');
export const CLOCK = Symbol('Clock');
export const API_DOCUMENT = Symbol('ApiDocument');
