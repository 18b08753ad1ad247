import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operationTable } from '@org/aihub-emulator';
import { loadSpec, operationsOf, writeBundle } from '@org/aihub-spec-model';
import { emulatedTable } from './emulated-table.ts';
import { operationPage } from './operation-page.ts';
import { buildRedoc } from './redoc.ts';
import { referenceIndex, resourcesOf } from './reference-index.ts';

const site = fileURLToPath(new URL('../site/', import.meta.url));
const reference = join(site, 'reference');

const document = await loadSpec();
const operations = operationsOf(document);
const resources = resourcesOf(document, operations);

await rm(reference, { recursive: true, force: true });
await mkdir(reference, { recursive: true });
await writeFile(join(reference, 'index.md'), referenceIndex(resources));
for (const operation of operations) {
  await writeFile(join(reference, `${operation.id}.md`), await operationPage(document, operation));
}
const sidebar = resources.map(({ title, operations: items }) => ({
  text: title,
  items: items.map(({ id, summary }) => ({ text: summary, link: `/reference/${id}` })),
}));
await writeFile(join(site, '.vitepress/reference.json'), `${JSON.stringify(sidebar, null, 2)}\n`);
await writeFile(join(site, '.vitepress/emulated.md'), emulatedTable(await operationTable()));
await writeBundle(document, join(site, 'public'));
await buildRedoc(document, join(site, 'public/redoc.html'));

console.log(`${operations.length} operation pages in ${reference}`);
