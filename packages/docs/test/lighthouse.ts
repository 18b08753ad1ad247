import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { base } from '../src/base.ts';
import { serve } from './built-site.ts';
import { chromiumPath } from './chromium.ts';

/**
 * Prints the scores of Lighthouse for pages of the built site, on a phone as Lighthouse simulates it, and
 * fails where one is too low. Lighthouse is fetched and not a dependency: it brings 200 packages.
 */
const lighthouse = ['npx', '--yes', 'lighthouse@12.8.2'];

const pages = [
  '',
  'guide/quickstart.html',
  'guide/concepts.html',
  'guide/waiting.html',
  'reference/getRunStatus.html',
];

/** Performance is printed alone: it depends on how busy the machine is. The others depend on the pages. */
const leastScore = (category: string) => (category === 'performance' ? 0 : 1);

interface Report {
  categories: Record<string, Category>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

interface Category {
  id: string;
  title: string;
  score: number;
  auditRefs: { id: string; weight: number }[];
}

async function report(url: string): Promise<Report> {
  const [command = '', ...args] = lighthouse;
  const options = ['--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox'];
  const { stdout } = await promisify(execFile)(command, [...args, url, ...options], {
    env: { ...process.env, CHROME_PATH: chromiumPath },
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout) as Report;
}

/** The audits that cost a category points. */
function lost({ auditRefs }: Category, { audits }: Report): string[] {
  return auditRefs
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `  ${audits[id]?.title}: ${audits[id]?.displayValue ?? audits[id]?.score}`);
}

const site = await serve();
for (const page of pages) {
  const found = await report(`${site.origin}${base}${page}`);
  const categories = Object.values(found.categories);
  const scores = categories.map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
  console.log(`/${page}: ${scores.join(', ')}`);
  for (const category of categories) {
    for (const line of lost(category, found)) console.log(line);
    if (category.score < leastScore(category.id)) process.exitCode = 1;
  }
}
site.server.close();
