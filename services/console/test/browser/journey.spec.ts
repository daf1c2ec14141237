import type { Page } from 'playwright-core';
import type { Role } from '../../src/api/session.js';
import { Application, inBrowser, PHONE } from './application.js';
import { ROLES as SPOKEN, enter, heading, settled, tabTo } from './steps.js';

let app: Application;

const ROLES = Object.keys(SPOKEN.fr) as readonly Role[];
/** The demonstration has work for each of them. */
const WAITED_FOR: readonly Role[] = [
  'case_worker',
  'supervisor',
  'authorising_officer',
  'financial_controller',
  'accountant',
  'reconciler',
  'auditor',
];

inBrowser('the console in a browser', () => {
  beforeAll(async () => void (app = await Application.start()), 240_000);
  afterAll(() => app?.stop(), 30_000);
  afterEach(async () => expect(await app.leave()).toEqual([]), 30_000);

  /** Cases with an approved plan in the order of the list: each test takes its own, so that none meets another's act. */
  const openCase = async (page: Page, nth: number): Promise<void> => {
    await page.goto('/cases?status=approved');
    await page.getByRole('table').getByRole('link').nth(nth).click();
    await page.getByRole('heading', { name: 'Histoire' }).waitFor();
  };

  const giveConsent = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: 'Recueillir un consentement' }).click();
    await page.getByLabel('recherche').check();
    await page.getByLabel('de vive voix').check();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('recherche').first().waitFor();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  };

  it('a role is entered, its work stands there, and a reload needs no password', async () => {
    const page = await app.visit();
    await enter(page, 'case_worker');
    expect(await heading(page).textContent()).toBe('Mon travail');
    expect(await heading(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('table').first().waitFor();
    await page.reload();
    await page.getByRole('table').first().waitFor();
    expect(await heading(page).textContent()).toBe('Mon travail');
  });

  it.each(ROLES)('what waits for the %s is said in words, or that nothing does', async (role) => {
    const page = await app.visit();
    await enter(page, role);
    await page.getByRole('table').or(page.getByText('Rien n’attend.')).first().waitFor();
    expect(await page.getByRole('main').textContent()).not.toMatch(/work\.|undefined|null/);
    if (WAITED_FOR.includes(role)) expect(await page.getByRole('row').count()).toBeGreaterThan(1);
  });

  it('an address is opened after signing in, with its filters and its date', async () => {
    const page = await app.visit();
    await page.goto('/cases');
    await page.waitForURL('**/sign-in?to=%2Fcases');
    await page.getByRole('button', { name: 'Entrer comme superviseur' }).click();
    await page.waitForURL('**/cases');
  });

  it('a person is found by name, which stands in no address and no title', async () => {
    const page = await app.visit();
    await enter(page, 'case_worker');
    await page.getByRole('searchbox', { name: 'Chercher une personne' }).fill('seidou traore');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Résultats de la recherche' }).waitFor();
    await page.getByRole('link', { name: 'Seydou Traoré' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Seydou Traoré' }).waitFor();
    expect(page.url() + (await page.title())).not.toMatch(/traor|seydou/i);
    await page.goBack();
    expect(page.url()).not.toMatch(/traor|seydou/i);
  });

  it('an act is done from its form, seen at once, and refused in the rule’s own words when it is done again', async () => {
    const page = await app.visit({ refusals: [409] });
    await enter(page, 'case_worker');
    await openCase(page, 0);
    await giveConsent(page);
    const consents = page.getByRole('listitem').filter({ hasText: 'recherche' });
    await consents.getByText('donné le').waitFor();
    await page.getByText('Consentement donné : recherche').waitFor();
    await page.getByRole('link', { name: 'Recueillir un consentement' }).click();
    await page.getByLabel('recherche').check();
    await page.getByLabel('de vive voix').check();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('consent-already-given').waitFor();
    expect(await page.getByLabel('recherche').isChecked()).toBe(true);
  }, 40_000);

  it('the same by keyboard alone', async () => {
    const page = await app.visit();
    await page.goto('/');
    await tabTo(page, page.getByRole('button', { name: 'Entrer comme chargé(e) de dossier' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mon travail' }).waitFor();
    const first = page.getByRole('table').first().getByRole('link').first();
    await first.waitFor();
    await tabTo(page, first);
    await page.keyboard.press('Enter');
    const act = page.getByRole('link', { name: 'Recueillir un consentement' });
    await act.waitFor();
    await tabTo(page, act);
    await page.keyboard.press('Enter');
    const purpose = page.getByLabel('gestion du dossier');
    await purpose.waitFor();
    await tabTo(page, purpose);
    await page.keyboard.press('ArrowUp');
    const evidence = page.getByLabel('par écrit, signé');
    await tabTo(page, evidence);
    await page.keyboard.press('Space');
    const send = page.getByRole('button', { name: 'Enregistrer' });
    await tabTo(page, send);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await page.getByRole('listitem').filter({ hasText: 'recherche' }).getByText('donné le').waitFor();
  }, 40_000);

  it('what is asked is done from the list of work, to which one comes back', async () => {
    const page = await app.visit();
    await enter(page, 'case_worker');
    const asked = page.getByRole('row').filter({ hasText: 'Compléter et soumettre le plan' }).first();
    const about = (await asked.getByRole('link').first().getAttribute('href'))!;
    await asked.getByRole('link', { name: 'Compléter et soumettre le plan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Soumettre le plan' }).waitFor();
    await page.getByRole('button', { name: 'Soumettre ce plan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mon travail' }).waitFor();
    await page.locator(`a[href="${about}/submit-plan"]`).waitFor({ state: 'detached' });
  }, 40_000);

  it('an act that is not possible now is not offered, and says why, at its own address too', async () => {
    const page = await app.visit();
    await enter(page, 'case_worker');
    await openCase(page, 0);
    await page.getByText('1 acte n’est pas possible maintenant').click();
    expect(await page.getByRole('link', { name: 'Soumettre le plan' }).count()).toBe(0);
    const why = (await page.getByRole('definition').filter({ hasText: 'ne suit pas l’état' }).textContent())!;
    await page.goto(`${new URL(page.url()).pathname}/submit-plan`);
    await page.getByRole('heading', { level: 1, name: 'Soumettre le plan' }).waitFor();
    await page.getByText(why).waitFor();
    expect(await page.getByRole('button', { name: 'Soumettre ce plan' }).count()).toBe(0);
  }, 40_000);

  it('an empty form says what is missing, first, focused and at each field', async () => {
    const page = await app.visit({ viewport: PHONE });
    await enter(page, 'case_worker');
    await openCase(page, 1);
    await page.getByRole('link', { name: 'Recueillir un consentement' }).click();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    const summary = page.getByRole('alert');
    await summary.getByText('Il y a 2 points à corriger').waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await summary.getByRole('link').first().click();
    const field = page.getByRole('group', { name: 'Pour quoi la personne consent-elle' });
    expect(await field.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }, 40_000);

  it('an answer lost on the way is asked for again under the same key, and done once', async () => {
    const page = await app.visit({ refusals: [0] });
    await enter(page, 'case_worker');
    await openCase(page, 2);
    const keys: (string | undefined)[] = [];
    await page.route('**/give-consent', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      // Done on the server, but nobody hears of it.
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('link', { name: 'Recueillir un consentement' }).click();
    await page.getByLabel('photo et publication').check();
    await page.getByLabel('par écrit, signé').check();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await page.getByText('Consentement donné : photo et publication').waitFor();
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(await page.getByText('Consentement donné : photo et publication').count()).toBe(1);
  }, 40_000);

  it('two people on one file: what the other changed is shown, mine is kept and sent on request', async () => {
    const [one, other] = [await app.visit({ refusals: [412] }), await app.visit()];
    await enter(one, 'case_worker');
    await openCase(one, 3);
    const address = new URL(one.url()).pathname;
    await one.getByRole('link', { name: 'Recueillir un consentement' }).click();
    await one.getByLabel('recherche').check();
    await one.getByLabel('par écrit, signé').check();

    await enter(other, 'intake_officer', 'fr', address);
    await other.getByRole('link', { name: 'Recueillir un consentement' }).click();
    await other.getByLabel('photo et publication').check();
    await other.getByLabel('par écrit, signé').check();
    await other.getByRole('button', { name: 'Enregistrer' }).click();
    await other.waitForURL(`**${address}`);

    await one.getByRole('button', { name: 'Enregistrer' }).click();
    await one.getByRole('alert').getByText('Quelqu’un d’autre a modifié ce dossier').waitFor();
    await one.getByRole('rowheader', { name: 'Consentements (publication given)' }).waitFor();
    expect(await one.getByLabel('recherche').isChecked()).toBe(true);
    await one.getByRole('button', { name: 'Envoyer ma saisie quand même' }).click();
    await one.waitForURL(`**${address}`);
    await one.getByText('Consentement donné : recherche').waitFor();
  }, 60_000);

  it('an expired session asks for the password over the form, and goes on', async () => {
    const page = await app.visit({ refusals: [401] });
    await enter(page, 'case_worker');
    await openCase(page, 4);
    await page.getByRole('link', { name: 'Recueillir un consentement' }).click();
    await page.getByLabel('recherche').check();
    await page.context().clearCookies();
    // The server finds the token expired, once.
    await page.route(
      '**/give-consent',
      (route) => route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer gone' } }),
      { times: 1 },
    );
    await page.getByLabel('par écrit, signé').check();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    const dialog = page.getByRole('dialog', { name: 'Votre session a expiré' });
    await dialog.getByLabel('Mot de passe').fill('not this one');
    await page.keyboard.press('Enter');
    await dialog.getByText('wrong-credentials').waitFor();
    await dialog.getByLabel('Mot de passe').fill(app.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await page.getByText('Consentement donné : recherche').first().waitFor();
  }, 60_000);

  it('a screen left alone is locked, and a reload does not open it', async () => {
    const page = await app.visit();
    await page.clock.install();
    await enter(page, 'case_worker');
    await settled(page);
    await page.clock.fastForward('16:00');
    await page.getByRole('dialog', { name: 'Session verrouillée' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await page.reload();
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
  }, 40_000);

  it('the past is looked at on every link, in words, and nobody acts in it', async () => {
    const page = await app.visit();
    await enter(page, 'case_worker');
    await page.getByRole('button', { name: 'Date regardée' }).click();
    await page.getByLabel('Ce qui était connu le').fill('2025-11-01');
    await page.getByRole('button', { name: 'Regarder cette date' }).click();
    await page.getByText('tel qu’il était connu le 1 nov. 2025').waitFor();
    await page.getByRole('link', { name: 'Dossiers' }).first().click();
    await page.waitForURL('**/cases?asOf=2025-11-01');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Histoire' }).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2025-11-01');
    expect(await page.getByRole('link', { name: 'Recueillir un consentement' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Revenir à aujourd’hui' }).click();
    await page.getByRole('link', { name: 'Recueillir un consentement' }).waitFor();
  }, 40_000);

  it('an address that leads nowhere says so', async () => {
    const page = await app.visit({ refusals: [404] });
    await enter(page, 'case_worker');
    for (const path of ['/nowhere', '/cases/00000000-0000-4000-8000-000000000000']) {
      await page.goto(path);
      await page.getByText('Introuvable').waitFor();
    }
  });

  it('without a network, what was read last stays with its hour', async () => {
    const page = await app.visit({ refusals: [0] });
    await enter(page, 'case_worker');
    await page.goto('/cases');
    await page.getByRole('table').waitFor();
    await page.context().setOffline(true);
    await page.getByText('Hors ligne').waitFor();
    await page.getByLabel('Région').selectOption('01');
    await page.getByText('Pas de réseau').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('table').waitFor();
  }, 40_000);
});
