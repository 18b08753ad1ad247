import ts from 'typescript';
import type { Item } from './model.ts';

export function kindOf(node: ts.Declaration): Item['kind'] {
  if (ts.isClassDeclaration(node)) return 'class';
  if (ts.isInterfaceDeclaration(node)) return 'interface';
  if (ts.isFunctionDeclaration(node)) return 'function';
  return ts.isTypeAliasDeclaration(node) ? 'type' : 'constant';
}

export function isPublic(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  const hidden = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword];
  const name = ts.isClassElement(node) ? node.name : undefined;
  return (
    !modifiers.some(({ kind }) => hidden.includes(kind)) && !(name && ts.isPrivateIdentifier(name))
  );
}

/** The code of a node on one line, without comments. */
export function oneLine(node: ts.Node | undefined): string {
  if (!node) return '';
  const printed = ts
    .createPrinter({ removeComments: true })
    .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
  return printed.replace(/\s+/g, ' ').replace(/;? \}/g, ' }').replace(/^\| /, '').trim();
}

/** Without the alternative that `?` says already, and the parentheses that it needed. */
export function withoutUndefined(type: string): string {
  return type.replace(/ \| undefined$/, '').replace(/^\((\(.*\) => [^)]*)\)$/, '$1');
}

/** The bundler writes the source of each part before it. */
export function sourceOf(node: ts.Node): string {
  const before = node.getSourceFile().text.slice(0, node.getStart());
  const file = [...before.matchAll(/^\/\/#region (\S+)\.d\.ts$/gm)].at(-1)?.[1];
  return file ? `packages/sdk/${file}.ts` : 'packages/sdk/src/index.ts';
}
