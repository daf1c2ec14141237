import { pageValue } from '../api/page-value.js';

const words = pageValue('');
const useSaid = words.useValue;

/** Says something to who does not see the screen. The same words twice are said twice. */
export const announce = (said: string): void => words.set(said === words.now() ? `${said}\u00a0` : said);

/** Stands once in the frame. */
export const Announcer = () => (
  <div className="hidden-visually" role="status" aria-live="polite">
    {useSaid()}
  </div>
);
