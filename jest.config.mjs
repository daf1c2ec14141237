import { readFileSync } from 'node:fs';

const { exclude: _specs, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

/** Of this checkout alone: the folder that it lies in may have any name. */
const BUILT = '<rootDir>/(libs|services)/[^/]+/dist/';

/** Tests run on the sources; only child processes and the command line run on the build. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['kosegin-source', 'node'] },
  testMatch: ['<rootDir>/{libs,services}/*/{src,test}/**/*.spec.ts', '<rootDir>/deploy/test/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  transformIgnorePatterns: ['/node_modules/', BUILT],
  modulePathIgnorePatterns: [BUILT],
  testTimeout: 20_000,
};
