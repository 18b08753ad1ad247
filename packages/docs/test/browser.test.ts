import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { base } from '../src/base.ts';
import { filesEndingIn, serve } from './built-site.ts';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = candidates.find((file) => existsSync(file));
const title = executablePath
  ? 'In Chromium'
  : `In Chromium (skipped: none of ${candidates.join(', ')} is here)`;
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const widths = [
  ['a desktop', 1280, 900],
  ['a phone', 390, 844],
] as const;

describe.skipIf(!executablePath)(title, { timeout: 60_000, concurrent: true }, () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    site = await serve();
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: flags });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    site?.server.close();
  });

  describe.each(widths)('on %s', (_, width, height) => {
    /** Opens a page, lets `use` do something with it, and tells what went wrong. */
    async function open(path: string, use: (page: Page) => Promise<void>): Promise<string[]> {
      const page = await browser.newPage({ viewport: { width, height } });
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!/^(?:data|blob):/.test(url) && !url.startsWith(`${site.origin}/`)) problems.push(url);
      });
      await page.goto(`${site.origin}${base}${path}`, { waitUntil: 'networkidle' });
      await use(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      if (overflow > 0) problems.push(`The page is ${overflow} px too wide.`);
      await page.close();
      return problems;
    }

    test.each([
      '',
      ...filesEndingIn('.html').filter((name) => name.startsWith('guide/')),
      'reference/',
      'reference/getRunResults.html',
      'reference/runApp.html',
    ])('/%s fits, and asks no other host for anything', async (path) => {
      const problems = await open(path, async (page) => {
        await page.mouse.wheel(0, 3000);
        const tooWide = await page.$$eval('.vp-doc table', (tables) =>
          tables
            .filter((table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1)
            .map((table) => table.textContent?.slice(0, 80)),
        );
        expect(tooWide).toEqual([]);
      });
      expect(problems).toEqual([]);
    });

    test('the search finds an operation and opens its page', async () => {
      const problems = await open('', async (page) => {
        await page.locator('#local-search button').click();
        await page.locator('#localsearch-input').fill('multipart upload session');
        await page.locator('#localsearch-list a[href*="/reference/"]').first().click();
        await page.waitForURL(/\/reference\/\w*MultipartUpload\w*/);
      });
      expect(problems).toEqual([]);
    });

    test('the page made by Redoc shows an operation with exact digits', async () => {
      const problems = await open('redoc.html#/runs/getrunstatus', async (page) => {
        await page.getByText('1765912514238248673').first().waitFor({ state: 'attached' });
      });
      expect(problems).toEqual([]);
    });
  });
});
