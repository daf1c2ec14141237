import { useAsk } from '../../api/ask.js';
import { Answer } from '../../design/answer.js';
import { Section } from '../../design/page.js';
import { day } from '../../words/format.js';
import { apiLanguage, useWords } from '../../words/words.js';
import classes from './case.module.css';
import { WHOLE } from './journey-section.js';
import { roleWords } from './role-words.js';

/** Everything that happened, newest first, in the sentences of the read side; both dates where they differ. */
export function History({ caseId }: { readonly caseId: string }) {
  const say = useWords();
  const history = useAsk('/api/v1/cases/{id}/timeline', { path: { id: caseId }, query: { limit: WHOLE } });
  const language = apiLanguage();
  return (
    <Section title={say('case.history')}>
      <Answer of={history}>
        {({ items }) => (
          <ol className={classes.history}>
            {items.toReversed().map(({ position, occurredAt, recordedAt, sentence, who }) => (
              <li key={position}>
                <time dateTime={occurredAt}>{day(occurredAt)}</time>
                <span>
                  {sentence[language]}{' '}
                  <small>
                    {say('case.stepBy', { role: roleWords(who.role, say) })}
                    {recordedAt.slice(0, 10) !== occurredAt.slice(0, 10) &&
                      ` · ${say('time.recorded', { day: day(recordedAt) })}`}
                  </small>
                </span>
              </li>
            ))}
          </ol>
        )}
      </Answer>
    </Section>
  );
}
