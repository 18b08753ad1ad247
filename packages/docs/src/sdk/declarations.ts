import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { docsOf } from './docs.ts';
import type { Callable, Item, Property, Signature } from './model.ts';
import { isPublic, kindOf, oneLine, sourceOf, withoutUndefined } from './nodes.ts';

const dist = fileURLToPath(new URL('../../../sdk/dist/', import.meta.url));
const entries = ['index', 'node', 'csv', 'operations', 'otel'];

/** Every name that the built SDK exports, read from its declarations. */
export function readSdk(): Item[] {
  const files = entries.map((entry) => `${dist}${entry}.d.mts`);
  const missing = files.find((file) => !existsSync(file));
  if (missing) throw new Error(`${missing} is missing: build the SDK first.`);
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
    skipLibCheck: true,
    strict: true,
  });
  const checker = program.getTypeChecker();
  const seen = new Set<ts.Symbol>();
  return files.flatMap((file, index) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile);
    const entry = `@org/aihub-sdk${index === 0 ? '' : `/${entries[index]}`}`;
    return (module ? checker.getExportsOfModule(module) : []).flatMap((exported) => {
      const isAlias = exported.flags & ts.SymbolFlags.Alias;
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
      if (seen.has(symbol)) return [];
      seen.add(symbol);
      return [new Reader(checker, symbol).item(entry, exported.name)];
    });
  });
}

/** Reads one exported symbol. */
class Reader {
  readonly #checker: ts.TypeChecker;
  readonly #symbol: ts.Symbol;
  readonly #node: ts.Declaration;

  constructor(checker: ts.TypeChecker, symbol: ts.Symbol) {
    this.#checker = checker;
    this.#symbol = symbol;
    const [node] = symbol.declarations ?? [];
    if (!node) throw new Error(`${symbol.name} has no declaration.`);
    this.#node = node;
  }

  item(entry: string, name: string): Item {
    const node = this.#node;
    const shape = ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node);
    const members = shape ? [...node.members].filter(isPublic) : [];
    const construct = members.filter(ts.isConstructorDeclaration);
    return {
      entry,
      name,
      kind: kindOf(node),
      docs: docsOf(this.#symbol, this.#checker),
      source: sourceOf(node),
      properties: this.#properties(),
      methods: this.#methods(members),
      signatures: (ts.isFunctionDeclaration(node) ? [node] : construct).map((part) =>
        this.#signature(part),
      ),
      type: this.#type(),
      base: shape ? node.heritageClauses?.[0]?.types[0]?.expression.getText() : undefined,
    };
  }

  #properties(): Property[] {
    const type = this.#checker.getDeclaredTypeOfSymbol(this.#symbol);
    return type.getProperties().flatMap((symbol) => {
      const [node] = symbol.declarations ?? [];
      if (!node || !isPublic(node) || isOfLibrary(node)) return [];
      if (ts.isMethodDeclaration(node) || ts.isMethodSignature(node)) return [];
      const written =
        (node as ts.PropertySignature).type ?? (node as ts.GetAccessorDeclaration).type;
      const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      return {
        name: symbol.name,
        optional,
        type: optional ? withoutUndefined(oneLine(written)) : oneLine(written),
        docs: docsOf(symbol, this.#checker),
      };
    });
  }

  #methods(members: ts.Node[]): Callable[] {
    const nodes = members.filter(
      (node): node is ts.MethodDeclaration | ts.MethodSignature =>
        ts.isMethodDeclaration(node) || ts.isMethodSignature(node),
    );
    // What has no text of its own is explained where it is inherited from.
    const explained = nodes.filter((node) => ts.getJSDocCommentsAndTags(node).length > 0);
    const names = [...new Set(explained.map(({ name }) => name.getText()))];
    return names
      .filter((name) => !name.startsWith('['))
      .map((name) => ({
        name,
        signatures: nodes
          .filter((node) => node.name.getText() === name)
          .map((node) => this.#signature(node)),
      }));
  }

  #signature(node: ts.SignatureDeclaration): Signature {
    const signature = this.#checker.getSignatureFromDeclaration(node);
    if (!signature) throw new Error(`${node.getText()} is no signature.`);
    const text = oneLine(node)
      .replace(/^(?:export )?(?:declare )?(?:function |override )?/, '')
      .replace(/;$/, '');
    return {
      text,
      params: node.parameters.map((param) => ({
        name: param.name.getText(),
        type: withoutUndefined(oneLine(param.type)),
        optional: param.questionToken !== undefined,
      })),
      returns: oneLine(node.type),
      docs: docsOf(signature, this.#checker),
    };
  }

  #type(): string {
    const node = this.#node;
    if (ts.isTypeAliasDeclaration(node)) return oneLine(node.type);
    return ts.isVariableDeclaration(node) ? oneLine(node.type) : '';
  }
}

/** Declared by TypeScript itself, such as `Error.stack`. */
function isOfLibrary(node: ts.Node): boolean {
  return !node.getSourceFile().fileName.startsWith(dist);
}
