import type { EventCatalogue, RecordedEvent } from '@kosegin/event-sourcing';
import type { EventDefinition } from './events.js';
import {
  disbursementEvents,
  donationEvents,
  envelopeEvents,
  statementEvents,
} from './funding/funding-events.js';
import { followUpEvents, upkeepEvents } from './follow-up/follow-up-events.js';
import { caseEvents } from './intake/case-events.js';
import { convoyEvents } from './intake/convoy-events.js';
import { dialogueEvents } from './intake/dialogue-events.js';
import { assetEvents, kitEvents, kitModelEvents, siteEvents } from './kit-logistics/kit-logistics-events.js';
import { storeEvents } from './store-events.js';

/** Every event of the published language by its type. */
export const allEvents = {
  ...storeEvents,
  ...caseEvents,
  ...convoyEvents,
  ...dialogueEvents,
  ...envelopeEvents,
  ...disbursementEvents,
  ...statementEvents,
  ...donationEvents,
  ...kitModelEvents,
  ...siteEvents,
  ...kitEvents,
  ...assetEvents,
  ...followUpEvents,
  ...upkeepEvents,
};

export type EventType = keyof typeof allEvents;

/** @throws for a type that the published language does not have. */
export function definitionOf(type: string): EventDefinition {
  const definition = (allEvents as Record<string, EventDefinition>)[type];
  if (!definition) throw new Error(`unknown event type ${type}`);
  return definition;
}

/** Brings data from an older version to the current one. @throws for a version that is newer than this program. */
export function upcastData(definition: EventDefinition, version: number, data: unknown): unknown {
  if (version < 1 || version > definition.version)
    throw new Error(
      `${definition.type} version ${version} is not known here (newest: ${definition.version})`,
    );
  return definition.upcasters.slice(version - 1).reduce((older, upcast) => upcast(older), data);
}

export const catalogue: EventCatalogue = {
  currentVersion: (type) => definitionOf(type).version,
  validate: (type, data) => definitionOf(type).data.parse(data),
  upcast(event: RecordedEvent): RecordedEvent {
    const definition = definitionOf(event.type);
    if (event.version === definition.version) return event;
    return { ...event, version: definition.version, data: upcastData(definition, event.version, event.data) };
  },
};
