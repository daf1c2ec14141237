import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** Every setting there is. Amounts of time in the unit of the name. */
const settings = {
  PORT: port.default(3000),
  KOSEGIN_HOST: z.string().min(1).default('127.0.0.1'),
  KOSEGIN_DATA: z.string().min(1).optional(),
  KOSEGIN_DEMO_PASSWORD: z.string().min(12).optional(),
  KOSEGIN_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  KOSEGIN_TOKEN_MINUTES: z.coerce.number().int().min(1).max(60).default(15),
};
const schema = z.object(settings);

export interface Configuration {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Null: the command's own folder. */
  readonly data: string | null;
  readonly demoPassword: string | null;
  readonly logLevel: z.infer<typeof schema>['KOSEGIN_LOG_LEVEL'];
  readonly tokenMinutes: number;
}

/** Names each setting at fault; never its value, which may be a secret. */
export class ConfigurationError extends Error {}

/** Reads the settings from the environment. @throws ConfigurationError for an unknown or bad one. */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const faults = Object.keys(env)
    .filter((name) => name.startsWith('KOSEGIN_') && !(name in settings))
    .map((name) => `${name}: unknown setting / réglage inconnu (known: ${Object.keys(settings).join(', ')})`);
  const read = schema.safeParse(env);
  if (!read.success)
    for (const issue of read.error.issues)
      faults.push(`${String(issue.path[0])}: bad value / valeur incorrecte: ${issue.message}`);
  if (!read.success || faults.length > 0) throw new ConfigurationError(faults.join('\n'));
  const { data } = read;
  return {
    port: data.PORT,
    host: data.KOSEGIN_HOST,
    data: data.KOSEGIN_DATA ?? null,
    demoPassword: data.KOSEGIN_DEMO_PASSWORD ?? null,
    logLevel: data.KOSEGIN_LOG_LEVEL,
    tokenMinutes: data.KOSEGIN_TOKEN_MINUTES,
  };
}
