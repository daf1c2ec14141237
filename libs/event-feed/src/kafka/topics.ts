import kafkajs, { type Admin } from 'kafkajs';
import { OperatorError } from '../errors.js';
import type { KafkaSettings } from './settings.js';

/** Room for one event of the largest kind that a store takes, with its headers; a batch stays below the half of it. */
export const LARGEST_MESSAGE = 2 * 1024 * 1024;

/** @throws OperatorError when a topic is there already and made otherwise. */
export async function ensureTopics(
  admin: Admin,
  settings: KafkaSettings,
  topics: readonly string[],
): Promise<void> {
  const stated: Readonly<Record<string, string>> = {
    'cleanup.policy': 'delete',
    'retention.ms': String(settings.retentionHours * 3_600_000),
    'max.message.bytes': String(LARGEST_MESSAGE),
  };
  const there = new Set(await admin.listTopics());
  const missing = topics.filter((topic) => !there.has(topic));
  if (missing.length > 0) {
    const configEntries = Object.entries(stated).map(([name, value]) => ({ name, value }));
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((topic) => ({ topic, numPartitions: settings.partitions, configEntries })),
    });
  }
  const metadata = await admin.fetchTopicMetadata({ topics: [...topics] });
  for (const { name, partitions } of metadata.topics)
    if (partitions.length !== settings.partitions)
      throw new OperatorError(
        `topic ${name} has ${partitions.length} partitions, ${settings.partitions} are stated`,
      );
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: topics.map((name) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name,
      configNames: Object.keys(stated),
    })),
  });
  for (const { resourceName, configEntries } of resources)
    for (const { configName, configValue } of configEntries)
      if (configValue !== stated[configName])
        throw new OperatorError(
          `topic ${resourceName} has ${configName} ${configValue}, ${stated[configName]} is stated`,
        );
}
