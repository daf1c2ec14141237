import { Module, type DynamicModule } from '@nestjs/common';
import { actsController } from './files/acts-controller.js';
import { fileController } from './files/file-controller.js';
import { queryController } from './queries/query-controller.js';
import type { ServiceDefinition } from './service-definition.js';

/** A service as a Nest module: the routes of its files, of its queries, and those it writes by hand. */
@Module({})
export class ServiceModule {
  static of(service: ServiceDefinition): DynamicModule {
    return {
      module: ServiceModule,
      // Nest tells two uses of one module class apart by their content; this keeps the services apart by name.
      providers: [{ provide: `service:${service.name}`, useValue: service }],
      controllers: [
        ...(service.controllers ?? []),
        ...service.queries.map(queryController),
        ...service.files.flatMap((file) => [fileController(file), actsController(file)]),
      ],
    };
  }
}
