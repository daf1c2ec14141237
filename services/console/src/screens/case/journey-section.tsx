import { useAsk } from '../../api/ask.js';
import { Answer } from '../../design/answer.js';
import { Badge } from '../../design/badge.js';
import { JourneyLine } from '../../design/journey-line.js';
import { Section } from '../../design/page.js';
import { useMoment } from '../../time/moment.js';
import { untilOf } from '../../time/until.js';
import { francs } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { CaseFile } from './case-file.js';
import classes from './case.module.css';
import { journeyOf } from './journey.js';
import { roleWords } from './role-words.js';

/** The whole history: even a full case has some hundred events. */
export const WHOLE = 200;

/** The case as a way from arrival to closure; money and kits are lines beside it. */
export function Journey({ file }: { readonly file: CaseFile }) {
  const say = useWords();
  const until = untilOf(useMoment());
  const history = useAsk('/api/v1/cases/{id}/timeline', { path: { id: file.id }, query: { limit: WHOLE } });
  const { disbursements, kits } = file;
  return (
    <Section title={say('case.journey')}>
      <Answer of={history} rows={1}>
        {({ items }) => (
          <JourneyLine
            label={say('case.journey')}
            steps={journeyOf(items, until).map(({ name, role, ...step }, at) => ({
              ...step,
              key: `${at} ${name}`,
              title: say(`case.step.${name}`),
              by: role === null ? null : say('case.stepBy', { role: roleWords(role, say) }),
            }))}
          />
        )}
      </Answer>
      {disbursements.length + kits.length > 0 && (
        <ul className={classes.tracks}>
          {disbursements.map(({ id, amount, status, held }) => (
            <li key={id}>
              <span>{say('case.tracks.money')}</span>
              <strong>{francs(amount)}</strong>
              <Badge mood={held.length > 0 ? 'stop' : status === 'reconciled' ? 'good' : 'wait'}>
                {say(`case.money.${status}`)}
              </Badge>
            </li>
          ))}
          {kits.map(({ id, status }) => (
            <li key={id}>
              <span>{say('case.tracks.kit')}</span>
              <Badge mood={status === 'handed_over' ? 'good' : 'wait'}>{say(`case.kits.${status}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
