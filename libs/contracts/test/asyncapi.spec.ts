import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEvents, asyncApi } from '../src/index.js';

const document = asyncApi();

it('is published as it is in the code', () => {
  const file = join(import.meta.dirname, '../../../docs/asyncapi.json');
  // npm run contracts
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(document)));
});

it('is a valid AsyncAPI 3 document', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, meta: false, validateSchema: false });
  const valid = ajv.compile(specs.schemas['3.0.0'] as object);
  expect([valid(document), valid.errors]).toEqual([true, null]);
  expect(valid({ ...document, channels: { intake: { adress: 'kosegin.intake' } } })).toBe(false);
});

it('has every event of every service on the topic of its service, and the store’s own nowhere', () => {
  for (const { type, service } of Object.values(allEvents)) {
    const channels = Object.entries(document.channels).filter(([, { messages }]) => type in messages);
    const expected =
      type === 'StoreOpened' ? [] : type === 'ValueClaimed' ? Object.keys(document.channels) : [service];
    expect(channels.map(([name]) => name)).toEqual(expected);
    expect(type in document.components.messages).toBe(expected.length > 0);
  }
});
