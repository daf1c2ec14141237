import { useWords } from '../words/words.js';
import { ButtonLink } from './button.js';
import { Page } from './page.js';

/** An address that leads nowhere. */
export function Missing() {
  const say = useWords();
  return (
    <Page title={say('problems.notFoundTitle')} narrow>
      <p>{say('problems.notFound')}</p>
      <p>
        <ButtonLink to="/" kind="primary">
          {say('problems.toWork')}
        </ButtonLink>
      </p>
    </Page>
  );
}
