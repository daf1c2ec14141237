import { getRouteApi } from '@tanstack/react-router';
import { Acts } from '../../acts/acts.js';
import { useAsk } from '../../api/ask.js';
import { useLive } from '../../api/use-live.js';
import { Answer } from '../../design/answer.js';
import { Button } from '../../design/button.js';
import { CaseBadge } from '../../design/case-badge.js';
import { Notice } from '../../design/notice.js';
import { Page } from '../../design/page.js';
import { nameOf } from '../../words/name.js';
import { useWords } from '../../words/words.js';
import type { CaseFile } from './case-file.js';
import { Consents } from './consents.js';
import { History } from './history.js';
import { Journey } from './journey-section.js';
import { PersonFacts } from './person-facts.js';
import { Plan } from './plan.js';

const route = getRouteApi('/frame/cases/$caseId');

/** One case: where it stands, what it took to come there, and what may be done. */
export function Case() {
  const { caseId } = route.useParams();
  const file = useAsk('/api/v1/cases/{id}', { path: { id: caseId } });
  return <Answer of={file}>{(found) => <Opened file={found} />}</Answer>;
}

function Opened({ file }: { readonly file: CaseFile }) {
  const say = useWords();
  const { fresh, show } = useLive(`/api/v1/cases/${file.id}/live`, '/api/v1/cases/{id}', {
    path: { id: file.id },
  });
  return (
    <Page
      title={nameOf(file, file.id)}
      tab={say('case.documentTitle')}
      lead={
        <>
          <CaseBadge status={file.status} />
          <span>{say(`codes.regions.${file.region}`)}</span>
          {file.edition && <span>{file.edition}</span>}
        </>
      }
      actions={<Acts files="cases" id={file.id} />}
    >
      {fresh > 0 && <Notice action={<Button onClick={show}>{say('live.changed')}</Button>} />}
      <Journey file={file} />
      <PersonFacts file={file} />
      <Plan file={file} />
      <Consents file={file} />
      <History caseId={file.id} />
    </Page>
  );
}
