import type { OpenApiDocument, Operation } from '@org/aihub-spec-model';
import { sample } from './sample.ts';

/** The documentation's sample of every operation, as functions that tests type-check and run. */
export function emitSamples(document: OpenApiDocument, operations: Operation[]): string {
  const rows = operations.map((operation) => {
    const lines = sample(document, operation).split('\n');
    const result = /^const (\w+) = /.exec(lines[0] ?? '')?.[1];
    if (result) lines.push(`return ${result};`);
    return `  async ${operation.id}(aihub) {\n${lines.map((line) => `    ${line}`).join('\n')}\n  },`;
  });
  return `import type { AIHub } from '@org/aihub-sdk';

/** By operationId: the sample that the documentation shows. */
export const samples: Record<string, (aihub: AIHub) => Promise<unknown>> = {
${rows.join('\n')}
};
`;
}
