import { Badge } from '../../design/badge.js';
import { Section } from '../../design/page.js';
import { day } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { CaseFile } from './case-file.js';
import classes from './case.module.css';

/** What the person consents to, and no longer does. */
export function Consents({ file: { consents } }: { readonly file: CaseFile }) {
  const say = useWords();
  return (
    <Section title={say('case.consents')}>
      {consents.length === 0 ? (
        <p>{say('case.consentsNone')}</p>
      ) : (
        <ul className={classes.tracks}>
          {consents.map(({ purpose, given, on }) => (
            <li key={purpose}>
              <strong>{say(`codes.consentPurposes.${purpose}`)}</strong>
              <Badge mood={given ? 'good' : 'stop'}>
                {say(given ? 'case.given' : 'case.withdrawn', { day: day(on) })}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
