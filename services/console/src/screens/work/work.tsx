import { usePerson } from '../../api/session.js';
import { Page } from '../../design/page.js';
import { useWords } from '../../words/words.js';
import { CaseList } from './case-list.js';
import { listsFor } from './lists.js';
import { NothingWaits } from './nothing-waits.js';
import { VisitList } from './visit-list.js';

/** What waits for the person's roles, the longest wait first. */
export function Work() {
  const say = useWords();
  const { roles } = usePerson();
  const lists = listsFor(roles);
  const role = roles.map((one) => say(`codes.roles.${one}`)).join(', ');
  return (
    <Page title={say('work.title')} lead={<p>{say('work.lead', { role })}</p>}>
      {lists.length === 0 && <NothingWaits />}
      {lists.map((list) =>
        list.kind === 'cases' ? (
          <CaseList key={JSON.stringify(list)} list={list} />
        ) : (
          <VisitList key={JSON.stringify(list)} list={list} />
        ),
      )}
    </Page>
  );
}
