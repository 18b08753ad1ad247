import { loadSpec, operationsOf } from '@org/aihub-spec-model';
import { emitCalls } from './emit-calls.ts';
import { emitEnums } from './emit-enums.ts';
import { emitResource, emitResources, resourcesOf } from './emit-operations.ts';
import { emitSecrets } from './emit-places.ts';
import { emitSamples } from './emit-samples.ts';
import { emitSchema } from './emit-schema.ts';
import { emitTable } from './emit-table.ts';

const header =
  '// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.\n\n';

/** The folders that hold nothing but generated files, from the repository's root. */
export const generatedFolders = [
  'packages/sdk/src/generated',
  'packages/contract-tests/src/generated',
];

/** Every generated file: its path from the repository's root, and its text. */
export async function generate(specFile?: string): Promise<Map<string, string>> {
  const document = await loadSpec(specFile);
  const operations = operationsOf(document);
  const resources = resourcesOf(document, operations);
  const [sdk, contract] = generatedFolders;
  const files = new Map<string, string>([
    [`${sdk}/schema.ts`, await emitSchema(document, operations)],
    [`${sdk}/enums.ts`, emitEnums(document)],
    [`${sdk}/calls.ts`, emitCalls(operations)],
    [`${sdk}/secrets.ts`, emitSecrets(document, operations)],
    [`${sdk}/operation-table.ts`, emitTable(document, operations, resources)],
    [`${sdk}/operations/index.ts`, emitResources(document, resources)],
    [`${contract}/samples.ts`, emitSamples(document, operations)],
  ]);
  for (const resource of resources) {
    const own = operations.filter((operation) => operation.resource === resource);
    files.set(`${sdk}/operations/${resource}.ts`, emitResource(document, resource, own));
  }
  return new Map([...files].map(([path, text]) => [path, header + text]));
}
