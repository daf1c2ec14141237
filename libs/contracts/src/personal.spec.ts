import { z } from 'zod';
import { allEvents } from './catalogue.js';
import type { EventDefinition } from './events.js';
import { mapPersonal, markOf, personal, withoutPersonal } from './personal.js';

const name = personal(z.string(), { of: 'personId', class: 'identity' });
const schema = z.strictObject({
  personId: z.string(),
  name,
  nickname: name.nullable(),
  people: z.array(z.strictObject({ memberId: z.string(), name: name.optional() })),
});
const value = { personId: 'p', name: 'A', nickname: 'B', people: [{ memberId: 'm', name: 'C' }] };

describe('personal fields', () => {
  it('are left out, wherever they lie', () => {
    expect(withoutPersonal(schema, value)).toEqual({ personId: 'p', people: [{ memberId: 'm' }] });
  });

  it('are replaced one by one, with their mark', () => {
    const marked = mapPersonal(schema, value, (text, mark) => `${mark.of}:${text}`);
    expect(marked).toMatchObject({ name: 'personId:A', people: [{ name: 'personId:C' }] });
  });

  /** Each mark names a field that is there, in the same object or at the root: else it could not be sealed. */
  it.each(Object.values(allEvents as Record<string, EventDefinition>))(
    'of $type say whose they are',
    ({ data }) => {
      const visit = (at: z.ZodType, ids: readonly string[]): void => {
        const mark = markOf(at);
        if (mark) return expect(ids).toContain(mark.of);
        if (at instanceof z.ZodArray) return visit(at.element as z.ZodType, ids);
        if (at instanceof z.ZodObject)
          for (const field of Object.values(at.shape))
            visit(field as z.ZodType, [...ids, ...Object.keys(at.shape)]);
      };
      visit(data, []);
    },
  );

  /**
   * An unmarked text is an id, a date or a code; the labels that programme staff give to things are named here one by
   * one, so that a new one is thought about.
   */
  it('hide in no unmarked free text', () => {
    const plain = (at: z.ZodType, path: string): string[] => {
      if (markOf(at)) return [];
      if (at instanceof z.ZodOptional || at instanceof z.ZodNullable)
        return plain(at.unwrap() as z.ZodType, path);
      if (at instanceof z.ZodArray) return plain(at.element as z.ZodType, path);
      if (at instanceof z.ZodObject)
        return Object.entries(at.shape).flatMap(([key, field]) =>
          plain(field as z.ZodType, `${path}.${key}`),
        );
      const json = z.toJSONSchema(at) as { type?: string; format?: string; pattern?: string; enum?: unknown };
      return json.type === 'string' && !json.format && !json.pattern?.startsWith('^') && !json.enum
        ? [path]
        : [];
    };
    const found = Object.values(allEvents as Record<string, EventDefinition>).flatMap(({ type, data }) =>
      plain(data, type),
    );
    expect(found.sort()).toEqual([
      'AssetProposed.name',
      'ConcernReferred.to',
      'ConvoyAnnounced.reference',
      'DialogueHeld.place',
      'DialogueHeld.title',
      'DonationReceived.rateSource',
      'DonationTransferred.body',
      'KitHandedOver.components.component',
      'KitModelVersionPublished.components.component',
      'KitModelVersionPublished.name',
      'SiteOpened.name',
      'StockReceived.supplier',
      'ValueClaimed.holder',
    ]);
  });
});
