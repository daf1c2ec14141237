import { Link } from '@tanstack/react-router';
import { Icon } from '../design/icons.js';
import { day } from '../words/format.js';
import { useWords } from '../words/words.js';
import { isPast, useMoment } from './moment.js';

/** Says in words that the past is looked at, and leads back. */
export function PastBand({ className }: { readonly className: string | undefined }) {
  const say = useWords();
  const moment = useMoment();
  const { asOf, happenedBy } = moment;
  if (!isPast(moment)) return null;
  const words =
    asOf && happenedBy
      ? say('time.bandBoth', { asOf: day(asOf), happenedBy: day(happenedBy) })
      : asOf
        ? say('time.bandAsOf', { day: day(asOf) })
        : say('time.bandHappenedBy', { day: day(happenedBy!) });
  return (
    <div className={className} role="status">
      <Icon name="past" />
      <p>
        {words} {say('time.frozen')}
      </p>
      <Link to="." search={(before) => ({ ...before, asOf: undefined, happenedBy: undefined })}>
        {say('time.back')}
      </Link>
    </div>
  );
}
