import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { base } from '../src/base.ts';
import { serve } from './built-site.ts';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is on this machine; `undefined` where it is not installed. */
export const chromiumPath = candidates.find((file) => existsSync(file));

/** The title of a suite that needs Chromium, with the reason where it is skipped. */
export const suiteTitle = chromiumPath
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

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** The built site on a server of its own, in one browser whose pages share a cache. */
export class SiteInChromium {
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #site: Awaited<ReturnType<typeof serve>>;

  private constructor(
    browser: Browser,
    context: BrowserContext,
    site: Awaited<ReturnType<typeof serve>>,
  ) {
    this.#browser = browser;
    this.#context = context;
    this.#site = site;
  }

  static async start(): Promise<SiteInChromium> {
    const site = await serve();
    const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: flags });
    const context = await browser.newContext({ viewport: desktop, reducedMotion: 'reduce' });
    return new SiteInChromium(browser, context, site);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#site.server.close();
  }

  /** Opens a page, lets `use` do something with it, and gives back what went wrong. */
  async open(path: string, use: (page: Page) => Promise<void>): Promise<string[]> {
    const page = await this.#context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(?:data|blob):/.test(url) && !url.startsWith(`${this.#site.origin}/`)) {
        problems.push(`A request to another host: ${url}`);
      }
    });
    try {
      await page.goto(`${this.#site.origin}${base}${path}`);
      await page.waitForFunction(isInteractive);
      await use(page);
    } finally {
      await page.close();
    }
    return problems;
  }
}

/** Whether scripts have taken over the page: Vue has mounted it, or Redoc has drawn it. */
function isInteractive(): boolean {
  const app = document.querySelector('#app');
  return app ? '__vue_app__' in app : document.querySelector('h1, h2') !== null;
}
