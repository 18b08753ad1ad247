import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page in light colors, and what has too little contrast in dark ones. */
export async function violations(page: Page): Promise<string[]> {
  const light = await found(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Redoc reads the colors of the system when it starts, the other pages at any time.
  if (!(await page.$('#app'))) await page.reload();
  await page.locator('html.dark').waitFor();
  const dark = await found(page, { runOnly: ['color-contrast'] });
  return [...light, ...dark.map((violation) => `in dark colors: ${violation}`)];
}

async function found(page: Page, options = {}): Promise<string[]> {
  await page.evaluate(axe);
  const call = `axe.run(${JSON.stringify({ resultTypes: ['violations'], ...options })})`;
  const results: AxeResults = await page.evaluate(call);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}
