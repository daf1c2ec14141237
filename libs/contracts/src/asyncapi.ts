import { z } from 'zod';
import { allEvents } from './catalogue.js';
import type { EventDefinition } from './events.js';

const STORE = 'store';
const PREFIX = 'kosegin';
const definitions = Object.values(allEvents as Record<string, EventDefinition>);

/** What the topics are made with unless the installation says otherwise. */
const TOPIC = { partitions: 6, retentionHours: 168, largestMessage: 2 * 1024 * 1024 };

const text = (description: string) => ({ type: 'string', description });

const metadata = {
  type: 'object',
  properties: {
    recordedAt: { type: 'string', format: 'date-time', description: 'When it was recorded' },
    commandId: text('The command that led to it'),
    commandHash: text('Hash of that command without its personal fields'),
    correlationId: text('What it belongs to, across services'),
    causationId: { type: ['string', 'null'], description: 'The event that caused it' },
    actor: {
      type: 'object',
      description: 'Who acted, in which role, posted to which region',
      properties: {
        id: { type: 'string' },
        role: { type: 'string' },
        region: { type: ['string', 'null'] },
      },
      required: ['id', 'role', 'region'],
      additionalProperties: false,
    },
    caseId: { type: ['string', 'null'], description: 'The case across all files and services' },
    facts: { type: 'array', items: { type: 'string' }, description: 'Ids of the events relied on' },
  },
  required: [
    'recordedAt',
    'commandId',
    'commandHash',
    'correlationId',
    'causationId',
    'actor',
    'caseId',
    'facts',
  ],
  additionalProperties: false,
};

/** Everything but the data: a CloudEvent in binary mode has its attributes in the message's headers. */
const headers = {
  type: 'object',
  required: [
    'content-type',
    'ce_specversion',
    'ce_id',
    'ce_type',
    'ce_source',
    'ce_subject',
    'ce_time',
    'ce_schemaversion',
    'ce_revision',
    'ce_position',
    'ce_metadata',
  ],
  additionalProperties: false,
  properties: {
    'content-type': { const: 'application/json' },
    traceparent: text('As `ce_traceparent`, for tools that know no CloudEvents'),
    ce_specversion: { const: '1.0' },
    ce_id: text('The event; the same at every repeat'),
    ce_type: text('The name of the event'),
    ce_source: { type: 'string', pattern: '^/kosegin/[a-z-]+$', description: 'The service' },
    ce_subject: text('The file, as the name of its stream'),
    ce_time: { type: 'string', format: 'date-time', description: 'When it happened' },
    ce_schemaversion: { type: 'string', pattern: '^[1-9]\\d*$', description: 'Version of the data’s schema' },
    ce_revision: {
      type: 'string',
      pattern: '^\\d+$',
      description: 'Place in the file, from 0, without gaps',
    },
    ce_position: text('Place in the log; greater as text is later'),
    ce_previous: text(
      'Position of the message before it on its partition; absent for the first. Who has not got so far lacks something',
    ),
    ce_metadata: {
      type: 'string',
      contentMediaType: 'application/json',
      description: 'What only Kosegin’s own services need',
      contentSchema: metadata,
    },
    ce_traceparent: text('W3C trace context'),
  },
};

const services = [...new Set(definitions.map(({ service }) => service))].filter((one) => one !== STORE);

/** A value may be claimed for a file of any service. */
const publishedBy = (service: string): readonly EventDefinition[] => [
  ...definitions.filter((definition) => definition.service === service),
  allEvents.ValueClaimed,
];

const reference = (type: string) => ({ $ref: `#/components/messages/${type}` });

const channelOf = (service: string) => ({
  address: `${PREFIX}.${service}`,
  description:
    `Events of the service ${service}, in the order of each file, each at least once. ` +
    'Partition: murmur2 of the key, as Java’s clients compute it.',
  messages: Object.fromEntries(publishedBy(service).map(({ type }) => [type, reference(type)])),
  bindings: {
    kafka: {
      partitions: TOPIC.partitions,
      topicConfiguration: {
        'cleanup.policy': ['delete'],
        'retention.ms': TOPIC.retentionHours * 3_600_000,
        'max.message.bytes': TOPIC.largestMessage,
      },
      bindingVersion: '0.5.0',
    },
  },
});

const messageOf = ({ type, data }: EventDefinition) => ({
  name: type,
  contentType: 'application/json',
  headers: { $ref: '#/components/schemas/headers' },
  payload: {
    schemaFormat: 'application/schema+json;version=draft-07',
    schema: z.toJSONSchema(data, { io: 'output', target: 'draft-7' }),
  },
  bindings: {
    kafka: { key: { type: 'string', description: 'The case, or else the file' }, bindingVersion: '0.5.0' },
  },
});

/** What goes over Kafka, as an AsyncAPI 3 document: a topic for each service, a message for each event. */
export const asyncApi = () => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Kosegin: events',
    version: '1.0.0',
    description:
      'What happens in each service, for the others. The event store is the log of record; Kafka carries what is new. ' +
      'The data are of the version that a message names; each version’s schema is published.',
    license: { name: 'Apache-2.0' },
  },
  defaultContentType: 'application/json',
  channels: Object.fromEntries(services.map((service) => [service, channelOf(service)])),
  operations: Object.fromEntries(
    services.map((service) => [
      `publish-${service}`,
      { action: 'send', channel: { $ref: `#/channels/${service}` } },
    ]),
  ),
  components: {
    schemas: { headers },
    messages: Object.fromEntries(
      definitions.filter(({ type }) => type !== 'StoreOpened').map((one) => [one.type, messageOf(one)]),
    ),
  },
});
