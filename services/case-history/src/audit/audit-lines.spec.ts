import { allEvents, type EventType } from '@kosegin/contracts';
import type { LogRange, RecordedEvent } from '@kosegin/event-sourcing';
import { idOf, record, told } from '../../test/events.js';
import { wholeCase } from '../../test/story.js';
import { auditLine, auditLines, type AuditRequest } from './audit-lines.js';

const story = record(wholeCase(1));
const head = story.at(-1)!.position;

/** A log that says how far it was read, and whether the reading was closed. */
class Log {
  read = 0;
  open = 0;

  constructor(private readonly events: readonly RecordedEvent[]) {}

  async *readAll({ after }: LogRange = {}): AsyncGenerator<RecordedEvent> {
    this.open++;
    try {
      for (const event of this.events.filter(({ position }) => position > (after ?? ''))) {
        this.read++;
        yield event;
      }
    } finally {
      this.open--;
    }
  }
}

const piecesOf = (log: Log, request: Partial<AuditRequest> = {}): AsyncGenerator<string> =>
  auditLines(log, {
    store: 'real',
    after: null,
    upTo: head,
    limit: Infinity,
    asOf: undefined,
    happenedBy: undefined,
    whole: true,
    signal: new AbortController().signal,
    ...request,
  });

async function linesOf(request: Partial<AuditRequest> = {}, log = new Log(story)) {
  let text = '';
  for await (const piece of piecesOf(log, request)) text += piece;
  expect(text === '' || text.endsWith('\n')).toBe(true);
  expect(log.open).toBe(0);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => auditLine.parse(JSON.parse(line)));
}

const positions = (events: readonly { readonly position: string }[]) =>
  events.map(({ position }) => position);

describe('the lines of the audit', () => {
  it('are the events of the log as they are, in its order, each with what it says', async () => {
    const lines = await linesOf();
    expect(lines.map(({ store: _, sentence: __, ...event }) => event)).toEqual(story);
    expect(lines[0]).toMatchObject({ store: 'real', sentence: { en: expect.stringContaining('Kayes') } });
  });

  it.each([1, 5, story.length - 1, story.length])('go on after position %i', async (number) => {
    const after = story[number - 1]!.position;
    expect(positions(await linesOf({ after }))).toEqual(positions(story.slice(number)));
  });

  it.each([1, 3, story.length, story.length + 1])('are %i at most, and no more is read', async (limit) => {
    const log = new Log(story);
    expect(await linesOf({ limit }, log)).toHaveLength(Math.min(limit, story.length));
    expect(log.read).toBe(Math.min(limit, story.length));
  });

  it('end where the log ended when it was asked', async () => {
    const upTo = story[9]!.position;
    expect(positions(await linesOf({ upTo }))).toEqual(positions(story.slice(0, 10)));
  });

  it('are those recorded by a day, and no more is read than that takes', async () => {
    const log = new Log(story);
    const known = story.filter(({ recordedAt }) => recordedAt < '2026-01-21');
    expect(positions(await linesOf({ asOf: '2026-01-20' }, log))).toEqual(positions(known));
    expect(log.read).toBe(known.length + 1);
    expect(await linesOf({ asOf: known[0]!.recordedAt })).toHaveLength(1);
  });

  it('are those that had happened by a day, whenever they were told', async () => {
    const late = record([
      ...wholeCase(1),
      told(
        `case-${idOf('case', 2)}`,
        'PlanSubmitted',
        {},
        { occurredAt: '2026-01-06T09:00:00.000Z', recordedAt: '2026-04-01T09:00:00.000Z' },
      ),
    ]);
    const upTo = late.at(-1)!.position;
    const happened = await linesOf({ happenedBy: '2026-01-07', upTo }, new Log(late));
    expect(positions(happened)).toEqual(positions([...late.slice(0, 4), late.at(-1)!]));
    const both = await linesOf({ happenedBy: '2026-01-07', asOf: '2026-03-31', upTo }, new Log(late));
    expect(both).toHaveLength(4);
  });

  it('tell who reads pseudonymised nothing of the persons, of any event', async () => {
    const types = Object.keys(allEvents) as EventType[];
    const all = record(types.map((type) => told(`any-${type}`, type)));
    const upTo = all.at(-1)!.position;
    const [whole, without] = [
      await linesOf({ upTo }, new Log(all)),
      await linesOf({ upTo, whole: false }, new Log(all)),
    ];
    expect(without).toHaveLength(types.length);
    const registered = types.indexOf('ReturneeRegistered');
    expect(whole[registered]!.data).toHaveProperty('familyName');
    for (const field of ['givenNames', 'familyName', 'birthDate', 'phone'])
      expect(without[registered]!.data).not.toHaveProperty(field);
    expect(without[registered]!.data).toMatchObject({ region: whole[registered]!.data['region'] });
    const { members } = without[types.indexOf('CommitteeConstituted')]!.data as { members: object[] };
    expect(members[0]).toEqual({ memberId: expect.any(String), office: expect.any(String) });
    // What is not personal is the same.
    expect(without.map(({ data: _, ...line }) => line)).toEqual(whole.map(({ data: _, ...line }) => line));
  });

  it('come in pieces of bounded size, read no faster than they are taken', async () => {
    const many = record(Array.from({ length: 400 }, (_, n) => wholeCase(n)[0]!));
    const log = new Log(many);
    const pieces = piecesOf(log, { upTo: many.at(-1)!.position });
    const { value: first } = await pieces.next();
    expect(first.length).toBeGreaterThan(60_000);
    expect(first.length).toBeLessThan(80_000);
    expect(log.read).toBe(first.split('\n').length - 1);
    expect(log.read).toBeLessThan(many.length);
    await pieces.return(undefined);
    expect(log.open).toBe(0);
  });

  it('end when nobody reads any more, even where nothing is to be told', async () => {
    const abort = new AbortController();
    abort.abort();
    const log = new Log(story);
    expect(await linesOf({ happenedBy: '2020-01-01', signal: abort.signal }, log)).toEqual([]);
    expect(log.read).toBe(1);
  });
});
