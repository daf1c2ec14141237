import { accept, refuse } from '@kosegin/event-sourcing';
import {
  actsOn,
  convoyEvents,
  country,
  day,
  defineFile,
  label,
  regions,
  returnTypes,
  type DataOf,
  type EventsOf,
} from '@kosegin/contracts';
import { z } from 'zod';

export type ConvoyEvent = EventsOf<typeof convoyEvents>;

/** A convoy as announced; `convoyId` is empty as long as nobody announced it. */
export type Convoy = DataOf<typeof convoyEvents.ConvoyAnnounced>;

const initialState: Convoy = {
  convoyId: '',
  reference: '',
  arrivedOn: '',
  region: '00',
  countryOfDeparture: '',
  returnType: 'spontaneous',
  expected: 0,
};

const act = actsOn<Convoy, ConvoyEvent>();

export const convoy = defineFile<Convoy, ConvoyEvent>({
  name: 'convoy',
  files: 'convoys',
  service: 'intake',
  title: { fr: 'convoi', en: 'convoy' },
  opening: 'announce',
  initialState,
  evolve: (_state, event) => event.data,
  caseOf: () => null,
  acts: {
    /** The day may lie ahead: convoys are announced before they arrive. */
    announce: act({
      by: ['intake_officer', 'supervisor'],
      does: { fr: 'Annoncer un convoi', en: 'Announce a convoy' },
      data: {
        reference: label,
        arrivedOn: day,
        region: regions.schema,
        countryOfDeparture: country,
        returnType: returnTypes.schema,
        expected: z.int().min(1).max(5_000),
      },
      unless: (state) => (state.convoyId ? refuse('already-exists') : null),
      decide: ({ id: convoyId, data }) => accept({ type: 'ConvoyAnnounced', data: { convoyId, ...data } }),
    }),
  },
});
