import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './accessibility.ts';
import { filesEndingIn } from './built-site.ts';
import { chromiumPath, desktop, phone, SiteInChromium, suiteTitle } from './chromium.ts';

/** What does not fit into the window. */
async function tooWide(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const tables = [...document.querySelectorAll('.vp-doc table')]
      .filter((table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1)
      .map((table) => table.textContent?.slice(0, 80));
    const samples = [...document.querySelectorAll('.operation div:not(.language-json) > pre')]
      .filter((sample) => sample.scrollWidth > sample.clientWidth + 1)
      .map((sample) => sample.textContent?.slice(0, 80));
    const overflow = document.documentElement.scrollWidth - window.innerWidth;
    const page = overflow > 0 ? [`The page is ${overflow} px too wide.`] : [];
    return [...tables, ...samples, ...page];
  });
}

describe.skipIf(!chromiumPath)(suiteTitle, { timeout: 60_000, concurrent: true }, () => {
  let site: SiteInChromium;

  beforeAll(async () => {
    site = await SiteInChromium.start();
  }, 60_000);

  afterAll(() => site?.stop());

  test.each([
    '',
    ...filesEndingIn('.html').filter((name) => name.startsWith('guide/')),
    'reference/',
    'reference/getRunResults.html',
    'reference/getRunStatus.html',
    'reference/runApp.html',
    'reference/sdk/',
    'reference/sdk/AIHub.html',
    'reference/sdk/runs-wait.html',
    'reference/sdk/types.html',
    'redoc.html',
  ])('/%s fits a desktop and a phone, and asks no other host for anything', async (path) => {
    const problems = await site.open(path, async (page) => {
      for (const size of [desktop, phone]) {
        await page.setViewportSize(size);
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        expect(await tooWide(page), `${size.width} px`).toEqual([]);
      }
    });
    expect(problems).toEqual([]);
  });

  test.each([desktop, phone])('the search finds an operation at $width px', async (size) => {
    const problems = await site.open('', async (page) => {
      await page.setViewportSize(size);
      await page.locator('#local-search button').click();
      await page.locator('#localsearch-input').fill('multipart upload session');
      await page.locator('#localsearch-list a[href*="/reference/"]').first().click();
      await page.waitForURL(/\/reference\/\w*MultipartUpload\w*/);
      expect(await tooWide(page)).toEqual([]);
    });
    expect(problems).toEqual([]);
  });

  test('what is searched for in other words is found first, with an excerpt', async () => {
    const pages = {
      webhook: /\/guide\/(?:recipes|fleets)/,
      cancelled: /\/guide\/waiting/,
      poll: /\/guide\/waiting/,
      timeout: /\/guide\/retries/,
      csv: /\/guide\/rows/,
      idempotent: /\/guide\/once/,
      bigint: /\/guide\/timestamps/,
      pagination: /\/guide\/lists/,
      retry: /\/guide\/retries/,
      429: /\/guide\/(?:retries|errors)/,
      idempotency: /\/guide\/once/,
      'human review': /\/guide\/waiting/,
    };
    await site.open('guide/cli.html', async (page) => {
      await page.locator('#local-search button').click();
      const first = page.locator('#localsearch-list a').first();
      for (const [word, address] of Object.entries(pages)) {
        await page.locator('#localsearch-input').fill(word);
        const found = () => first.getAttribute('href');
        await expect.poll(found, { message: word, timeout: 20_000 }).toMatch(address);
      }
      await page.locator('#localsearch-list .excerpt').first().waitFor();
    });
  });

  test('a package manager that is chosen once is shown in all tabs, also of other pages', async () => {
    const chosen = '.vp-code-group:has(label:text-is("pnpm")) input:checked + label';
    const problems = await site.open('guide/quickstart.html', async (page) => {
      await page.locator('.vp-code-group label:text-is("pnpm")').first().click();
      const tabs = await page.locator(chosen).allInnerTexts();
      expect(tabs.length).toBeGreaterThan(1);
      expect(new Set(tabs)).toEqual(new Set(['pnpm']));
      await page.locator('.VPNavBarTitle a').click();
      await page.locator('.home-install .active', { hasText: 'pnpm add' }).waitFor();
      await page.evaluate(() => localStorage.clear());
    });
    expect(problems).toEqual([]);
  });

  test('the page made by Redoc shows an operation with exact digits', async () => {
    const problems = await site.open('redoc.html#/runs/getrunstatus', async (page) => {
      await page.getByText('1765912514238248673').first().waitFor({ state: 'attached' });
    });
    expect(problems).toEqual([]);
  });

  const kinds = [
    '',
    'guide/concepts.html',
    'guide/quickstart.html',
    'reference/',
    'reference/getRunStatus.html',
    'reference/deleteRun.html',
    'reference/sdk/runs-wait.html',
    'there-is-no-such-page.html',
    'redoc.html',
  ];

  test.each(kinds)('axe finds no violation on /%s, light or dark', async (path) => {
    await site.open(path, async (page) => expect(await violations(page)).toEqual([]));
  });

  test('axe finds no violation in the search, light or dark', async () => {
    await site.open('', async (page) => {
      await page.locator('#local-search button').click();
      await page.locator('#localsearch-input').fill('poll');
      await page.locator('#localsearch-list .excerpt').first().waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
});
