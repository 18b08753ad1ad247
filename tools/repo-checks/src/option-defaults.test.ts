import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../../../packages', import.meta.url));
const rooms = ['sdk/src', 'emulator/src'];

/** Interfaces of options: their names end so, or are this one. */
const isOptions = (name: string): boolean => /Options$/.test(name) || name === 'PageSize';

/** `file: Interface.option` of each optional property of exported options, with its docstring. */
function optionsIn(path: string): [place: string, docstring: string][] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  return source.statements.flatMap((statement) => {
    if (!ts.isInterfaceDeclaration(statement) || !isOptions(statement.name.text)) return [];
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    return statement.members.filter(ts.isPropertySignature).flatMap((member) => {
      if (!member.questionToken) return [];
      const place = `${relative(packages, path)}: ${statement.name.text}.${member.name.getText()}`;
      const docstring = ts
        .getJSDocCommentsAndTags(member)
        .map((doc) => doc.getText())
        .join();
      return [[place, docstring] satisfies [string, string]];
    });
  });
}

const options = rooms.flatMap((room) =>
  readdirSync(join(packages, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/generated|\.test/.test(file))
    .flatMap((file) => optionsIn(join(packages, room, file))),
);

it('finds the options of the client, of waits and of the emulator', () => {
  for (const name of ['AIHubOptions.timeoutMs', 'WaitOptions.signal', 'EmulatorOptions.seed']) {
    expect(options.map(([place]) => place).join('\n')).toContain(name);
  }
});

it('says the default of every option in its docstring', () => {
  const silent = options.filter(([, docstring]) => !docstring.includes('@default'));
  expect(silent.map(([place]) => place)).toEqual([]);
});
