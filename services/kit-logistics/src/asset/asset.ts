import { accept, derivedId, refuse, type Refused } from '@kosegin/event-sourcing';
import {
  actsOn,
  assetEvents,
  code,
  day,
  defineFile,
  label,
  personal,
  personName,
  regions,
  type EventsOf,
  type Role,
} from '@kosegin/contracts';
import { z } from 'zod';
import { inTheFuture } from '../dates.js';

export type AssetEvent = EventsOf<typeof assetEvents>;

export interface Asset {
  readonly region: z.output<typeof regions.schema> | null;
  readonly acceptedOn: string | null;
  readonly constitutedOn: string | null;
  readonly handedOver: boolean;
}

const initialState: Asset = { region: null, acceptedOn: null, constitutedOn: null, handedOver: false };

function evolve(state: Asset, event: AssetEvent): Asset {
  switch (event.type) {
    case 'AssetProposed':
      return { ...state, region: event.data.region };
    case 'AssetAccepted':
      return { ...state, acceptedOn: event.data.acceptedOn };
    case 'CommitteeConstituted':
      return { ...state, constitutedOn: event.data.constitutedOn };
    case 'AssetHandedOver':
      return { ...state, handedOver: true };
  }
}

const SUPERVISOR: readonly Role[] = ['supervisor'];

const { kind } = assetEvents.AssetProposed.data.shape;
const { office } = assetEvents.CommitteeConstituted.data.shape.members.element.shape;
const { keys, signatories } = assetEvents.AssetHandedOver.data.shape;
const { capacity } = signatories.element.shape;

/** Accepted, and with a committee to look after it (invariant 21). */
function notReady({ acceptedOn, constitutedOn, handedOver }: Asset): Refused | null {
  if (handedOver) return refuse('asset-handed-over');
  if (!acceptedOn) return refuse('asset-not-accepted');
  return constitutedOn ? null : refuse('no-committee');
}

/** Nor on a day before either. */
function tooEarly({ acceptedOn, constitutedOn }: Asset, handedOverOn: string): Refused | null {
  if (handedOverOn < acceptedOn!) return refuse('handed-over-before-acceptance', { acceptedOn: acceptedOn! });
  return handedOverOn < constitutedOn!
    ? refuse('handed-over-before-committee', { constitutedOn: constitutedOn! })
    : null;
}

const act = actsOn<Asset, AssetEvent>();

/** A community asset (a borehole), from the proposal to the hand-over of its keys, with its committee. */
export const asset = defineFile<Asset, AssetEvent>({
  name: 'asset',
  files: 'assets',
  service: 'kit-logistics',
  title: { fr: 'ouvrage communautaire', en: 'community asset' },
  opening: 'propose',
  initialState,
  evolve,
  caseOf: () => null,
  acts: {
    propose: act({
      by: SUPERVISOR,
      does: { fr: 'Proposer un ouvrage', en: 'Propose an asset' },
      data: { kind, name: label, region: regions.schema },
      unless: ({ region }) => (region ? refuse('already-exists') : null),
      decide: ({ id: assetId, data }) => accept({ type: 'AssetProposed', data: { assetId, ...data } }),
    }),

    accept: act({
      by: SUPERVISOR,
      does: { fr: 'Prononcer la réception provisoire', en: 'Accept the works provisionally' },
      data: { minutesNumber: code, acceptedOn: day },
      unless: ({ acceptedOn }) => (acceptedOn ? refuse('asset-accepted', { acceptedOn }) : null),
      decide: ({ id: assetId, data, now }) =>
        inTheFuture('acceptedOn', data.acceptedOn, now) ??
        accept({ type: 'AssetAccepted', data: { assetId, ...data } }),
    }),

    /** Before the acceptance or after it. */
    'constitute-committee': act({
      by: SUPERVISOR,
      does: {
        fr: 'Constater la constitution du comité de gestion',
        en: 'Record the committee as constituted',
      },
      data: {
        constitutedOn: day,
        members: z
          .array(
            z.strictObject({ name: personal(personName, { of: 'memberId', class: 'identity' }), office }),
          )
          .min(3)
          .max(50),
      },
      unless: ({ constitutedOn }) =>
        constitutedOn ? refuse('committee-constituted', { constitutedOn }) : null,
      decide: ({ id: assetId, data, now }) => {
        const members = data.members.map((member, n) => ({
          memberId: derivedId(assetId, 'member', n + 1),
          ...member,
        }));
        return (
          inTheFuture('constitutedOn', data.constitutedOn, now) ??
          accept({ type: 'CommitteeConstituted', data: { assetId, ...data, members } })
        );
      },
    }),

    'hand-over': act({
      by: SUPERVISOR,
      does: { fr: 'Remettre les clés de l’ouvrage', en: 'Hand the keys over' },
      data: {
        handedOverOn: day,
        keys,
        minutesNumber: code,
        signatories: z
          .array(
            z.strictObject({
              name: personal(personName, { of: 'signatoryId', class: 'identity' }),
              capacity,
            }),
          )
          .min(3)
          .max(20),
      },
      unless: notReady,
      decide: ({ id: assetId, data, now }, state) => {
        const refusal =
          inTheFuture('handedOverOn', data.handedOverOn, now) ?? tooEarly(state, data.handedOverOn);
        if (refusal) return refusal;
        const missing = capacity.options.find((one) => data.signatories.every((who) => who.capacity !== one));
        if (missing) return refuse('signature-missing', { capacity: missing });
        const signed = data.signatories.map((who, n) => ({
          signatoryId: derivedId(assetId, 'signatory', n + 1),
          ...who,
        }));
        return accept({
          type: 'AssetHandedOver',
          data: { assetId, region: state.region!, ...data, signatories: signed },
        });
      },
    }),
  },
});
