import { usePerson } from '../../api/session.js';
import { Page } from '../../design/page.js';
import { maySearch } from '../../frame/entries.js';
import { useSought } from '../../frame/sought.js';
import { useWords } from '../../words/words.js';
import { CaseList } from './case-list.js';
import { Filters } from './filters.js';
import { Found } from './found.js';
import { NameSearch } from './name-search.js';

/** Every case there is, narrowed by what stands in the address, or found by a name, which does not. */
export function Cases() {
  const say = useWords();
  const { roles } = usePerson();
  const name = useSought();
  return (
    <Page title={say('cases.title')}>
      {maySearch(roles) && <NameSearch key={name} name={name} />}
      <Filters sorted={name === ''} />
      {name === '' ? <CaseList /> : <Found name={name} />}
    </Page>
  );
}
