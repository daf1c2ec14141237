import { Empty } from '../../design/empty.js';
import { useWords } from '../../words/words.js';

export function NoCases() {
  const say = useWords();
  return <Empty title={say('cases.empty')}>{say('cases.emptyHint')}</Empty>;
}
