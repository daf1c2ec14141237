import { useWords } from '../words/words.js';
import { ButtonLink } from './button.js';
import { Empty } from './empty.js';

/** An address that leads nowhere. */
export function Missing() {
  const say = useWords();
  return (
    <Empty
      title={say('problems.notFoundTitle')}
      action={
        <ButtonLink to="/" kind="primary">
          {say('problems.toWork')}
        </ButtonLink>
      }
    >
      {say('problems.notFound')}
    </Empty>
  );
}
