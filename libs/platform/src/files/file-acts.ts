import type { FileDefinition, Label } from '@kosegin/contracts';
import type { Position, Refused } from '@kosegin/event-sourcing';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Account } from '../identity/access.js';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import { actorFor, publicActs } from './public-acts.js';

/** An act that someone's roles allow, and what stands against it on this file at this moment. */
export interface PossibleAct {
  readonly act: string;
  readonly does: Label;
  readonly refusal: Refused | null;
}

export interface PossibleActs {
  readonly revision: number;
  readonly acts: readonly PossibleAct[];
}

/** What an account may do on a file now, on the query bus; null where there is no such file. */
export class FileActs extends Query<PossibleActs | null> {
  constructor(
    readonly file: FileDefinition,
    readonly id: string,
    readonly account: Account,
    /** Judge only on facts that have seen this position. */
    readonly seen: Position | null = null,
  ) {
    super();
  }
}

/** Asks the deciders themselves, on the fresh file and the facts of the moment, as an act that is tried would. */
@QueryHandler(FileActs)
export class FileActsHandler implements IQueryHandler<FileActs> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ file, id, account, seen }: FileActs): Promise<PossibleActs | null> {
    await this.runtime.factsReady(file.service, seen);
    const { commands, engines } = this.runtime;
    const { state, revision } = await commands.load(file, id);
    if (revision < 0) return null;
    const now = engines.clock.now().toISOString();
    const own = publicActs(file).filter(
      ([name, { by }]) => name !== file.opening && by.some((role) => account.roles.includes(role)),
    );
    const acts = own.map(async ([name, act]): Promise<PossibleAct> => {
      const situation = { id, actor: actorFor(act, account), now };
      return { act: name, does: act.does, refusal: await act.obstacle(situation, state, commands.sources) };
    });
    return { revision, acts: await Promise.all(acts) };
  }
}
