import { Empty } from '../../design/empty.js';
import { useWords } from '../../words/words.js';

/** For who has no list at all. */
export function NothingWaits() {
  const say = useWords();
  return <Empty title={say('work.empty')}>{say('work.emptyHint')}</Empty>;
}
