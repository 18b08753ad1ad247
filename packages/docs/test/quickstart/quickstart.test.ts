import { binaryOf } from '@org/aihub-runtime-binaries';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Block, blocksOf } from './page.ts';
import { type Manager, managers, Reader } from './reader.ts';
import { type Registry, serveTarballs } from './registry.ts';

/** Those that each change is tested with. */
const standard: readonly Manager[] = ['npm', 'bun'];

const forNightly = process.env.AIHUB_NIGHTLY
  ? ''
  : ' (skipped: to keep each test run short, `npm run nightly` runs it)';

/** Why a package manager is left out here; empty if it is not. */
function reasonToSkip(manager: Manager): string {
  if ((manager === 'deno' || manager === 'bun') && !binaryOf(manager))
    return ` (skipped: no package of ${manager} for this system)`;
  return standard.includes(manager) ? '' : forNightly;
}

describe('the quickstart, followed in an empty folder with the packed packages', () => {
  const blocks = blocksOf('packages/docs/site/guide/quickstart.md');
  const project = blocks.findIndex(({ code }) => code.includes('aihub-cli init'));
  let registry: Registry;
  beforeAll(async () => {
    registry = await serveTarballs(forNightly ? ['sdk', 'emulator'] : ['sdk', 'emulator', 'cli']);
  });
  afterAll(() => registry.close());

  async function follow(manager: Manager, part: readonly Block[]): Promise<Reader> {
    const reader = await Reader.open(manager, registry.url);
    onTestFinished(() => reader.close());
    await reader.follow(part);
    return reader;
  }

  it.for(managers.map((manager) => [manager, reasonToSkip(manager)] as const))(
    'leads to the CSV that it shows with %s%s',
    async ([manager, reason], { skip }) => {
      if (reason) skip();
      await follow(manager, blocks.slice(0, project));
    },
  );

  const noNode = forNightly || (binaryOf('node-22') ? '' : ' (skipped: no Node 22 here)');
  it.skipIf(noNode)(`runs as TypeScript in Node 22${noNode}`, async () => {
    const reader = await follow('npm', blocks.slice(0, project));
    await reader.run('cp folder-to-csv.mjs folder-to-csv.mts');
    await reader.run('node-22 folder-to-csv.mts documents invoices again.csv');
    expect(await reader.run('cat again.csv')).toContain('GX-88120');
  });

  /** The port that a new project has. */
  const port = 4010;

  it.skipIf(forNightly)(`goes as the README shows${forNightly}`, async () => {
    const [terminal] = blocksOf('README.md').filter(({ language }) => language === 'console');
    const reader = await Reader.open('npm', registry.url, port);
    onTestFinished(() => reader.close());
    await reader.follow(terminal ? [terminal] : []);
    expect(await reader.run('cat results.csv')).toContain('GX-88120');
  });

  it.skipIf(forNightly)(`goes as the README of the SDK shows${forNightly}`, async () => {
    const blocks = blocksOf('packages/sdk/README.md');
    const named = blocks.map((block) =>
      block.language === 'ts' ? { ...block, label: 'folder-to-csv.mjs' } : block,
    );
    const reader = await Reader.open('npm', registry.url);
    onTestFinished(() => reader.close());
    await reader.follow([
      { language: 'sh', label: undefined, code: 'npx @org/aihub-emulator --port 4010\n' },
      { language: 'text', label: undefined, code: 'AI Hub emulator\n' },
      {
        language: 'sh',
        label: undefined,
        code: 'mkdir documents; echo "Total: 7" > documents/a.txt\n',
      },
      ...named,
    ]);
    expect(await reader.run('cat results.csv')).toContain('a.txt,0,');
  });

  it.skipIf(forNightly)(`leads to a TypeScript project${forNightly}`, async () => {
    const reader = await follow('npm', blocks);
    expect(await reader.run('cat results.csv')).toContain('GX-88120');
  });
});
