import { z } from 'zod';
import type { RemoteIssuer } from '../identity/remote-tokens.js';
import { AUDIENCE, ISSUER } from '../identity/tokens.js';

const port = z.coerce.number().int().min(0).max(65_535);

/** An address whose scheme chooses the adapter. */
const engine = (...schemes: readonly string[]) =>
  z.string().refine((url) => schemes.some((scheme) => url.startsWith(scheme)), {
    message: `must begin with ${schemes.join(' or ')}`,
  });

/** Every setting there is. Amounts of time in the unit of the name. */
const settings = {
  PORT: port.default(3000),
  KOSEGIN_HOST: z.string().min(1).default('127.0.0.1'),
  KOSEGIN_DATA: z.string().min(1).optional(),
  KOSEGIN_DEMO_PASSWORD: z.string().min(12).optional(),
  KOSEGIN_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  KOSEGIN_TOKEN_MINUTES: z.coerce.number().int().min(1).max(60).default(15),
  /** Of services that run by themselves; one process on one folder needs none of them. */
  EVENT_STORE_URL: engine('esdb://', 'esdb+discover://').optional(),
  EVENT_FEED_URL: engine('kafka://').optional(),
  DOCUMENT_STORE_URL: engine('mongodb://', 'mongodb+srv://').optional(),
  AUTH_JWKS_URL: z.url({ protocol: /^https?$/ }).optional(),
  AUTH_ISSUER: z.string().min(1).default(ISSUER),
  AUTH_AUDIENCE: z.string().min(1).default(AUDIENCE),
  AUTH_ROLES_CLAIM: z.string().min(1).default('roles'),
  /** The services run on a store of demonstration data, on the story's clock while it is told. */
  KOSEGIN_SERVICES: z.string().min(1).optional(),
  KOSEGIN_DEMONSTRATION: z.stringbool().default(false),
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

/** Where the engines of the distributed mode are. */
export interface EngineUrls {
  readonly eventStore: string;
  readonly eventFeed: string;
  readonly documentStore: string;
}

/** What a process of the distributed mode is told beside. */
interface DistributedConfiguration extends Configuration {
  readonly engines: EngineUrls;
  readonly demonstration: boolean;
}

export interface ServiceConfiguration extends DistributedConfiguration {
  readonly issuer: RemoteIssuer;
}

export interface HubConfiguration extends DistributedConfiguration {
  /** Null: the built-in accounts issue the tokens. */
  readonly issuer: RemoteIssuer | null;
  /** Name and address of each service, as text. */
  readonly services: string;
}

/** Names each setting at fault; never its value, which may be a secret. */
export class ConfigurationError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;
type Settings = z.infer<typeof schema>;

/** Reads the settings from the environment. @throws ConfigurationError for an unknown or bad one. */
export const readConfiguration = (env: Environment): Configuration => configurationOf(readSettings(env));

/** The same for a service that runs by itself. @throws ConfigurationError also for a missing address. */
export function readServiceConfiguration(env: Environment): ServiceConfiguration {
  const settings = readSettings(env);
  require(settings, ...ENGINES, 'AUTH_JWKS_URL');
  return { ...distributedOf(settings), issuer: issuerOf(settings)! };
}

/** The same for the hub, which is the issuer of tokens itself unless another one is named. */
export function readHubConfiguration(env: Environment): HubConfiguration {
  const settings = readSettings(env);
  require(settings, ...ENGINES, 'KOSEGIN_SERVICES');
  return { ...distributedOf(settings), issuer: issuerOf(settings), services: settings.KOSEGIN_SERVICES! };
}

const ENGINES = ['EVENT_STORE_URL', 'EVENT_FEED_URL', 'DOCUMENT_STORE_URL'] as const;

function require(settings: Settings, ...names: readonly (keyof Settings)[]): void {
  const missing = names.filter((name) => settings[name] === undefined);
  if (missing.length > 0)
    throw new ConfigurationError(missing.map((name) => `${name}: needed / requis`).join('\n'));
}

const distributedOf = (settings: Settings): DistributedConfiguration => ({
  ...configurationOf(settings),
  engines: {
    eventStore: settings.EVENT_STORE_URL!,
    eventFeed: settings.EVENT_FEED_URL!,
    documentStore: settings.DOCUMENT_STORE_URL!,
  },
  demonstration: settings.KOSEGIN_DEMONSTRATION,
});

const issuerOf = (settings: Settings): RemoteIssuer | null =>
  settings.AUTH_JWKS_URL === undefined
    ? null
    : {
        jwksUrl: settings.AUTH_JWKS_URL,
        issuer: settings.AUTH_ISSUER,
        audience: settings.AUTH_AUDIENCE,
        rolesClaim: settings.AUTH_ROLES_CLAIM,
      };

function readSettings(env: Environment): Settings {
  const faults = Object.keys(env)
    .filter((name) => name.startsWith('KOSEGIN_') && !(name in settings))
    .map((name) => `${name}: unknown setting / réglage inconnu (known: ${Object.keys(settings).join(', ')})`);
  const read = schema.safeParse(env);
  if (!read.success)
    for (const issue of read.error.issues)
      faults.push(`${String(issue.path[0])}: bad value / valeur incorrecte: ${issue.message}`);
  if (!read.success || faults.length > 0) throw new ConfigurationError(faults.join('\n'));
  return read.data;
}

const configurationOf = (settings: Settings): Configuration => ({
  port: settings.PORT,
  host: settings.KOSEGIN_HOST,
  data: settings.KOSEGIN_DATA ?? null,
  demoPassword: settings.KOSEGIN_DEMO_PASSWORD ?? null,
  logLevel: settings.KOSEGIN_LOG_LEVEL,
  tokenMinutes: settings.KOSEGIN_TOKEN_MINUTES,
});
