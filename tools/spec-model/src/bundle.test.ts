import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBundle } from './bundle.ts';
import { loadSpec, operationsOf } from './index.ts';

describe.each(['openapi.json', 'openapi.yaml'])('the bundle %s', (name) => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aihub-bundle-'));
    file = join(folder, name);
    await writeBundle(await loadSpec(), folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('stands by itself: every reference is local', async () => {
    const text = await readFile(file, 'utf8');
    const refs = [...text.matchAll(/\$ref"?: ["']?([^"'\n]+)/g)].map((match) => match[1] ?? '');
    expect(refs.length).toBeGreaterThan(100);
    expect(refs.filter((ref) => !ref.startsWith('#/components/'))).toEqual([]);
  });

  it('keeps every digit of integers past 2^53', async () => {
    expect(await readFile(file, 'utf8')).toContain('1765912514238248673');
  });

  it('read again is the spec itself', async () => {
    const again = await loadSpec(file);
    const spec = await loadSpec();
    expect(again).toEqual(spec);
    expect(operationsOf(again)).toEqual(operationsOf(spec));
  });
});
