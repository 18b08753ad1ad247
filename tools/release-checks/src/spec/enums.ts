import { type OpenApiDocument, openEnumOf, type Schema } from '@org/aihub-spec-model';
import type { Change } from './change.ts';

type Node = Record<string, unknown>;
type Visit = (path: string, values: readonly unknown[], schema: Node) => void;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Calls `visit` with each open enumeration, and each closed one that is no part of it. */
function walk(document: OpenApiDocument, node: unknown, path: string, visit: Visit): void {
  if (!isNode(node)) return;
  const open = Array.isArray(node.anyOf) ? openEnumOf(document, node as Schema) : undefined;
  const values = open ?? (Array.isArray(node.enum) ? node.enum : undefined);
  if (values) visit(path, values, node);
  if (open) return;
  for (const [key, item] of Object.entries(node)) walk(document, item, `${path}/${key}`, visit);
}

function enumsOf(document: OpenApiDocument): Map<string, readonly unknown[]> {
  const found = new Map<string, readonly unknown[]>();
  walk(document, document, '#', (path, values) => found.set(path, values));
  return found;
}

/**
 * Values that enumerations gained or lost. oasdiff does not look into the items of arrays, and does not know
 * that an open enumeration, `anyOf` an enumeration and any string, takes values that are not documented.
 */
export function enumChanges(before: OpenApiDocument, after: OpenApiDocument): Change[] {
  const now = enumsOf(after);
  return [...enumsOf(before)].flatMap(([at, values]) => {
    // One that is gone is a change of its type, which oasdiff reports.
    const present = now.get(at) ?? values;
    const removed = values.filter((value) => !present.includes(value));
    const added = present.filter((value) => !values.includes(value));
    return [
      ...removed.map((value) => changeOf('major', 'enum-value-removed', at, value)),
      ...added.map((value) => changeOf('minor', 'enum-value-added', at, value)),
    ];
  });
}

function changeOf(bump: Change['bump'], id: string, at: string, value: unknown): Change {
  return { bump, id, at, text: `the value ${JSON.stringify(value)}` };
}

/** The document with every open enumeration as what it takes: any string. */
export function withoutOpenEnums(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  const open: Node[] = [];
  walk(copy, copy, '#', (_, __, schema) => {
    if (Array.isArray(schema.anyOf)) open.push(schema);
  });
  for (const schema of open) {
    delete schema.anyOf;
    schema.type = 'string';
  }
  return copy;
}
