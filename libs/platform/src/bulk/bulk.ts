import { contentHash, withoutPersonal, type FileDefinition } from '@kosegin/contracts';
import { derivedId, type Actor, type CommandResult } from '@kosegin/event-sourcing';
import type { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { FileCommand } from '../files/file-command.js';

/** One line of a manifest or a statement, as the act that opens its file. */
export interface BulkLine {
  /** Unique among the lines, and the same when the line is sent again: a repeat opens nothing new. */
  readonly key: string;
  readonly data: unknown;
}

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** No JSON with a `__proto__` is taken anywhere. */
const record = <S extends z.ZodType>(value: S) => z.record(z.string().regex(/^(?!__proto__$)/), value);

/** What a line may be that does not fit: a record, nested once. */
const otherLine = record(z.union([scalar, z.array(scalar), record(scalar)])).meta({
  description: 'Any other record, nested once: its outcome is invalid',
});

/** Lines as they are sent: one that does not fit is taken all the same, because it has its own outcome. */
export const linesOf = <S extends z.ZodType>(line: S, most: number) =>
  z
    .array(z.union([line, otherLine]))
    .min(1)
    .max(most);

/** Each line has its own outcome; a bad one stops nobody else. */
export const lineOutcome = z.object({
  /** From 1, as in the file that was sent. */
  line: z.int().min(1),
  key: z.string().nullable(),
  outcome: z.enum(['done', 'refused', 'invalid']),
  id: z.uuid().nullable(),
  revision: z.int().nullable(),
  position: z.string().nullable(),
  /** The rule, or what is wrong. */
  code: z.string().nullable(),
  /** The field at fault, as a path in the line. */
  field: z.string().nullable(),
});
export type LineOutcome = z.infer<typeof lineOutcome>;

export const bulkAnswer = z.object({
  done: z.int(),
  refused: z.int(),
  invalid: z.int(),
  outcomes: z.array(lineOutcome),
});

export interface BulkRequest {
  readonly bus: CommandBus;
  readonly file: FileDefinition;
  /** What the lines belong to; with the line's key it makes the id. */
  readonly parent: string;
  readonly actor: Actor;
  readonly correlationId: string;
  /** @throws z.ZodError for a line that is not one. */
  readonly read: (sent: unknown) => BulkLine;
}

const nothing = { id: null, revision: null, position: null, code: null, field: null };

/** Opens a file for each line; lines go on side by side, so that they share the store's commits. */
export async function openEach(
  lines: readonly unknown[],
  request: BulkRequest,
): Promise<z.infer<typeof bulkAnswer>> {
  const outcomes = await Promise.all(lines.map((sent, index) => one(sent, index + 1, request)));
  const count = (outcome: LineOutcome['outcome']) =>
    outcomes.filter((line) => line.outcome === outcome).length;
  return { done: count('done'), refused: count('refused'), invalid: count('invalid'), outcomes };
}

async function one(sent: unknown, line: number, request: BulkRequest): Promise<LineOutcome> {
  const { file, bus, parent, actor, correlationId } = request;
  const act = file.acts[file.opening]!;
  let key: string | null = null;
  try {
    const read = request.read(sent);
    key = read.key;
    const data = act.data.parse(read.data);
    const commandId = derivedId('line', file.name, parent, key);
    const id = derivedId('file', commandId);
    const commandHash = contentHash({ type: file.opening, data: withoutPersonal(act.data, data) });
    const result = await bus.execute(
      new FileCommand(file, id, {
        type: file.opening,
        data,
        commandId,
        commandHash,
        actor,
        correlationId,
        causationId: null,
      }),
    );
    return { line, key, ...outcomeOf(result) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const issue = error.issues[0]!;
    return {
      line,
      key,
      ...nothing,
      outcome: 'invalid',
      code: issue.code ?? null,
      field: issue.path.join('.'),
    };
  }
}

const outcomeOf = (result: CommandResult): Omit<LineOutcome, 'line' | 'key'> => {
  if (result.kind === 'done') {
    const { id, revision, position } = result;
    return { ...nothing, outcome: 'done', id, revision, position };
  }
  return { ...nothing, outcome: 'refused', code: result.kind === 'refused' ? result.rule : result.kind };
};
