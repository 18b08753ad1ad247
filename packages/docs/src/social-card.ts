import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** Draws the picture that previews of links show. Run it by hand where Chromium is: `pnpm social-card`. */
const program = readFileSync(new URL('../home/invoices.ts', import.meta.url), 'utf8')
  .split('\n')
  .slice(3)
  .join('\n')
  .replaceAll('<', '&lt;');

const html = `<style>
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 34px 72px; background: #f6f8fb;
    border-top: 14px solid #2f5d8c; font-family: system-ui, sans-serif; color: #1f2937; }
  h1 { margin: 0; font-size: 64px; color: #2f5d8c; }
  p { margin: 4px 0 26px; font-size: 34px; }
  pre { margin: 0; padding: 28px 30px; background: #fff; border: 2px solid #d7dee8; border-radius: 16px;
    font: 21px/1.5 ui-monospace, monospace; }
</style>
<h1>AI Hub SDK</h1>
<p>Documents in, data out, in TypeScript</p>
<pre>${program.trim()}</pre>`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(html);
await page.screenshot({
  path: fileURLToPath(new URL('../site/public/social-card.png', import.meta.url)),
});
await browser.close();
