import type { ResolvedEvent } from '@eventstore/db-client';
import { someEvent } from '../../test/harness.js';
import type { NewEvent } from '../event-store.js';
import { fromStored, toStored } from './stored-event.js';

const created = new Date('2026-02-05T11:00:00.000Z');

/** As it comes back from the server. */
function resolved(event: NewEvent, change: object = {}, recordedAt: string | null = null): ResolvedEvent {
  const { id, type, data, metadata } = toStored([event], recordedAt)[0]!;
  const position = { commit: 320n, prepare: 320n };
  const stored = {
    streamId: 'case-1',
    id,
    type,
    data,
    metadata,
    isJson: true,
    revision: 4n,
    created,
    position,
  };
  return { event: { ...stored, ...change } } as unknown as ResolvedEvent;
}

describe('an event on the server', () => {
  const event = { ...someEvent({ francs: 100 }), version: 3 };

  it('has its version in the metadata, beside all of ours', () => {
    const [stored] = toStored([event], null);
    expect(stored).toEqual({
      id: event.id,
      type: event.type,
      contentType: 'application/json',
      data: event.data,
      metadata: { ...event.metadata, version: 3 },
    });
  });

  it('comes back as it went, dated by the server', () => {
    expect(fromStored(resolved(event))).toEqual({
      ...event,
      stream: 'case-1',
      revision: 4,
      position: '00000000000000000320-00000000000000000320',
      recordedAt: '2026-02-05T11:00:00.000Z',
    });
  });

  it('has its own date when it was told, and nothing more than that', () => {
    const at = '2025-11-27T10:00:00.000Z';
    const told = fromStored(resolved(event, {}, at));
    expect(told).toMatchObject({ recordedAt: at, metadata: event.metadata });
    expect(Object.keys(told!.metadata).sort()).toEqual(Object.keys(event.metadata).sort());
  });

  it('does not change with the object that was handed over', () => {
    const data = { list: [1] };
    const [stored] = toStored([someEvent(data)], null);
    data.list.push(2);
    expect(stored!.data).toEqual({ list: [1] });
  });
});

describe('what is not ours', () => {
  const event = someEvent();

  it.each([
    ['is in a stream of the system', { streamId: '$case-1' }],
    ['is no JSON', { isJson: false }],
    ['has no metadata', { metadata: undefined }],
    ['has metadata that are no object', { metadata: 'text' }],
    ['has another program’s metadata', { metadata: { commandId: 'c-1' } }],
    ['has another version of things', { metadata: { version: 1 } }],
  ])('%s', (_, change) => {
    expect(fromStored(resolved(event, change))).toBeNull();
  });

  it('is not there at all', () => {
    expect(fromStored({})).toBeNull();
  });
});

describe('too much for one append', () => {
  /** So many bytes of data, metadata and type. */
  const sized = (bytes: number) => {
    const event = someEvent({ text: '' });
    const empty =
      Buffer.byteLength(JSON.stringify(event.data)) +
      Buffer.byteLength(JSON.stringify({ ...event.metadata, version: 1 })) +
      2 * event.type.length;
    return { ...event, data: { text: 'x'.repeat(bytes - empty) } };
  };

  it('is one byte more than 1 MiB, alone or together', () => {
    expect(toStored([sized(1024 * 1024)], null)).toHaveLength(1);
    for (const events of [[sized(1024 * 1024 + 1)], [sized(1024 * 512), sized(1024 * 512 + 1)]])
      expect(() => toStored(events, null)).toThrow('too large');
  });
});
