import { followUpEvents, type DataOf } from '@kosegin/contracts';
import { accept, refuse, type Refused } from '@kosegin/event-sourcing';
import { inTheFuture } from '../dates.js';
import { act, visitOf } from './follow-up-acts.js';

type Jobs = Pick<DataOf<typeof followUpEvents.VisitRecorded>, 'jobs' | 'jobsPeak' | 'jobsEvidence'>;

const answers = followUpEvents.VisitRecorded.data.shape;

/** Jobs and how they are known go together; no answer is null, and zero is an answer. */
function evidenced({ jobs, jobsPeak, jobsEvidence }: Jobs): Refused | null {
  const counted = jobs !== null || jobsPeak !== null;
  if (counted && jobsEvidence === null) return refuse('jobs-without-evidence');
  if (!counted && jobsEvidence !== null) return refuse('evidence-without-jobs');
  return jobs !== null && jobsPeak !== null && jobsPeak < jobs
    ? refuse('peak-below-current', { jobs, jobsPeak })
    : null;
}

export const visiting = {
  /** Once, before its due day or long after it, and on a closed case too: what was seen is a fact. */
  'record-visit': act({
    by: ['follow_up_officer', 'case_worker'],
    does: { fr: 'Enregistrer une visite', en: 'Record a visit' },
    data: {
      visitId: answers.visitId,
      visitedOn: answers.visitedOn,
      businessStatus: answers.businessStatus,
      incomeBefore: answers.incomeBefore.default(null),
      incomeNow: answers.incomeNow.default(null),
      jobs: answers.jobs.default(null),
      jobsPeak: answers.jobsPeak.default(null),
      jobsEvidence: answers.jobsEvidence.default(null),
      satisfaction: answers.satisfaction.default(null),
      note: answers.note.default(null),
    },
    decide: ({ id: followUpId, data, now }, state) => {
      const visit = visitOf(state, data.visitId);
      if (!visit) return refuse('visit-unknown');
      const { month, assistedOn, status } = visit;
      if (status === 'recorded') return refuse('visit-recorded', { month });
      if (data.visitedOn < assistedOn) return refuse('visited-before-assistance', { assistedOn });
      const { caseId, personId } = state;
      return (
        inTheFuture('visitedOn', data.visitedOn, now) ??
        evidenced(data) ??
        accept({ type: 'VisitRecorded', data: { followUpId, caseId, personId, month, ...data } })
      );
    },
  }),
};
