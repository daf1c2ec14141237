import type { Page } from 'playwright-core';
import { Application, DESK, inBrowser, PHONE } from './application.js';
import { scrollsSideways, violations } from './axe.js';
import { enter, heading, settled } from './steps.js';

let app: Application;

interface Place {
  /** The route as in the router: one that no place here has fails the suite. */
  readonly route: string;
  readonly state: string;
  open(page: Page): Promise<void>;
}

const APPROVED = '/cases?status=approved';
const SOME_CASE = '/cases?status=in_follow_up';

const toCase = async (page: Page, list = SOME_CASE): Promise<string> => {
  await page.goto(list);
  const link = page.getByRole('table').getByRole('link').first();
  await link.click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return new URL(page.url()).pathname;
};

const at =
  (path: string) =>
  async (page: Page): Promise<void> =>
    void (await page.goto(path));

const toAct = async (page: Page): Promise<void> => {
  const path = await toCase(page);
  await page.goto(`${path}/give-consent`);
  await page.getByRole('radio').first().waitFor();
};

/** Every screen in every state that can be had from outside; signed in as a case worker. */
const PLACES: readonly Place[] = [
  { route: '/', state: 'with work', open: at('/') },
  { route: '/', state: 'in the past', open: at('/?asOf=2025-11-01') },
  { route: '/cases', state: 'with cases', open: at('/cases') },
  { route: '/cases', state: 'with none', open: at('/cases?status=not_eligible&region=08') },
  { route: '/cases/$caseId', state: 'in follow-up', open: async (page) => void (await toCase(page)) },
  {
    route: '/cases/$caseId',
    state: 'with why an act is not possible',
    open: async (page) => {
      await toCase(page, APPROVED);
      await page.getByRole('main').locator('summary').click();
    },
  },
  { route: '/cases/$caseId', state: 'not there', open: at('/cases/00000000-0000-4000-8000-000000000000') },
  { route: '/$files/$id/$act', state: 'empty', open: toAct },
  {
    route: '/$files/$id/$act',
    state: 'with what is wrong',
    open: async (page) => {
      await toAct(page);
      await page.locator('button[type="submit"]').last().click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    route: '/$files/$id/$act',
    state: 'not possible',
    open: async (page) => {
      await page.goto(`${await toCase(page, APPROVED)}/submit-plan`);
      await page.getByRole('status').last().waitFor();
    },
  },
  { route: '/$files/$id/$act', state: 'unknown', open: at('/cases/1/unknown-act') },
  { route: '/design', state: 'every part', open: at('/design') },
  {
    route: '/design',
    state: 'a dialog',
    open: async (page) => {
      await page.goto('/design');
      await page.getByRole('main').getByRole('button').last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    route: '/',
    state: 'help',
    open: async (page) => {
      await page.goto('/');
      await heading(page).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    route: '/',
    state: 'the dates',
    open: async (page) => {
      await page.goto('/');
      await heading(page).waitFor();
      await page
        .locator('header button')
        .filter({ has: page.locator('svg') })
        .last()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

const LANGUAGES = ['fr', 'en'] as const;
const WIDTHS = [PHONE, DESK];

inBrowser('every screen, for who cannot see or point', () => {
  beforeAll(async () => void (app = await Application.start()), 240_000);
  afterAll(() => app?.stop(), 30_000);
  afterEach(async () => expect(await app.leave()).toEqual([]), 30_000);

  it.each(LANGUAGES.flatMap((language) => WIDTHS.map((viewport) => ({ language, viewport }))))(
    'axe finds nothing in $language at $viewport.width px, and no page scrolls sideways at 320 px',
    async ({ language, viewport }) => {
      const page = await app.visit({ language, viewport, refusals: [404] });
      const found: Record<string, unknown> = {};
      const look = async (name: string) => {
        await settled(page).catch(() => undefined);
        const wrong = [...(await violations(page))];
        await page.setViewportSize({ width: 320, height: 640 });
        if (await scrollsSideways(page)) wrong.push('scrolls sideways at 320 px');
        await page.setViewportSize(viewport);
        if (wrong.length > 0) found[name] = wrong;
      };
      await page.goto('/sign-in');
      await page.getByRole('button').last().waitFor();
      await look('/sign-in');
      await enter(page, 'case_worker', language);
      for (const { route, state, open } of PLACES) {
        await open(page);
        await look(`${route} ${state}`);
      }
      expect(found).toEqual({});
    },
    120_000,
  );

  it('no route is left out', async () => {
    const { routes } = await import('./routes.js');
    const looked = new Set([...PLACES.map(({ route }) => route), '/sign-in']);
    expect(routes().filter((route) => !looked.has(route))).toEqual([]);
  });

  it('words that are 40 % longer are not cut off', async () => {
    const page = await app.visit({ language: 'pseudo', viewport: PHONE });
    await page.goto('/');
    await page.getByRole('button').nth(2).click();
    await page.waitForURL('**/');
    const cut: Record<string, unknown> = {};
    for (const { route, state, open } of PLACES.filter(
      ({ state: one }) => one !== 'not there' && one !== 'unknown',
    )) {
      await open(page);
      await settled(page);
      const here = await cutOff(page);
      if (here.length > 0 || (await scrollsSideways(page))) cut[`${route} ${state}`] = here;
    }
    expect(cut).toEqual({});
  }, 120_000);

  it('what has the focus is never hidden behind the bar below', async () => {
    const page = await app.visit({ viewport: PHONE });
    await enter(page, 'case_worker');
    await page.goto('/cases');
    await page.getByRole('table').waitFor();
    const hidden: string[] = [];
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const focus = document.activeElement;
        if (!focus || focus === document.body) return null;
        const { left, top, width, height } = focus.getBoundingClientRect();
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        return over && (focus.contains(over) || over.contains(focus))
          ? null
          : (focus.textContent ?? focus.tagName);
      });
      if (covered) hidden.push(covered);
    }
    expect(hidden).toEqual([]);
  }, 60_000);
});

/** Elements whose own text does not fit into them. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    /** Said to who listens, not shown. */
    const clipped = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === 'inset(50%)' || clipped(element.parentElement));
    return [
      ...document.querySelectorAll<HTMLElement>(
        'button, a, h1, h2, h3, p, td, th, label, legend, dt, dd, summary, span',
      ),
    ]
      .filter((element) => element.offsetParent !== null && !clipped(element))
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 4,
      )
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 60)}`);
  });
