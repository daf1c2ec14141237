import { getRouteApi } from '@tanstack/react-router';
import { useFind } from '../../api/ask.js';
import { Answer } from '../../design/answer.js';
import { Section } from '../../design/page.js';
import { useWords } from '../../words/words.js';
import { CaseTable } from './case-table.js';
import { NoCases } from './no-cases.js';

const route = getRouteApi('/frame/cases');

/** Who answers to a name. */
export function Found({ name }: { readonly name: string }) {
  const say = useWords();
  const { region, status } = route.useSearch();
  const found = useFind('/api/v1/cases/search', {
    name,
    ...(region && { region }),
    ...(status && { status }),
  });
  return (
    <Section title={say('cases.results')}>
      <Answer of={found}>
        {({ items }) => (items.length === 0 ? <NoCases /> : <CaseTable rows={items} />)}
      </Answer>
    </Section>
  );
}
