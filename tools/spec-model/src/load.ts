import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BaseResolver, bundle, createConfig, type Source } from '@redocly/openapi-core';
import { parse } from 'yaml';
import type { OpenApiDocument, Ref } from './document.ts';

/** The root document of this repository's spec. */
export const specFile: string = fileURLToPath(
  new URL('../../../spec/openapi.yaml', import.meta.url),
);

/** Integers that a double can hold stay numbers; larger ones stay exact as bigint. */
function shrink(value: unknown): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (Array.isArray(value)) return value.map(shrink);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shrink(item)]));
  }
  return value;
}

/** Redocly's own YAML reader rounds integers past 2^53; this one keeps them as bigint. */
class ExactResolver extends BaseResolver {
  override parseDocument(source: Source): ReturnType<BaseResolver['parseDocument']> {
    return { source, parsed: shrink(parse(source.body, { intAsBigInt: true })) };
  }
}

/**
 * Reads the spec's many files as one document, in which every `$ref` is local.
 * Integers past 2^53 in examples come out as exact bigints.
 */
export async function loadSpec(file: string = specFile): Promise<OpenApiDocument> {
  const config = await createConfig({});
  const externalRefResolver = new ExactResolver(config.resolve);
  const { bundle: result, problems } = await bundle({ ref: file, config, externalRefResolver });
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    const lines = errors.map((problem) => {
      const at = problem.location[0];
      return `- ${at?.source.absoluteRef ?? file}: ${problem.message}`;
    });
    throw new Error(`The spec cannot be read:\n${lines.join('\n')}`);
  }
  return result.parsed;
}

/** The file of each path, relative to the root document: `/v2/apps/runs` is in `paths/runs.yaml`. */
export async function pathFiles(file: string = specFile): Promise<Map<string, string>> {
  const { paths } = parse(await readFile(file, 'utf8')) as { paths: Record<string, Ref> };
  return new Map(Object.entries(paths).map(([path, { $ref }]) => [path, $ref]));
}
