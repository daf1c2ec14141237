import { code, regions } from '@kosegin/contracts';
import { z } from 'zod';
import { personFields, type Registration } from '../case/registration.js';
import type { Convoy } from './convoy.js';

/** One traveller of a convoy's manifest. */
export const manifestLine = z.strictObject({
  /** Unique within the manifest: the same line sent again is the same registration. Never a name. */
  lineKey: code,
  ...personFields,
  /** Where the person goes on to; null for the convoy's region. */
  region: regions.schema.nullable().default(null),
});

export type ManifestLine = z.output<typeof manifestLine>;

/** The command data of `register` for a traveller: the convoy says what its passengers have in common. */
export function registrationOf(
  convoy: Convoy,
  { lineKey: _, region, ...person }: ManifestLine,
): Registration {
  const { convoyId, returnType, countryOfDeparture, arrivedOn } = convoy;
  return {
    ...person,
    targetGroup: 'returnee',
    returnType,
    countryOfDeparture,
    arrivedOn,
    region: region ?? convoy.region,
    convoyId,
  };
}
