import type { FileDefinition } from '@kosegin/contracts';
import { samples as ofDonation } from '../test/donation-histories.js';
import { opening, samples as ofDisbursement } from '../test/money-histories.js';
import { disbursement, donation, envelope, statementLine } from './index.js';

const NO_FRANCS = [0, -1, 1.5, 1e12 + 1, 2 ** 53, 2 ** 53 + 2, NaN, Infinity, '900000', null, undefined];
const NO_DECIMALS = [
  '0',
  '0.00',
  '-1',
  '+1',
  '1e3',
  '1,5',
  '1.',
  '.5',
  '1.1234567',
  '1234567890123',
  ' 1',
  '1 ',
  '١',
  '0x1F',
  '',
  1,
  null,
  undefined,
];

/** Whether an act takes its sample with another value of a field, however deep. */
const takes = (file: FileDefinition, act: string, sample: object, path: string, value: unknown): boolean => {
  const changed = structuredClone(sample) as Record<string, any>;
  const keys = path.split('.');
  const last = keys.pop()!;
  keys.reduce((part, key) => part[key], changed)[last] = value;
  return file.acts[act]!.data.safeParse(changed).success;
};

const line = { account: 'BNDA-1', reference: 'REF-1', bookedOn: '2026-03-09', amount: 1 };

type Field = readonly [FileDefinition, act: string, sample: object, path: string];
const on =
  (file: FileDefinition, samples: Readonly<Record<string, readonly [object, unknown]>>) =>
  (act: string, path: string): Field => [file, act, samples[act]![0], path];
const given = on(donation, ofDonation);
const paid = on(disbursement, ofDisbursement);

const named = (fields: readonly Field[]) =>
  fields.map((field) => [`${field[0].name} ${field[1]} ${field[3]}`, field] as const);

describe('invariant 12: amounts are positive integers of francs', () => {
  it.each(
    named([
      [envelope, 'open', opening, 'amount'],
      paid('request', 'amount'),
      paid('record-commitment', 'amount'),
      paid('record-release', 'amount'),
      [statementLine, 'import', line, 'amount'],
      given('receive', 'booked'),
      given('transfer', 'amount'),
      given('allocate', 'allocations.0.amount'),
      given('allocate-equally', 'amount'),
    ]),
  )('%s', (_name, field) => {
    for (const francs of [1, 1_333_333, 1e12])
      expect([francs, takes(...field, francs)]).toEqual([francs, true]);
    for (const other of NO_FRANCS) expect([other, takes(...field, other)]).toEqual([other, false]);
  });
});

describe('money of another currency is a decimal text, of which no fraction is lost', () => {
  it.each(named([given('pledge', 'amount'), given('receive', 'amount'), given('receive', 'rate')]))(
    '%s',
    (_name, field) => {
      for (const decimal of ['1', '10000.00', '655.957', '0.000001', '999999999999.999999'])
        expect([decimal, takes(...field, decimal)]).toEqual([decimal, true]);
      for (const other of NO_DECIMALS) expect([other, takes(...field, other)]).toEqual([other, false]);
    },
  );
});
