import { Counter, Registry } from 'prom-client';

export const registry = new Registry();

/** Acts by kind of file, name and how they ended; no id and nothing personal is ever a label. */
export const commandOutcomes = new Counter({
  name: 'kosegin_commands_total',
  help: 'Acts by kind of file, name and outcome',
  labelNames: ['file', 'act', 'outcome'] as const,
  registers: [registry],
});
