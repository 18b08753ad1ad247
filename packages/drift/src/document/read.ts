import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import { isNode, type Node } from './node.ts';

/**
 * Reads an OpenAPI document, 3.0 or 3.1, from a file of JSON or YAML.
 *
 * @param file - Its path. Default: the document of the installed `@org/aihub-sdk`.
 * @throws Error when the file cannot be read or holds no OpenAPI document.
 * @example
 * ```ts
 * const document = await readDocument();
 * ```
 */
export async function readDocument(file?: string): Promise<Node> {
  const path = file ?? createRequire(import.meta.url).resolve('@org/aihub-sdk/openapi.json');
  const document = parseText(path, await readFile(path, 'utf8'));
  if (!isNode(document) || typeof document.openapi !== 'string' || !isNode(document.paths)) {
    throw new Error(`${path} holds no OpenAPI document.`);
  }
  return document;
}

function parseText(path: string, text: string): unknown {
  try {
    // JSON is YAML too, but its own parser is faster.
    return text.trimStart().startsWith('{') ? JSON.parse(text) : parse(text);
  } catch {
    throw new Error(`${path} is neither JSON nor YAML.`);
  }
}
