import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../repository.ts';
import { compile } from './compile.ts';

const released = join(import.meta.dirname, '../../released/programs');

/** Programs that use the SDK and nothing else: the samples of each operation, and of the guide. */
function programs(): { name: string; file: string }[] {
  const guide = join(root, 'packages/docs/samples');
  const samples = readdirSync(guide)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, file: join(guide, name) }))
    .filter(({ file }) => importsOf(file).every((name) => /^(?:@org\/aihub-sdk|node:)/.test(name)));
  const operations = join(root, 'packages/contract-tests/src/generated/samples.ts');
  return [...samples, { name: 'operations-of-the-spec.ts', file: operations }];
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  return importedFiles.map(({ fileName }) => fileName);
}

/** Keeps the programs of now, for the next releases to compile. */
export function keepPrograms(): void {
  rmSync(released, { recursive: true, force: true });
  mkdirSync(released, { recursive: true });
  for (const { name, file } of programs()) copyFileSync(file, join(released, name));
}

/** What the compiler says of the programs of the last release, with the SDK as it was built now. */
export function typeErrors(): string[] {
  const files = readdirSync(released).map((name) => join(released, name));
  const program = compile(files);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, file }) =>
        `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}
