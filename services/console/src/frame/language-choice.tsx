import { answers } from '../api/ask.js';
import { LANGUAGES, languageNow, speak, useWords, type Language } from '../words/words.js';
import classes from './frame.module.css';

/** What the server said in sentences is asked again in the other language. */
async function speakAs(language: Language): Promise<void> {
  await speak(language);
  await answers.invalidateQueries();
}

/** Kept on this device. */
export function LanguageChoice() {
  const say = useWords();
  return (
    <select
      className={classes.language}
      aria-label={say('frame.language')}
      value={languageNow()}
      onChange={(event) => void speakAs(event.currentTarget.value as Language)}
    >
      {[...LANGUAGES, ...(languageNow() === 'pseudo' ? (['pseudo'] as const) : [])].map((language) => (
        <option key={language} value={language} lang={language === 'pseudo' ? undefined : language}>
          {say(`languages.${language}`)}
        </option>
      ))}
    </select>
  );
}
