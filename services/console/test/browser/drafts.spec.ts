import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Application, inBrowser } from './application.js';
import { Device, draftsKept, filesWith } from './device.js';
import { enter } from './steps.js';

const NAME = 'Inventeexemple';
const GUARDIAN = 'Mariame Tutriceexemple';

inBrowser('what is kept on the device', () => {
  let app: Application;
  let form: string;
  let profile: string;
  const devices: Device[] = [];

  beforeAll(async () => {
    app = await Application.start();
    const { id } = await app.send('intake_officer', 'cases', {
      givenNames: 'Awa',
      familyName: NAME,
      birthDate: '2014-05-01',
      phone: null,
      sex: 'female',
      minor: true,
      targetGroup: 'returnee',
      returnType: 'spontaneous',
      countryOfDeparture: 'LY',
      arrivedOn: '2026-02-01',
      region: '01',
    });
    form = `/cases/${id}/give-consent`;
  }, 240_000);
  afterAll(() => app?.stop(), 30_000);
  beforeEach(() => void (profile = mkdtempSync(join(tmpdir(), 'kosegin-profile-'))));
  afterEach(async () => {
    await Promise.all(devices.splice(0).map((one) => one.kill()));
    expect(await app.leave()).toEqual([]);
    rmSync(profile, { recursive: true, force: true });
  });

  const device = async (): Promise<Device> => {
    const started = await Device.start(profile);
    devices.push(started);
    app.watch(started.page);
    return started;
  };

  /** The form of a minor's consent, half filled and kept. */
  const halfFilled = async ({ page }: Device): Promise<void> => {
    await enterAt(page);
    await page.getByLabel('recherche').check();
    await page.getByLabel('Nom du tuteur ou de la tutrice').fill(GUARDIAN);
    await page.waitForFunction(draftsKept);
  };

  const enterAt = async (page: Page): Promise<void> => {
    await enter(page, 'case_worker', 'fr', app.address);
    await page.goto(app.address + form);
    await page.getByText(NAME).waitFor();
  };

  it('a form half filled is there after the browser was killed', async () => {
    const first = await device();
    await halfFilled(first);
    await first.kill();
    const second = await device();
    await enterAt(second.page);
    await second.page.getByText('a été repris').waitFor();
    expect(await second.page.getByLabel('recherche').isChecked()).toBe(true);
    expect(await second.page.getByLabel('Nom du tuteur').inputValue()).toBe(GUARDIAN);
    await second.close();
  }, 90_000);

  it('a draft lies on the disk sealed: no byte of what was written', async () => {
    const started = await device();
    await halfFilled(started);
    await started.close();
    // The look itself finds what does lie there.
    expect(filesWith(profile, 'kosegin-drafts-')).not.toEqual([]);
    for (const text of [NAME, GUARDIAN]) expect(filesWith(profile, text)).toEqual([]);
  }, 60_000);

  it('signing out warns of drafts, and afterwards nothing of anybody is left', async () => {
    const started = await device();
    const { page } = started;
    await halfFilled(started);
    await page.locator('header summary').click();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    const dialog = page.getByRole('dialog', { name: 'Se déconnecter ?' });
    await dialog.getByText('1 brouillon de cet appareil').waitFor();
    await dialog.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
    expect(await page.evaluate(draftsKept)).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
    await started.close();
    for (const text of [NAME, GUARDIAN]) expect(filesWith(profile, text)).toEqual([]);
  }, 60_000);
});
