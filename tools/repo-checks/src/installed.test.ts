import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
// @ts-expect-error a script of plain JavaScript, for machines that have Node alone
import { forgetInstalled, isInstalled, notedPnpm, noteInstalled } from '../../installed.mjs';

let root: string;

function write(path: string, content: object = {}): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify(content));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'installed-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const file of ['package.json', 'pnpm-lock.yaml', 'node_modules/x', 'spec/package.json']) {
    write(file);
  }
  write('packages/a/package.json', { devDependencies: { x: '1' } });
  write('packages/a/node_modules/x');
  write('tools/no-package/file');
});

describe('an install', () => {
  it('is needed in a fresh clone', () => {
    expect(isInstalled(root, 'all')).toBe(false);
  });

  it('is not needed after one', () => {
    noteInstalled(root, 'all');
    expect(isInstalled(root, 'all')).toBe(true);
  });

  it.each(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'packages/a/package.json'])(
    'is needed when %s has changed since',
    (file) => {
      noteInstalled(root, 'all');
      write(file, { devDependencies: { y: '2' } });
      expect(isInstalled(root, 'all')).toBe(false);
    },
  );

  it.each(['node_modules', 'packages/a/node_modules'])('is needed when %s is gone', (folder) => {
    noteInstalled(root, 'all');
    rmSync(join(root, folder), { recursive: true });
    expect(isInstalled(root, 'all')).toBe(false);
  });

  it('of a part is not needed after one of that part or of all, and of all is', () => {
    noteInstalled(root, 'start');
    expect(isInstalled(root, 'start')).toBe(true);
    expect(isInstalled(root, 'all')).toBe(false);
    noteInstalled(root, 'all');
    expect(isInstalled(root, 'start')).toBe(true);
  });

  it('is needed after one that failed half way', () => {
    noteInstalled(root, 'all');
    forgetInstalled(root);
    expect(isInstalled(root, 'all')).toBe(false);
  });
});

describe('the pnpm of an install', () => {
  it('is known as long as it is there, and of the version', () => {
    write('npx/pnpm');
    const folder = join(root, 'npx');
    noteInstalled(root, 'all', { version: 'pnpm@1.0.0', folder });
    expect(notedPnpm(root, 'pnpm@1.0.0')).toBe(folder);
    expect(notedPnpm(root, 'pnpm@2.0.0')).toBeUndefined();
    rmSync(folder, { recursive: true });
    expect(notedPnpm(root, 'pnpm@1.0.0')).toBeUndefined();
  });

  it('is not known where none was noted', () => {
    expect(notedPnpm(root, 'pnpm@1.0.0')).toBeUndefined();
    noteInstalled(root, 'all');
    expect(notedPnpm(root, 'pnpm@1.0.0')).toBeUndefined();
  });
});
