import { Button } from '../design/button.js';
import { Notice } from '../design/notice.js';
import { useWords } from '../words/words.js';

/** A screen that threw: what was typed is in its draft. */
export function Broken({ reset }: { readonly reset: () => void }) {
  const say = useWords();
  return (
    <Notice mood="stop" urgent action={<Button onClick={reset}>{say('problems.retry')}</Button>}>
      <p>{say('problems.broken')}</p>
    </Notice>
  );
}
