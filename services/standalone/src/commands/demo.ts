import type { Configuration } from '@kosegin/platform';
import { createProcess, type KoseginProcess } from '../kosegin-process.js';

export async function demo(configuration: Configuration, options: { seed: number }): Promise<KoseginProcess> {
  const process = await createProcess({
    configuration,
    folder: configuration.data ?? 'demo-data',
    purpose: 'demonstration',
    seed: options.seed,
  });
  await process.listen();
  return process;
}
