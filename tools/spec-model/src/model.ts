import type { OpenApiDocument } from './document.ts';
import type { Operation } from './operation.ts';
import { readOperation } from './read-operation.ts';
import { SpecError } from './spec-error.ts';

const verbs = ['get', 'put', 'post', 'delete', 'patch', 'head'];
/** What may stand in a path item besides its verbs. */
const prose = new Set(['summary', 'description']);

/** Every operation of the document, in the order of its paths. */
export function operationsOf(document: OpenApiDocument): Operation[] {
  const operations = Object.entries(document.paths).flatMap(([path, item]) => {
    const other = Object.keys(item).find((key) => !verbs.includes(key) && !prose.has(key));
    if (other && !other.startsWith('x-')) {
      const where = item[other]?.operationId ?? path;
      throw new SpecError(
        where,
        `"${other}" cannot stand in a path; write it into each operation.`,
      );
    }
    return verbs.flatMap((verb) => {
      const operation = item[verb];
      return operation ? [readOperation(document, path, verb.toUpperCase(), operation)] : [];
    });
  });
  checkUnique(operations, ({ id }) => id, 'operationId');
  checkUnique(operations, ({ resource, method }) => `${resource}.${method}`, 'x-sdk-method');
  return operations;
}

function checkUnique(
  operations: readonly Operation[],
  keyOf: (operation: Operation) => string,
  what: string,
): void {
  const seen = new Map<string, Operation>();
  for (const operation of operations) {
    const key = keyOf(operation);
    const other = seen.get(key);
    if (other) {
      const place = `${other.verb} ${other.path}`;
      throw new SpecError(operation.id, `its ${what} ${key} is that of ${place} too.`);
    }
    seen.set(key, operation);
  }
}
