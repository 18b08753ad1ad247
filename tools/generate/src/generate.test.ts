import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { specFile } from '@org/aihub-spec-model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generate } from './generate.ts';

describe('the generator', () => {
  let folder: string;
  let copy: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aihub-spec-'));
    cpSync(dirname(specFile), folder, { recursive: true });
    copy = join(folder, 'openapi.yaml');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function edit(file: string, change: (text: string) => string): void {
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  it('writes the same files each time', async () => {
    expect(await generate(copy)).toEqual(await generate(specFile));
  });

  it('makes a method, its int64 places and its sample of a new operation', async () => {
    writeFileSync(
      join(folder, 'paths/run-pulse.yaml'),
      `get:
  operationId: getRunPulse
  x-sdk-method: runs.pulse
  tags: [runs]
  summary: Get a run's pulse
  description: The log lines of a run.
  parameters:
    - $ref: ../components/parameters/RunId.yaml
  responses:
    '200':
      description: The log lines.
      content:
        application/json:
          schema:
            type: object
            properties:
              lines:
                type: array
                items:
                  type: object
                  properties:
                    text: { type: string }
                    written_at: { type: [integer, 'null'], format: int64 }
          examples:
            two:
              value: { lines: [{ text: started, written_at: 1765912514238248673 }, { text: done, written_at: null }] }
`,
    );
    edit('openapi.yaml', (text) =>
      text.replace(
        /^paths:\n/m,
        "paths:\n  '/v2/apps/runs/{run_id}/pulse':\n    $ref: paths/run-pulse.yaml\n",
      ),
    );
    const files = await generate(copy);
    const text = (name: string) => files.get(`packages/sdk/src/generated/${name}`);
    expect(text('operations/runs.ts')).toMatch(
      /pulse\(\s*runId: string,\s*options\?: CallOptions,?\s*\): Promise<operations\['getRunPulse'\]/,
    );
    expect(text('operations/runs.ts')).toContain(
      "path: '/v2/apps/runs/{run_id}/pulse', int64: { p: { lines: { i: { p: { written_at: 1 } } } } } };",
    );
    expect(text('schema.ts')).toContain('written_at?: bigint | null;');
    expect(files.get('packages/contract-tests/src/generated/samples.ts')).toContain(
      'await aihub.runs.pulse(',
    );
  });

  it('makes a method that gives bytes or a stream, with headers and a path that keeps its slashes', async () => {
    writeFileSync(
      join(folder, 'paths/thing.yaml'),
      `get:
  operationId: readThing
  x-sdk-method: runs.readThing
  tags: [runs]
  summary: Read a thing
  description: Its bytes.
  parameters:
    - { name: path, in: path, required: true, x-sdk-segments: many, description: Where., schema: { type: string }, example: a/b }
    - { name: Range, in: header, description: Which part., schema: { type: string }, example: bytes=0-1 }
  responses:
    '200': { description: All., content: { application/octet-stream: { schema: { type: string, format: binary } } } }
    '206': { description: A part., content: { application/octet-stream: { schema: { type: string, format: binary } } } }
`,
    );
    edit('openapi.yaml', (text) =>
      text.replace(/^paths:\n/m, "paths:\n  '/v2/things/{path}':\n    $ref: paths/thing.yaml\n"),
    );
    const files = await generate(copy);
    const text = (name: string) => files.get(`packages/sdk/src/generated/${name}`);
    expect(text('operations/runs.ts')).toContain(
      "path: '/v2/things/{path}', response: 'bytes', headers: ['Range'], segments: ['path'] };",
    );
    expect(text('operations/runs.ts')?.replace(/\s+/g, ' ')).toMatch(
      /headers: ReadThingHeaders \| undefined, options: StreamOptions,? \): Promise<BinaryStream>;/,
    );
    expect(text('operation-table.ts')).toMatch(/in: 'header',\s+argument: 'headers',/);
    expect(text('operation-table.ts')).toContain('manySegments: true,');
  });

  it('refuses an operation whose x-sdk-method does not fit its tag', async () => {
    edit('paths/run.yaml', (text) =>
      text.replace('x-sdk-method: runs.get', 'x-sdk-method: jobs.get'),
    );
    await expect(generate(copy)).rejects.toThrow(/x-sdk-method must be <resource>\.<method>/);
  });

  it('names the file when a reference leads nowhere', async () => {
    edit('paths/run.yaml', (text) => text.replace('schemas/Run.yaml', 'schemas/Rum.yaml'));
    await expect(generate(copy)).rejects.toThrow(/run\.yaml/);
  });
});
