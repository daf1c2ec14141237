import { z } from 'zod';
import { incompatibilities } from './compatibility.js';
import { personal } from './personal.js';

const before = z.strictObject({
  amount: z.int().min(1).max(100),
  sector: z.enum(['sewing', 'commerce']),
  name: personal(z.string().max(40), { of: 'personId', class: 'identity' }),
  lines: z.array(z.strictObject({ kind: z.string() })).max(5),
  note: z.string().nullable(),
});
const against = (shape: Record<string, z.ZodType>) =>
  incompatibilities(z.toJSONSchema(before), z.toJSONSchema(z.strictObject({ ...before.shape, ...shape })));

describe('changes of a published schema', () => {
  it.each([
    ['nothing', {}],
    ['an optional field', { extra: z.string().optional() }],
    ['one more code', { sector: z.enum(['sewing', 'commerce', 'crafts']) }],
    ['wider bounds', { amount: z.int().min(0).max(1000) }],
  ])('may be: %s', (_, shape) => expect(against(shape as never)).toEqual([]));

  it.each([
    ['a required field', { extra: z.string() }, '/extra: required now'],
    ['a code less', { sector: z.enum(['sewing']) }, '/sector: code commerce removed'],
    ['a narrower bound', { amount: z.int().min(1).max(50) }, '/amount: maximum lowered'],
    ['another type', { amount: z.string() }, '/amount: type changed'],
    [
      'a field made optional',
      { amount: before.shape.amount.optional() },
      '/amount: no longer certain to be there',
    ],
    ['a lost personal mark', { name: z.string().max(40) }, '/name: x-personal changed'],
    [
      'a change inside a list',
      { lines: z.array(z.strictObject({ kind: z.int() })).max(5) },
      '/lines/[]/kind: type changed',
    ],
    ['no null any more', { note: z.string() }, '/note: type changed'],
  ])('may not be: %s', (_, shape, fault) =>
    expect(against(shape as never).some((line) => line.endsWith(fault))).toBe(true),
  );

  it('may not be: a field less', () => {
    const { note: _, ...rest } = before.shape;
    expect(incompatibilities(z.toJSONSchema(before), z.toJSONSchema(z.strictObject(rest)))).toContain(
      '/note: removed',
    );
  });
});
