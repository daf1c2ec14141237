import type { disbursementEvents, EventsOf, kitEvents, Situation } from '@kosegin/contracts';
import type { FactSources, Known, RecordedEvent } from '@kosegin/event-sourcing';
import type { Projection } from '@kosegin/projections';
import type { Case } from '../case/case-state.js';

type ObligationEvent = EventsOf<typeof disbursementEvents> | EventsOf<typeof kitEvents>;

interface Obligation {
  /** The instrument's or the kit's. */
  readonly id: string;
  readonly kind: 'instrument' | 'kit';
  readonly open: boolean;
  /** The event that says so. */
  readonly eventId: string;
}

/** A case's instruments and kits on their way, by id: from funding's and kit-logistics' events alone. */
export interface CaseObligations {
  readonly obligations: readonly Obligation[];
}

export const OPEN_OBLIGATIONS = 'intake.open-obligations';

const OPENS: readonly string[] = ['ChequeIssued', 'KitDispatched'];

const TYPES = [
  'ChequeIssued',
  'ChequeVoided',
  'PaymentMade',
  'KitDispatched',
  'KitArrived',
  'KitHandedOver',
] as const satisfies readonly ObligationEvent['type'][];

type Watched = RecordedEvent & Extract<ObligationEvent, { type: (typeof TYPES)[number] }>;

function evolve(document: CaseObligations | null, recorded: RecordedEvent): CaseObligations {
  const event = recorded as Watched;
  const thing =
    'instrumentId' in event.data
      ? { id: event.data.instrumentId, kind: 'instrument' as const }
      : { id: event.data.kitId, kind: 'kit' as const };
  const others = (document?.obligations ?? []).filter(({ id }) => id !== thing.id);
  const obligation = { ...thing, open: OPENS.includes(event.type), eventId: event.id };
  // By id, so that the document is the same whatever the order in which different files' events arrive.
  return { obligations: [...others, obligation].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

export const openObligations: Projection<CaseObligations> = {
  collection: { name: OPEN_OBLIGATIONS, indexes: [] },
  version: 1,
  types: TYPES,
  keys: ({ metadata: { caseId } }) => (caseId ? [caseId] : []),
  evolve,
};

/** How many stand open. */
export interface OpenObligations {
  readonly instruments: number;
  readonly kits: number;
}

/** What stands open on a case, relying on the last event of each instrument and kit it ever had. */
export async function knowObligations(
  { id: caseId }: Situation,
  _state: Case,
  sources: FactSources,
): Promise<Known<OpenObligations>> {
  const document = await sources.document<CaseObligations>(OPEN_OBLIGATIONS, caseId);
  const obligations = document?.obligations ?? [];
  const open = (kind: Obligation['kind']) =>
    obligations.filter((one) => one.open && one.kind === kind).length;
  return {
    facts: { instruments: open('instrument'), kits: open('kit') },
    reliedOn: obligations.map(({ eventId }) => eventId),
  };
}
