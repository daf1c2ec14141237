import { Facts, Section } from '../../design/page.js';
import { country, day } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { CaseFile } from './case-file.js';

export function PersonFacts({ file }: { readonly file: CaseFile }) {
  const say = useWords();
  const none = say('table.none');
  return (
    <Section title={say('case.person')}>
      <Facts
        facts={[
          [say('case.birthDate'), file.birthDate ? day(file.birthDate) : none],
          [say('case.phone'), file.phone ?? none],
          [say('case.sex'), `${say(`codes.sexes.${file.sex}`)}${file.minor ? `, ${say('case.minor')}` : ''}`],
          [say('case.arrivedOn'), day(file.arrivedOn)],
          [say('case.returnType'), say(`codes.returnTypes.${file.returnType}`)],
          [say('case.country'), country(file.countryOfDeparture)],
          [say('case.priority'), file.priority ? say(`case.priorities.${file.priority}`) : none],
          [
            say('case.needs'),
            file.needs.length > 0
              ? file.needs.map((need) => say(`codes.assistanceKinds.${need}`)).join(', ')
              : none,
          ],
        ]}
      />
    </Section>
  );
}
