import { readdirSync } from 'node:fs';
import { SERVICES } from '@kosegin/hub';
import { WrongPurposeError } from '@kosegin/platform';
import { demoTell } from '../src/commands/demo-tell.js';
import { removeFolder, System, temporaryFolder } from './harness.js';

describe('the demonstration for services that run already', () => {
  it('makes no account and tells nothing where real data are', async () => {
    const [system, folder] = [await System.start(), temporaryFolder()];
    try {
      const env = {
        KOSEGIN_DATA: folder,
        KOSEGIN_SERVICES: SERVICES.map((name) => `${name}=${system.address}`).join(),
      };
      await expect(demoTell(env, system.address, system.address, { seed: 1 })).rejects.toThrow(
        WrongPurposeError,
      );
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      await system.stop();
      removeFolder(folder);
    }
  });
});
