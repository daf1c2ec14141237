import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { FileActsHandler } from '../files/file-acts.js';
import { FileCommandHandler } from '../files/file-command.js';
import { PROBLEM_WORDS } from '../problems/problem-filter.js';
import { FileQueryHandler } from '../queries/file-query.js';
import type { RuleWords } from '../service-definition.js';
import type { Runtime } from './runtime.js';
import { CLOCK, DOCUMENT_STORE, EVENT_FEED, EVENT_STORE, RUNTIME } from './tokens.js';

/** What every service module of the process is given: the buses with their handlers, the engines, and the words of the rules. */
@Global()
@Module({})
export class RuntimeModule {
  static of(runtime: Runtime, words: RuleWords): DynamicModule {
    const { store, documents, feed, clock } = runtime.engines;
    const given = [
      { provide: RUNTIME, useValue: runtime },
      { provide: EVENT_STORE, useValue: store },
      { provide: DOCUMENT_STORE, useValue: documents },
      { provide: EVENT_FEED, useValue: feed },
      { provide: CLOCK, useValue: clock },
      { provide: PROBLEM_WORDS, useValue: words },
    ];
    return {
      module: RuntimeModule,
      imports: [CqrsModule.forRoot()],
      providers: [...given, FileCommandHandler, FileActsHandler, FileQueryHandler],
      exports: [CqrsModule, ...given],
    };
  }
}
