// Keeps documentation in published declarations, for the builds of all packages.
import ts from 'typescript';

interface Plugin {
  name: string;
  renderChunk(code: string, chunk: { fileName: string }): { code: string; map: null } | undefined;
}

const plugin: Plugin = {
  name: 'doc-comments',
  renderChunk(code, { fileName }) {
    return /\.d\.[cm]?ts$/.test(fileName) ? { code: attachComments(code), map: null } : undefined;
  },
};

interface Declarations {
  dts: { sourcemap: false };
  inputOptions<T extends { plugins?: unknown }>(options: T): T;
}

/** Options of tsdown for declarations that keep their doc comments. */
export const declarations: Declarations = {
  // A map leads to sources that are not in the package.
  dts: { sourcemap: false },
  inputOptions: (options) => ({ ...options, plugins: [options.plugins, plugin] }),
};

/**
 * Puts each doc comment of a member on a line of its own. Babel's printer, which the bundler of declarations
 * uses, leaves the only comment of a member in an object type on the line before; TypeScript reads a comment
 * there as the end of that line (`getTrailingCommentRanges`), so that no editor shows it.
 */
export function attachComments(code: string): string {
  const file = ts.createSourceFile('index.d.ts', code, ts.ScriptTarget.Latest, true);
  const places: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeElement(node) || ts.isClassElement(node) || ts.isEnumMember(node)) {
      const comments = ts.getTrailingCommentRanges(code, node.pos) ?? [];
      places.push(...comments.map(({ pos }) => pos).filter((at) => code.startsWith('/**', at)));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places
    .sort((a, b) => b - a)
    .reduce((text, at) => `${text.slice(0, at)}\n${indentAt(text, at)}${text.slice(at)}`, code);
}

/** The indentation of the line of the member itself, which follows its comment. */
function indentAt(code: string, at: number): string {
  const next = code.indexOf('\n', code.indexOf('*/', at)) + 1;
  return /^[ \t]*/.exec(code.slice(next))?.[0] ?? '';
}
