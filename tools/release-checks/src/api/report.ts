import { join, relative } from 'node:path';
import ts from 'typescript';
import { read, root } from '../repository.ts';
import { compile } from './compile.ts';

const sdk = join(root, 'packages/sdk');
const dist = join(sdk, 'dist');

/** The report that was reviewed last. */
export const reportFile: string = join(sdk, 'api-report.md');

/** The entries of the SDK, and the declarations that the build wrote for each. */
function entries(): { entry: string; file: string }[] {
  const { name, exports } = JSON.parse(read('packages/sdk/package.json')) as Manifest;
  return Object.entries(exports).flatMap(([path, target]) => {
    const types = typeof target === 'object' ? target.import?.types : undefined;
    return types ? [{ entry: join(name, path), file: join(sdk, types) }] : [];
  });
}

interface Manifest {
  name: string;
  exports: Record<string, string | { import?: { types: string } }>;
}

/** A name that programs can import, or that one of those refers to. */
interface Declared {
  name: string;
  text: string;
}

/**
 * What programs see of the SDK, read from the built declarations: the names of each entry, and the declaration of each name and of
 * all that it refers to. Comments, and how the build splits its files, leave no trace.
 */
export function apiReport(): string {
  const all = entries();
  const files = all.map(({ file }) => file);
  const program = compile(files);
  const checker = program.getTypeChecker();
  const exported = files.map((file) => exportsOf(checker, program.getSourceFile(file)));
  const declared = declarationsOf(checker, exported.flat());
  return [
    '# What programs see of @org/aihub-sdk\n',
    'Written by `npm run api` from the built declarations. A difference is a change of the public API: review it.\n',
    ...all.map(({ entry }, index) => section(entry, exported[index] ?? [])),
    `## Declarations\n\n\`\`\`ts\n${declared.map(({ text }) => text).join('\n\n')}\n\`\`\`\n`,
  ].join('\n');
}

function section(entry: string, symbols: readonly ts.Symbol[]): string {
  const names = symbols.map(({ name }) => `- ${name}`).sort(byCode);
  return `## ${entry}\n\n${names.join('\n')}\n`;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function exportsOf(checker: ts.TypeChecker, file: ts.SourceFile | undefined): ts.Symbol[] {
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error('The SDK has not been built.');
  return checker.getExportsOfModule(module);
}

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The declarations of some symbols and of what they refer to, by name. */
function declarationsOf(checker: ts.TypeChecker, symbols: readonly ts.Symbol[]): Declared[] {
  const found = new Map<ts.Symbol, Declared>();
  const waiting = symbols.map((symbol) => resolved(checker, symbol));
  for (let symbol = waiting.pop(); symbol; symbol = waiting.pop()) {
    if (found.has(symbol)) continue;
    const nodes = (symbol.declarations ?? []).map(statementOf).filter((node) => node !== undefined);
    if (nodes.length === 0) continue;
    found.set(symbol, { name: symbol.name, text: nodes.map(textOf).join('\n') });
    for (const node of nodes) waiting.push(...referencesOf(checker, node));
  }
  return [...found.values()].sort((a, b) => byCode(a.name, b.name) || byCode(a.text, b.text));
}

/** The whole statement of a declaration that stands in the build by itself, and in no namespace or function. */
function statementOf(node: ts.Declaration): ts.Node | undefined {
  const isOurs = !relative(dist, node.getSourceFile().fileName).startsWith('..');
  if (!isOurs) return undefined;
  if (ts.isVariableDeclaration(node)) return node.parent.parent;
  return ts.isSourceFile(node.parent) ? node : undefined;
}

function referencesOf(checker: ts.TypeChecker, node: ts.Node): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) {
      const symbol = checker.getSymbolAtLocation(child);
      if (symbol) found.push(resolved(checker, symbol));
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return found;
}

const printer = ts.createPrinter({ removeComments: true });

function textOf(node: ts.Node): string {
  const text = printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
  return (
    text
      .replace(/^export /, '')
      .replace(/^ +(?:private |#).*\n/gm, '')
      // The table of operations holds its texts as types.
      .replace(/^( +readonly (?:summary|description|docsUrl): )".*";$/gm, '$1string;')
      .replace(/^ +/gm, (indent) => ' '.repeat(indent.length / 2))
  );
}
