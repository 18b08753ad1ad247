import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, temporaryFolder } from './command.ts';

describe('aihub init', () => {
  it('creates a project with the program of the examples, and says what to do next', async () => {
    const folder = join(temporaryFolder(), 'My Invoices');
    const { code, stdout, stderr } = await call(['init', folder]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`cd '${folder}'\n  npm install\n`);
    for (const name of readdirSync(folder)) expect(stdout).toContain(name);

    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const example = join(import.meta.dirname, '../../../examples/folder-to-csv.ts');
    expect(read('folder-to-csv.ts')).toBe(readFileSync(example, 'utf8'));
    const { version } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
    );
    expect(JSON.parse(read('package.json'))).toMatchObject({
      name: 'my-invoices',
      type: 'module',
      dependencies: { '@org/aihub-sdk': `^${version}` },
    });
    expect(read('.gitignore')).toContain('.env\n');
  });

  it('writes nothing where one of its files exists', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'tsconfig.json'), '{}');
    const { code, stderr } = await call(['init', folder]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('has tsconfig.json already')]);
    expect(readdirSync(folder)).toEqual(['tsconfig.json']);
  });
});
