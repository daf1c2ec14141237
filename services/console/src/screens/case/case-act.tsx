import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { ask, useAsk } from '../../api/ask.js';
import { Answer } from '../../design/answer.js';
import { Missing } from '../../design/missing.js';
import { Notice } from '../../design/notice.js';
import { Page } from '../../design/page.js';
import { Skeleton } from '../../design/skeleton.js';
import { isPast, useMoment } from '../../time/moment.js';
import { nameOf } from '../../words/name.js';
import { useWords } from '../../words/words.js';
import { CASE_ACTS, isCaseAct, type CaseActName } from './acts.js';

const route = getRouteApi('/frame/cases/$caseId/$act');

/** One act on a case, as a page of its own. */
export function CaseAct() {
  const { caseId, act } = route.useParams();
  return isCaseAct(act) ? <Act key={act} caseId={caseId} act={act} /> : <Missing />;
}

function Act({ caseId, act }: { readonly caseId: string; readonly act: CaseActName }) {
  const say = useWords();
  const navigate = useNavigate();
  const past = isPast(useMoment());
  const reading = { path: { id: caseId } };
  const file = useAsk('/api/v1/cases/{id}', reading);
  const { form: Form } = CASE_ACTS[act];
  const back = () => void navigate({ to: '/cases/$caseId', params: { caseId } });
  return (
    <Answer of={file}>
      {(found) => (
        <Page title={say(`acts.${act}.title`)} lead={<p>{nameOf(found, caseId)}</p>} narrow>
          {past ? (
            <Notice mood="past">
              <p>{say('time.frozen')}</p>
            </Notice>
          ) : (
            <Suspense fallback={<Skeleton />}>
              <Form
                file={found}
                again={() => ask('/api/v1/cases/{id}', reading, {}, new AbortController().signal)}
                onDone={back}
                onCancel={back}
              />
            </Suspense>
          )}
        </Page>
      )}
    </Answer>
  );
}
