import { Section } from '../../design/page.js';
import { PAIRS, SIZES, SPACES } from '../../design/tokens.js';
import { useWords } from '../../words/words.js';
import classes from './gallery.module.css';

/** Colours on the grounds they stand on, sizes and spaces, by the names they have in the style sheets. */
export function Tokens() {
  const say = useWords();
  return (
    <>
      <Section title={say('design.colours')}>
        <ul className={classes.colours}>
          {PAIRS.map(([over, under, least]) => (
            <li key={over + under}>
              {least < 4.5 ? (
                <span
                  className={classes.swatch}
                  style={{ borderColor: `var(${over})`, background: `var(${under})` }}
                />
              ) : (
                <span
                  className={classes.swatch}
                  style={{ color: `var(${over})`, background: `var(${under})` }}
                >
                  {over}
                </span>
              )}
              <span>{`${over} / ${under}`}</span>
              <span>{say('design.contrast', { least })}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('design.sizes')}>
        {SIZES.map((size) => (
          <p key={size} style={{ fontSize: `var(${size})` }}>
            {say('design.sample')}
          </p>
        ))}
      </Section>
      <Section title={say('design.spaces')}>
        <ul className={classes.spaces}>
          {SPACES.map((space) => (
            <li key={space}>
              <span className={classes.space} style={{ inlineSize: `var(${space})` }} aria-hidden="true" />
              {space}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
