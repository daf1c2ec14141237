import type { FileDefinition } from '@kosegin/contracts';
import type { CommandRequest, CommandResult, Position } from '@kosegin/event-sourcing';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler as HandlesCommand, type ICommandHandler } from '@nestjs/cqrs';
import { commandOutcomes } from '../observability/metrics.js';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';

/** Any act on any file, on the command bus. */
export class FileCommand extends Command<CommandResult> {
  constructor(
    readonly file: FileDefinition,
    readonly id: string,
    readonly request: CommandRequest,
    /** Decide only on facts that have seen this position. */
    readonly seen: Position | null = null,
  ) {
    super();
  }
}

/** The one handler behind every act: waits for the facts asked for, lets the file decide, counts the outcome. */
@HandlesCommand(FileCommand)
export class FileCommandHandler implements ICommandHandler<FileCommand> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ file, id, request, seen }: FileCommand): Promise<CommandResult> {
    await this.runtime.factsReady(file.service, seen);
    const result = await this.runtime.commands.handle(file, id, request);
    commandOutcomes.inc({ file: file.name, act: request.type, outcome: result.kind });
    return result;
  }
}
