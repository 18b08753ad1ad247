import type { Operation } from '@org/aihub-spec-model';
import { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { pascalCase } from './arguments.ts';

const { factory } = ts;

/**
 * Gives each schema, and the query and the headers of each operation, an exported type of its own
 * name: an editor shows `Run`, and not `components["schemas"]["Run"]`.
 *
 * @param nodes - What openapi-typescript made of the document.
 */
export function nameTypes(nodes: readonly ts.Node[], operations: readonly Operation[]): ts.Node[] {
  const named: ts.Node[] = [];
  const hoist = (name: string, type: ts.TypeNode, comments: ts.SynthesizedComment[]) => {
    const alias = factory.createTypeAliasDeclaration(exported, name, undefined, type);
    named.push(ts.setSyntheticLeadingComments(alias, comments.map(plainComment)));
    return factory.createTypeReferenceNode(name);
  };
  const used = nodes.filter((node) => !(ts.isTypeAliasDeclaration(node) && isEmpty(node)));
  const changed = used.map((node) => {
    const plain = withPlainNames(node);
    if (!ts.isInterfaceDeclaration(plain)) return plain;
    if (plain.name.text === 'components') return withMembers(plain, 'schemas', hoistEach(hoist));
    if (plain.name.text === 'operations') return nameParameters(plain, operations, hoist);
    return plain;
  });
  return [...changed, ...named];
}

/** `webhooks` and `$defs`, which the API has none of. */
function isEmpty({ name }: ts.TypeAliasDeclaration): boolean {
  return ['webhooks', '$defs'].includes(name.text);
}

type Hoist = (
  name: string,
  type: ts.TypeNode,
  comments: ts.SynthesizedComment[],
) => ts.TypeReferenceNode;

const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];

/** References to schemas by their names, and comments without tags that repeat the type. */
function withPlainNames(root: ts.Node): ts.Node {
  const { transformed } = ts.transform(root, [
    (context) => (start) => {
      const visit = (node: ts.Node): ts.Node => {
        const name = schemaOf(node);
        if (name !== undefined) return factory.createTypeReferenceNode(name);
        const child = ts.isUnionTypeNode(node) ? withoutRepeats(node) : node;
        const result = ts.visitEachChild(child, visit, context);
        const comments = ts.getSyntheticLeadingComments(node);
        return comments
          ? ts.setSyntheticLeadingComments(result, comments.map(plainComment))
          : result;
      };
      return visit(start);
    },
  ]);
  return transformed[0] ?? root;
}

/** `Run` for `components["schemas"]["Run"]`. */
function schemaOf(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return;
  return keyOf(node.objectType) === 'schemas' ? keyOf(node) : undefined;
}

function keyOf({ indexType }: ts.IndexedAccessTypeNode): string | undefined {
  return ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal)
    ? indexType.literal.text
    : undefined;
}

/**
 * A comment as an editor shows it: `@description` is text as any other, and `@enum` and `@constant`
 * repeat the type.
 */
function plainComment(comment: ts.SynthesizedComment): ts.SynthesizedComment {
  const lines = comment.text
    .split('\n')
    .filter((line) => !/@(?:enum|constant)\b/.test(line))
    // openapi-typescript indents all lines of a description but the first, which Markdown reads as code.
    .map((line) => line.replace('@description ', '').replace(/^(\s*\*) {5}/, '$1 '));
  const isOneLine = lines.length === 3 && lines[0] === '*';
  const text = isOneLine ? `* ${lines[1]?.replace(/^\s*\*\s*/, '')} ` : lines.join('\n');
  return { ...comment, text };
}

/**
 * An optional property stands only in the member of the union that needs it. Written out in each member
 * it would be several properties, and an editor shows the text of none. It may be given all the same.
 */
function withoutRepeats(union: ts.UnionTypeNode): ts.UnionTypeNode {
  const members = union.types.filter(ts.isTypeLiteralNode).flatMap((type) => [...type.members]);
  const needed = new Set(members.filter((member) => !member.questionToken).map(typeText));
  const isRepeat = (member: ts.TypeElement) =>
    member.questionToken !== undefined && needed.has(typeText(member));
  const types = union.types.map((type) =>
    ts.isTypeLiteralNode(type)
      ? factory.createTypeLiteralNode(type.members.filter((member) => !isRepeat(member)))
      : type,
  );
  return factory.updateUnionTypeNode(union, factory.createNodeArray(types));
}

/** Name and type of a property, whether or not it may be left out. */
function typeText(member: ts.TypeElement): string {
  const { type } = member as ts.PropertySignature;
  return `${nameOf(member)}: ${type ? astToString(type) : ''}`;
}

function withMemberList(
  declaration: ts.InterfaceDeclaration,
  members: readonly ts.TypeElement[],
): ts.InterfaceDeclaration {
  const { modifiers, name, typeParameters, heritageClauses } = declaration;
  return factory.updateInterfaceDeclaration(
    declaration,
    modifiers,
    name,
    typeParameters,
    heritageClauses,
    members,
  );
}

/** Changes the members of one member, which is a type literal. */
function withMembers(
  declaration: ts.InterfaceDeclaration,
  name: string,
  change: (member: ts.TypeElement) => ts.TypeElement,
): ts.InterfaceDeclaration {
  const members = declaration.members.map((member) =>
    nameOf(member) === name ? withType(member, (type) => mapLiteral(type, change)) : member,
  );
  return withMemberList(declaration, members);
}

function hoistEach(hoist: Hoist): (member: ts.TypeElement) => ts.TypeElement {
  return (member) => {
    const name = nameOf(member);
    if (name === undefined) return member;
    const comments = ts.getSyntheticLeadingComments(member) ?? [];
    const plain = withType(member, (type) => hoist(name, type, comments));
    return ts.setSyntheticLeadingComments(plain, undefined);
  };
}

/** Names the query and the headers of each operation; what the client sets for all is no part of them. */
function nameParameters(
  declaration: ts.InterfaceDeclaration,
  operations: readonly Operation[],
  hoist: Hoist,
): ts.InterfaceDeclaration {
  const changeOf = (operation: Operation) => (member: ts.TypeElement) => {
    const isQuery = nameOf(member) === 'query';
    const items = isQuery ? operation.queryParameters : operation.headerParameters;
    if (items.length === 0 || !(isQuery || nameOf(member) === 'header')) return member;
    const ofClient = operation.clientParameters.map(({ name }) => name);
    const what = isQuery ? 'Query' : 'Headers';
    const doc = `* ${isQuery ? 'Query parameters' : 'Headers'} of \`${operation.id}\`. `;
    return withType(member, (type) => {
      if (!ts.isTypeLiteralNode(type)) return type;
      const isOurs = (item: ts.TypeElement) => !ofClient.includes(nameOf(item) ?? '');
      const [own, others] = [type.members.filter(isOurs), type.members.filter((m) => !isOurs(m))];
      const name = hoist(`${pascalCase(operation.id)}${what}`, factory.createTypeLiteralNode(own), [
        blockComment(doc),
      ]);
      const rest = factory.createTypeLiteralNode(others);
      return others.length === 0 ? name : factory.createIntersectionTypeNode([name, rest]);
    });
  };
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const members = declaration.members.map((member) => {
    const operation = byId.get(nameOf(member) ?? '');
    if (!operation) return member;
    return withType(member, (type) =>
      mapLiteral(type, (part) =>
        nameOf(part) === 'parameters'
          ? withType(part, (inner) => mapLiteral(inner, changeOf(operation)))
          : part,
      ),
    );
  });
  return withMemberList(declaration, members);
}

function blockComment(text: string): ts.SynthesizedComment {
  return {
    kind: ts.SyntaxKind.MultiLineCommentTrivia,
    text,
    pos: -1,
    end: -1,
    hasTrailingNewLine: true,
  };
}

function mapLiteral(
  type: ts.TypeNode,
  change: (member: ts.TypeElement) => ts.TypeElement,
): ts.TypeNode {
  if (!ts.isTypeLiteralNode(type)) return type;
  return factory.updateTypeLiteralNode(type, factory.createNodeArray(type.members.map(change)));
}

function withType(
  member: ts.TypeElement,
  change: (type: ts.TypeNode) => ts.TypeNode,
): ts.TypeElement {
  if (!ts.isPropertySignature(member) || !member.type) return member;
  const { modifiers, name, questionToken, type } = member;
  return factory.updatePropertySignature(member, modifiers, name, questionToken, change(type));
}

function nameOf({ name }: ts.TypeElement): string | undefined {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}
