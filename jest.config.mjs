import { readFileSync } from 'node:fs';

const { exclude: _specs, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

/** Parts of the console, which alone are written in JSX. */
const jsx = {
  ...swc,
  jsc: {
    ...swc.jsc,
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  swcrc: false,
};

/** Of this checkout alone: the folder that it lies in may have any name. */
const BUILT = '<rootDir>/(libs|services)/[^/]+/dist/';

/** Tests run on the sources; only child processes and the command line run on the build. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['kosegin-source', 'node'] },
  testMatch: ['<rootDir>/{libs,services}/*/{src,test}/**/*.spec.{ts,tsx}', '<rootDir>/deploy/test/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.css$': '<rootDir>/tools/no-styles.mjs',
  },
  transform: { '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }], '\\.tsx$': ['@swc/jest', jsx] },
  transformIgnorePatterns: ['/node_modules/', BUILT],
  modulePathIgnorePatterns: [BUILT],
  testTimeout: 20_000,
};
