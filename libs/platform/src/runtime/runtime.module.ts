import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { FileCommandHandler } from '../files/file-command.js';
import { FileQueryHandler } from '../queries/file-query.js';
import type { Runtime } from './runtime.js';
import { CLOCK, DOCUMENT_STORE, EVENT_FEED, EVENT_STORE, RUNTIME } from './tokens.js';

/** What every service module of the process is given: the buses with their one handler each, and the engines. */
@Global()
@Module({})
export class RuntimeModule {
  static of(runtime: Runtime): DynamicModule {
    const { store, documents, feed, clock } = runtime.engines;
    const engines = [
      { provide: RUNTIME, useValue: runtime },
      { provide: EVENT_STORE, useValue: store },
      { provide: DOCUMENT_STORE, useValue: documents },
      { provide: EVENT_FEED, useValue: feed },
      { provide: CLOCK, useValue: clock },
    ];
    return {
      module: RuntimeModule,
      imports: [CqrsModule.forRoot()],
      providers: [...engines, FileCommandHandler, FileQueryHandler],
      exports: [CqrsModule, ...engines],
    };
  }
}
