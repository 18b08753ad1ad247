import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenApiDocument } from '@org/aihub-spec-model';
import { operationsOf } from '@org/aihub-spec-model';
import { notRun, table, when } from './markdown.ts';
import { mutationSection } from './mutation-section.ts';
import { type Records, readRecords } from './record.ts';
import { watchedTests } from './watched-tests.ts';

const head = `---
description: What was tested, when, and how it went. Written by the runs.
---

# Proof

Each row is written by a run: \`npm test\`, \`npm run nightly\` or \`npm run mutation\`, and then \`npm run proof\`. Nothing on this page is typed in;
what has not run says so. [Benchmarks](/guide/benchmarks) and [what each runtime can do](/guide/runtimes) have pages of their own.
`;

/** The page, of the spec as it is and of what was written down. */
export function proofPage(document: OpenApiDocument, records: Records = readRecords()): string {
  return [
    head,
    specSection(document),
    testSection(records.tests, records.vectors),
    runtimeSection(),
    mutationSection(records.mutation),
    sizeSection(records.sizes, records.releases),
  ].join('\n');
}

function specSection(document: OpenApiDocument): string {
  const operations = operationsOf(document);
  const examples = operations.flatMap(({ body, responses }) => [
    ...(body?.examples ?? []),
    ...responses.flatMap((response) => response.examples),
  ]);
  return `## The spec

OpenAPI ${document.openapi}, version ${document.info.version}: ${operations.length} operations, ${Object.keys(document.components.schemas).length} schemas, ${examples.length} examples of bodies and responses.
`;
}

function testSection(tests: Records['tests'], vectors: Records['vectors']): string {
  const rows = Object.entries(watchedTests).map(([id, { title, unit }]) => {
    const record = tests[id];
    if (!record) return [title, notRun, ''];
    const { passed, failed, skipped } = record;
    const parts = [
      `${passed} of ${passed + failed} ${unit} passed`,
      skipped > 0 && `${skipped} skipped`,
    ];
    return [title, parts.filter(Boolean).join(', '), when(record)];
  });
  const count = vectors
    ? `There are ${vectors.requests} vectors of requests and ${vectors.responses} of responses (${when(vectors)}).`
    : `The vectors: ${notRun}.`;
  const seed = tests.fuzz?.titles[0];
  return `## Tests

${table(['what', 'result', 'last written down'], rows)}
${count}${seed ? ` The last requests made from the spec: ${seed}.` : ''}
`;
}

interface RuntimeReport {
  title: string;
  version: string;
  outcomes: { result: string }[];
}

/** What the scenario of tools/runtimes wrote down. */
function runtimeSection(): string {
  const file = join(import.meta.dirname, '../../runtimes/runtimes.json');
  const reports = JSON.parse(readFileSync(file, 'utf8')) as RuntimeReport[];
  const rows = reports.map(({ title, version, outcomes }) => {
    const count = (result: string) =>
      String(outcomes.filter((item) => item.result === result).length);
    return [title, version, count('passed'), count('failed'), count('absent')];
  });
  return `## Runtimes

Checks of one scenario, from the packed tarball. A known limit is a check that fails in one runtime, and must fail; [the
table](/guide/runtimes) names each.

${table(['runtime', 'version', 'passed', 'known limits', 'does not apply'], rows)}`;
}

function sizeSection(sizes: Records['sizes'], releases: Records['releases'] = {}): string {
  if (!sizes) return `## Size\n\nMinified and gzipped: ${notRun}.\n`;
  const columns = [...Object.values(releases), sizes];
  const rows = Object.keys(sizes.bytes).map((name) => [
    name,
    ...columns.map(({ bytes }) => (bytes[name] ? `${(bytes[name] / 1000).toFixed(2)} kB` : '')),
  ]);
  return `## Size

Minified and gzipped, of each release and ${when(sizes)}.

${table(['what', ...Object.keys(releases), 'now'], rows)}`;
}
