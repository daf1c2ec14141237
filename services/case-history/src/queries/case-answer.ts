import {
  assistanceKinds,
  businessStatuses,
  closureReasons,
  consentPurposes,
  id,
  personal,
  planLine,
  regions,
  returnTypes,
  sectors,
  sexes,
  targetGroups,
  vulnerabilities,
} from '@kosegin/contracts';
import { z } from 'zod';
import type { ById } from '../projections/by-id.js';
import { KIT_STATUSES } from '../projections/case-kits.js';
import { DISBURSEMENT_STATUSES } from '../projections/case-money.js';
import type { CaseDocument } from '../projections/cases.js';
import { CASE_STATUSES } from '../projections/standing.js';

export const identity = <S extends z.ZodType>(schema: S) =>
  personal(schema.nullable(), { of: 'personId', class: 'identity' });
const sensitive = <S extends z.ZodType>(schema: S) =>
  personal(schema.nullable(), { of: 'personId', class: 'sensitive' });

const day = z.iso.date();
const francs = z.int().min(0);

/** A case in a list. Days in ISO 8601 (UTC). */
export const caseSummary = z.strictObject({
  id,
  personId: id,
  givenNames: identity(z.string()),
  familyName: identity(z.string()),
  status: z.enum(CASE_STATUSES),
  /** Day of the last change of status. */
  since: day,
  region: regions.schema,
  workerId: z.string().nullable(),
  edition: z.string().nullable(),
  sector: sectors.schema.nullable(),
  sex: sexes.schema,
  minor: z.boolean(),
  targetGroup: targetGroups.schema,
  returnType: returnTypes.schema,
  priority: z.enum(['normal', 'high']).nullable(),
  arrivedOn: day,
  registeredOn: day,
  /** When the next visit falls due. */
  dueOn: day.nullable(),
});

export const visitAnswer = z.strictObject({
  id,
  /** The file on which it is recorded: `follow-ups/{followUpId}/record-visit`. */
  followUpId: id,
  month: z.int(),
  dueOn: day.nullable(),
  visitedOn: day.nullable(),
  businessStatus: businessStatuses.schema.nullable(),
  /** No answer is null, never zero. */
  jobs: z.int().nullable(),
  satisfaction: z.int().nullable(),
});

/** A whole case. Amounts in whole XOF francs. */
export const caseAnswer = z.strictObject({
  ...caseSummary.shape,
  /** Of the case's own file: what `If-Match` takes. */
  revision: z.int().min(0),
  birthDate: identity(day),
  phone: identity(z.string()),
  countryOfDeparture: z.string(),
  convoyId: id.nullable(),
  vulnerabilities: sensitive(z.array(vulnerabilities.schema)),
  needs: z.array(assistanceKinds.schema),
  plan: z
    .strictObject({
      version: z.int(),
      status: z.enum(['drafted', 'submitted', 'returned', 'approved']),
      contentHash: z.string(),
      sector: sectors.schema,
      title: sensitive(z.string()),
      members: z.int(),
      lines: z.array(planLine),
      total: francs,
      overridden: z.boolean(),
    })
    .nullable(),
  consents: z.array(z.strictObject({ purpose: consentPurposes.schema, given: z.boolean(), on: day })),
  /** Cases reported as the same person's, not yet adjudicated. */
  reported: z.array(id),
  /** Cases found to be the same person's. */
  links: z.array(id),
  closures: z.array(
    z.strictObject({
      reason: closureReasons.schema,
      closedOn: day,
      reopenedOn: day.nullable(),
      reopenedTo: z.enum(['assessment', 'follow_up']).nullable(),
    }),
  ),
  disbursements: z.array(
    z.strictObject({
      id,
      status: z.enum(DISBURSEMENT_STATUSES),
      amount: francs,
      planVersion: z.int(),
      lineId: z.int(),
      held: z.array(z.enum(['consent_withdrawn', 'plan_approval_voided'])),
    }),
  ),
  kits: z.array(
    z.strictObject({
      id,
      status: z.enum(KIT_STATUSES),
      kitModelId: id,
      lineId: z.int(),
      handedOverOn: day.nullable(),
    }),
  ),
  visits: z.array(visitAnswer),
});

export type CaseSummary = z.input<typeof caseSummary>;
export type CaseAnswer = z.input<typeof caseAnswer>;

/** Null when a view of the past holds no registration of the case. */
export function summaryOf(caseId: string, { file, dueOn }: CaseDocument): CaseSummary | null {
  const { registration, standing } = file;
  if (!registration || !standing) return null;
  const { personId, person, sex, minor, targetGroup, returnType, arrivedOn, registeredOn } = registration;
  const { status, since, region, workerId, edition, sector } = standing;
  return {
    id: caseId,
    personId,
    givenNames: person.givenNames,
    familyName: person.familyName,
    status,
    since,
    region,
    workerId,
    edition,
    sector,
    sex,
    minor,
    targetGroup,
    returnType,
    priority: file.screening?.priority ?? null,
    arrivedOn,
    registeredOn,
    dueOn,
  };
}

const listed = <T extends object>(entries: ById<T>): (T & { readonly id: string })[] =>
  Object.entries(entries).map(([entryId, entry]) => ({ id: entryId, ...entry }));

/** The whole of it; null as above. */
export function answerOf(caseId: string, document: CaseDocument): CaseAnswer | null {
  const summary = summaryOf(caseId, document);
  if (!summary) return null;
  const { file, money, kits, visits } = document;
  const { person, countryOfDeparture, convoyId } = file.registration!;
  return {
    ...summary,
    revision: file.revision,
    birthDate: person.birthDate,
    phone: person.phone,
    countryOfDeparture,
    convoyId,
    vulnerabilities: file.screening ? [...file.screening.vulnerabilities] : null,
    needs: [...file.needs],
    plan: file.plan && { ...file.plan, lines: [...file.plan.lines] },
    consents: Object.entries(file.consents).map(([purpose, consent]) => ({
      purpose: purpose as keyof typeof consentPurposes.labels,
      ...consent,
    })),
    reported: Object.keys(file.reported),
    links: [...file.links],
    closures: [...file.closures],
    disbursements: listed(money).map((one) => ({ ...one, held: [...one.held] })),
    kits: listed(kits),
    visits: listed(visits).sort((one, other) => one.month - other.month),
  };
}
