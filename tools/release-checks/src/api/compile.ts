import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../repository.ts';

/** It has read the declarations of the language, which take most of the time. */
let last: ts.Program | undefined;

/** A program of these files, with the compiler options of the repository. */
export function compile(files: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const all = { ...options, types: ['node'] };
  last = ts.createProgram(files, all, undefined, last);
  return last;
}
