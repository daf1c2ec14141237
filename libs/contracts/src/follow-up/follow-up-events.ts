import { z } from 'zod';
import {
  assistanceKinds,
  businessStatuses,
  evidenceLevels,
  regions,
  waterPointStatuses,
} from '../code-lists.js';
import { eventsOf } from '../events.js';
import { day, francsOrNone, id, text } from '../fields.js';
import { personal } from '../personal.js';

const sensitive = <S extends z.ZodType>(schema: S) =>
  personal(schema, { of: 'personId', class: 'sensitive' });

/** The visits of a case after its first assistance. */
export const followUpEvents = eventsOf('follow-up', {
  VisitsPlanned: {
    followUpId: id,
    caseId: id,
    personId: id,
    assistance: assistanceKinds.schema,
    assistedOn: day,
    visits: z
      .array(z.strictObject({ visitId: id, month: z.int().min(1).max(60), dueOn: day }))
      .min(1)
      .max(24),
  },
  VisitFellDue: { followUpId: id, caseId: id, visitId: id, month: z.int().min(1), dueOn: day },
  VisitRecorded: {
    followUpId: id,
    caseId: id,
    personId: id,
    visitId: id,
    month: z.int().min(1),
    visitedOn: day,
    businessStatus: businessStatuses.schema,
    /** Per month. */
    incomeBefore: sensitive(francsOrNone).nullable(),
    incomeNow: sensitive(francsOrNone).nullable(),
    /** People employed, the beneficiary apart; no answer is null, never zero. */
    jobs: z.int().min(0).max(10_000).nullable(),
    jobsPeak: z.int().min(0).max(10_000).nullable(),
    jobsEvidence: evidenceLevels.schema.nullable(),
    satisfaction: z.int().min(1).max(5).nullable(),
    note: sensitive(text).nullable(),
  },
});

/** The upkeep of an asset that was handed over. */
export const upkeepEvents = eventsOf('follow-up', {
  UpkeepOpened: { upkeepId: id, assetId: id, region: regions.schema },
  AssetStatusReported: {
    upkeepId: id,
    assetId: id,
    status: waterPointStatuses.schema,
    reportedOn: day,
    note: personal(text, { of: 'assetId', class: 'sensitive' }).nullable(),
  },
});
