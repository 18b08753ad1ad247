import { type OpenApiDocument, type Operation, operationsOf } from '@org/aihub-spec-model';
import type { Change } from './change.ts';

/** What the spec's own extensions say of an operation, and users of the SDK notice. */
const behaviours = ['repeat', 'effect', 'cost', 'pagination', 'errorInSuccess'] as const;

/** Changes that only the SDK's users notice: names of methods, and how the SDK treats an operation. */
export function sdkFactChanges(before: OpenApiDocument, after: OpenApiDocument): Change[] {
  const now = new Map(operationsOf(after).map((item) => [placeOf(item), item]));
  return operationsOf(before).flatMap((old) => {
    const operation = now.get(placeOf(old));
    return operation ? changesOf(old, operation) : [];
  });
}

const placeOf = ({ verb, path }: Operation) => `${verb} ${path}`;
const methodOf = ({ resource, method }: Operation) => `${resource}.${method}`;

function changesOf(old: Operation, operation: Operation): Change[] {
  const at = placeOf(operation);
  const changes: Change[] = [];
  for (const [what, nameOf] of [
    ['method', methodOf],
    ['operationId', ({ id }: Operation) => id],
  ] as const) {
    const [from, to] = [nameOf(old), nameOf(operation)];
    if (from !== to)
      changes.push({ bump: 'major', id: `${what}-renamed`, at, text: `${from} is ${to} now.` });
  }
  for (const name of behaviours) {
    if (JSON.stringify(old[name]) === JSON.stringify(operation[name])) continue;
    changes.push({ bump: 'minor', id: `${name}-changed`, at, text: `Its ${name} changed.` });
  }
  return changes;
}
