import type { Locator, Page } from 'playwright-core';
import type { Role } from '../../src/api/session.js';
import { codes as en } from '../../src/words/codes.en.js';
import { codes as fr } from '../../src/words/codes.fr.js';

type Spoken = 'fr' | 'en';

const ENTER = { fr: 'Entrer comme', en: 'Enter as' };
export const ROLES = { fr: fr.roles, en: en.roles };

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** Enters a role by its button and arrives at My work. */
export async function enter(page: Page, role: Role, language: Spoken = 'fr', path = '/'): Promise<void> {
  await page.goto(path);
  const { pathname } = new URL(path, page.url());
  await page
    .getByRole('button', { name: `${ENTER[language]} ${ROLES[language][role]}`, exact: true })
    .click();
  await page.waitForURL((url) => url.pathname === pathname);
  // The address changes before the screen does.
  await page.getByRole('navigation').first().waitFor();
  await heading(page).waitFor();
}

/** Arrives once nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await heading(page).waitFor();
  await page.waitForFunction(() => !document.querySelector('[class*="skeleton"]:not([data-sample] *)'));
}

/** Presses Tab until the element is reached, as somebody does who has no mouse. @throws when it never is. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}
