import { z } from 'zod';
import {
  assistanceKinds,
  closureReasons,
  consentPurposes,
  regions,
  returnTypes,
  sectors,
  sexes,
  targetGroups,
  vulnerabilities,
} from '../code-lists.js';
import { eventsOf } from '../events.js';
import { code, country, day, francs, id, personName, text } from '../fields.js';
import { personal } from '../personal.js';

const identity = <S extends z.ZodType>(schema: S) => personal(schema, { of: 'personId', class: 'identity' });
const sensitive = <S extends z.ZodType>(schema: S) =>
  personal(schema, { of: 'personId', class: 'sensitive' });

export const planLine = z.strictObject({
  lineId: z.int().min(1).max(50),
  kind: assistanceKinds.schema,
  /** Zero for training and referral that cost the programme nothing. */
  amount: z.int().min(0).max(1_000_000_000_000),
});
export type PlanLine = z.infer<typeof planLine>;

/** A returnee's file, from arrival to closure. `personId` is the person's, `caseId` the file's. */
export const caseEvents = eventsOf('intake', {
  ReturneeRegistered: {
    caseId: id,
    personId: id,
    givenNames: identity(personName),
    familyName: identity(personName),
    birthDate: identity(day).nullable(),
    phone: identity(z.string().max(40)).nullable(),
    sex: sexes.schema,
    /** Under 18 on the day of registration, by the birth date or as declared. */
    minor: z.boolean(),
    targetGroup: targetGroups.schema,
    returnType: returnTypes.schema,
    countryOfDeparture: country,
    arrivedOn: day,
    region: regions.schema,
    convoyId: id.nullable(),
  },
  WorkerAssigned: { caseId: id, workerId: code },
  ConsentGiven: {
    caseId: id,
    personId: id,
    purpose: consentPurposes.schema,
    /** Who consents for a minor; null when the person does. */
    guardian: identity(personName).nullable(),
    evidence: z.enum(['signed', 'oral_witnessed']),
  },
  ConsentWithdrawn: { caseId: id, personId: id, purpose: consentPurposes.schema },
  CaseScreened: {
    caseId: id,
    personId: id,
    formVersion: code,
    vulnerabilities: sensitive(z.array(vulnerabilities.schema).max(20)),
    priority: z.enum(['normal', 'high']),
    note: sensitive(text).nullable(),
  },
  NeedsAssessed: {
    caseId: id,
    personId: id,
    formVersion: code,
    needs: z.array(assistanceKinds.schema).min(1).max(4),
    note: sensitive(text).nullable(),
  },
  CaseFoundEligible: { caseId: id, edition: code },
  CaseFoundIneligible: { caseId: id, reason: code, referredTo: code.nullable() },
  CaseWaitlisted: { caseId: id, reason: code },
  DuplicateReported: { caseId: id, sameAs: id },
  DuplicateDismissed: { caseId: id, sameAs: id },
  /** Both files stay as they are; the link says that one person stands behind both. */
  IdentitiesLinked: { caseId: id, personId: id, otherCaseId: id, otherPersonId: id },
  IdentitiesUnlinked: { caseId: id, personId: id, otherCaseId: id, otherPersonId: id },
  /** Every edit is a new version; the hash is over what binds: sector and lines. */
  PlanDrafted: {
    caseId: id,
    personId: id,
    planVersion: z.int().min(1),
    contentHash: code,
    sector: sectors.schema,
    title: sensitive(text),
    members: z.int().min(1).max(10_000),
    lines: z.array(planLine).min(1).max(50),
    total: francs,
  },
  PlanCeilingOverridden: { caseId: id, planVersion: z.int().min(1), ceiling: francs, reason: code },
  PlanSubmitted: { caseId: id, planVersion: z.int().min(1), contentHash: code },
  PlanReturned: {
    caseId: id,
    personId: id,
    planVersion: z.int().min(1),
    reason: code,
    comment: sensitive(text).nullable(),
  },
  PlanApproved: {
    caseId: id,
    personId: id,
    edition: code,
    planVersion: z.int().min(1),
    contentHash: code,
    sector: sectors.schema,
    lines: z.array(planLine).min(1).max(50),
    total: francs,
  },
  /** An edit after the approval: nothing may be paid on it until a new one. */
  PlanApprovalVoided: { caseId: id, planVersion: z.int().min(1) },
  AssistanceStarted: { caseId: id, kind: assistanceKinds.schema },
  FollowUpStarted: { caseId: id },
  CaseClosed: {
    caseId: id,
    personId: id,
    reason: closureReasons.schema,
    comment: sensitive(text).nullable(),
  },
  CaseReopened: {
    caseId: id,
    to: z.enum(['assessment', 'follow_up']),
    reason: code,
    earlierReason: closureReasons.schema,
  },
});
