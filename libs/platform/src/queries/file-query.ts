import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import type { Moment, QueryContext, QueryDefinition } from './query.js';

/** Any question, on the query bus. */
export class FileQuery extends Query<unknown> {
  constructor(
    readonly definition: QueryDefinition,
    readonly input: unknown,
    readonly moment: Moment,
    readonly actor: QueryContext['actor'],
  ) {
    super();
  }
}

/** The one handler behind every query: gives it live documents, or those of the past moment it looks at. */
@QueryHandler(FileQuery)
export class FileQueryHandler implements IQueryHandler<FileQuery> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ definition, input, moment, actor }: FileQuery): Promise<unknown> {
    const { asOf, happenedBy } = moment;
    const past = (asOf !== null || happenedBy !== null) && definition.past !== 'own';
    const documents = past
      ? await this.runtime.pastDocuments(
          { ...(asOf && { asOf }), ...(happenedBy && { happenedBy }) },
          definition.reads,
        )
      : this.runtime.engines.documents;
    return definition.run(input, { documents, moment, actor });
  }
}
