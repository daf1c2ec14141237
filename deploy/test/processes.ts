import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseHistoryService } from '@kosegin/case-history';
import { StoreEventFeed } from '@kosegin/event-feed';
import { systemClock } from '@kosegin/event-sourcing';
import { SqliteEventStore } from '@kosegin/event-sourcing/sqlite';
import { followUpService } from '@kosegin/follow-up';
import { fundingService } from '@kosegin/funding';
import { SERVICES, type Destination } from '@kosegin/hub';
import { intakeService } from '@kosegin/intake';
import { kitLogisticsService } from '@kosegin/kit-logistics';
import {
  API_DOCUMENT,
  AUTHENTICATOR,
  BuiltInIdentity,
  createHttpApplication,
  createLogger,
  DemonstrationRolesController,
  ProblemError,
  Runtime,
  servicesOf,
  type HttpOptions,
} from '@kosegin/platform';
import { SqliteDocumentStore } from '@kosegin/projections/sqlite';
import { Global, Module, type DynamicModule } from '@nestjs/common';

export const NAMES: readonly Destination[] = ['hub', ...SERVICES];

const services = [intakeService, fundingService, kitLogisticsService, followUpService, caseHistoryService];

/** A documented route of one process; in the path every parameter has a value. */
export interface Route {
  readonly process: Destination;
  readonly method: string;
  readonly path: string;
  /** As the document writes it. */
  readonly pattern: string;
  readonly streams: boolean;
}

@Global()
@Module({})
class NobodyModule {}

const nobody = (): DynamicModule => {
  const refuse = () => Promise.reject(new ProblemError('no-token'));
  const providers = [{ provide: AUTHENTICATOR, useValue: refuse }];
  return { module: NobodyModule, providers, exports: providers };
};

/** Every route that a process documents, asked of the process itself. */
export async function documentedRoutes(): Promise<readonly Route[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kosegin-deploy-'));
  const store = new SqliteEventStore(join(folder, 'events.db'), { clock: systemClock });
  const documents = new SqliteDocumentStore(join(folder, 'documents.db'));
  const identity = await BuiltInIdentity.open(folder, 1);
  try {
    const feed = new StoreEventFeed(store, documents, { clock: systemClock });
    const engines = { store, documents, feed, clock: systemClock };
    const hub = { services: [], imports: [identity.module()], controllers: [DemonstrationRolesController] };
    const routes = [...(await routesOf('hub', hub))];
    for (const service of services) {
      const web = servicesOf(new Runtime([service], engines, { report: () => {} }));
      const options = { ...web, imports: [...web.imports, nobody()] };
      routes.push(...(await routesOf(service.name as Destination, options)));
    }
    return routes;
  } finally {
    await documents.close();
    await store.close();
    identity.close();
    rmSync(folder, { recursive: true });
  }
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly parameters: readonly { readonly in: string; readonly name: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

async function routesOf(
  process: Destination,
  options: Pick<HttpOptions, 'services' | 'imports' | 'controllers'>,
): Promise<readonly Route[]> {
  const app = await createHttpApplication({ ...options, log: createLogger('silent'), demonstration: false });
  try {
    const { paths } = app.get<() => Document>(API_DOCUMENT)();
    return Object.entries(paths).flatMap(([pattern, operations]) =>
      Object.entries(operations).map(([method, { responses }]) => ({
        process,
        method: method.toUpperCase(),
        pattern,
        path: pattern.replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name, process)),
        streams: Object.values(responses).some(({ content }) => content && 'text/event-stream' in content),
      })),
    );
  } finally {
    await app.close();
  }
}

/** A consumer belongs to a service; everything else is an id of a file. */
const valueOf = (name: string, process: Destination): string =>
  name === 'consumer' ? `${process}-projections` : '0192f0c0-0000-7000-8000-000000000001';
