import { useAsk } from '../api/ask.js';
import { may } from '../api/may.js';
import { usePerson } from '../api/session.js';
import { ButtonLink } from '../design/button.js';
import { isPast, useMoment } from '../time/moment.js';
import { apiLanguage, useWords } from '../words/words.js';
import classes from './acts.module.css';
import type { Files } from './files.js';
import { formOf } from './registry.js';

interface ActsProps {
  readonly files: Files;
  readonly id: string;
}

/** What the person may do on a file now, as the server decides it, and what not now and why. Nobody acts in the past. */
export function Acts({ files, id }: ActsProps) {
  const past = isPast(useMoment());
  const { roles } = usePerson();
  if (past || !may(`GET /api/v1/${files}/{id}/acts`, roles)) return null;
  return <Asked files={files} id={id} />;
}

function Asked({ files, id }: ActsProps) {
  const say = useWords();
  const { data } = useAsk(`/api/v1/${files}/{id}/acts`, { path: { id } });
  const language = apiLanguage();
  const acts = data?.acts.filter(({ act }) => formOf(files, act)) ?? [];
  const [open, closed] = [acts.filter((one) => one.may), acts.filter((one) => !one.may)];
  return (
    <div className={`${classes.acts} no-print`}>
      {open.map(({ act, does }) => (
        <ButtonLink
          key={act}
          kind={open.length === 1 ? 'primary' : 'secondary'}
          to="/$files/$id/$act"
          params={{ files, id, act }}
        >
          {does[language]}
        </ButtonLink>
      ))}
      {closed.length > 0 && (
        <details className={classes.closed}>
          <summary>{say('acts.notNow', { count: closed.length })}</summary>
          <dl>
            {closed.map(({ act, does, refusal }) => (
              <div key={act}>
                <dt>{does[language]}</dt>
                <dd>{refusal?.sentence}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
