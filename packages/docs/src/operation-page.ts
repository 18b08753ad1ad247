import { argumentsOf, sample } from '@org/aihub-generate';
import type { OpenApiDocument, Operation } from '@org/aihub-spec-model';
import { curl } from './curl.ts';
import { errorsSection } from './errors-section.ts';
import { fence, group, text } from './markdown.ts';
import { noteOf } from './notes.ts';
import { parametersSection } from './parameters-section.ts';
import { requestBodySection } from './request-body-section.ts';
import { responsesSection } from './responses-section.ts';
import { SchemaTables } from './schema-tables.ts';
import { requestOf } from './try-sample.ts';

/**
 * The page of one operation, all of it made from the spec and the SDK.
 *
 * @param methods - The section on the methods that are built on the operation.
 */
export async function operationPage(
  document: OpenApiDocument,
  operation: Operation,
  specFile: string,
  methods: string,
): Promise<string> {
  const tables = new SchemaTables(document);
  const apiRoot = document.servers?.[0]?.url ?? '';
  const source = sample(document, operation);
  const sections = [
    `# ${text(operation.title)}`,
    operation.deprecated
      ? '::: warning Deprecated\nThe description says what to use instead.\n:::'
      : '',
    text(operation.description),
    fence('http', `${operation.verb} ${operation.path}`),
    fence('ts', signature(operation)),
    await samples(apiRoot, operation, source),
    noteOf(operation.id),
    methods,
    operation.docsUrl ? `[This operation in the vendor's documentation](${operation.docsUrl})` : '',
    parametersSection(operation, tables),
    requestBodySection(document, operation, tables),
    responsesSection(operation, tables),
    await errorsSection(operation, apiRoot, source, tables),
  ];
  const types = tables.types();
  if (types) sections.push('## Types', types);
  return `${[frontmatter(operation, specFile), ...sections.filter(Boolean)].join('\n\n')}\n`;
}

function frontmatter(operation: Operation, specFile: string): string {
  return [
    '---',
    `title: ${JSON.stringify(operation.title)}`,
    `description: ${JSON.stringify(firstSentence(operation.description))}`,
    'pageClass: operation',
    'aside: false',
    `source: spec/${specFile}`,
    '---',
  ].join('\n');
}

/** How the SDK's method is called: `aihub.runs.get(runId, options?)`. */
export function signature(operation: Operation): string {
  const { resource, method } = operation;
  const names = argumentsOf(operation).map(({ name, required }) => (required ? name : `${name}?`));
  return `aihub.${resource}.${method}(${[...names, 'options?'].join(', ')})`;
}

async function samples(apiRoot: string, operation: Operation, source: string): Promise<string> {
  const program = `import { AIHub } from '@org/aihub-sdk';\n\nconst aihub = new AIHub();\n${source}`;
  const command = curl(await requestOf(apiRoot, operation, source));
  return group([fence('ts', program, 'TypeScript'), fence('sh', command, 'curl')]);
}

function firstSentence(description: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(description)?.[0].replace(/\s+/g, ' ') ?? description;
}
