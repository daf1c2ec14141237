import { Empty } from '../../design/empty.js';
import { useWords } from '../../words/words.js';

/** Nothing is asked of this person at the moment looked at. */
export function NothingWaits() {
  const say = useWords();
  return <Empty title={say('work.empty')}>{say('work.emptyHint')}</Empty>;
}
