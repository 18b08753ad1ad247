import type { Operation, Parameter } from '@org/aihub-spec-model';
import type { Input } from '../cases.ts';
import { inputsOf } from '../cases.ts';
import { content, type Known } from './world.ts';

/** What is not sought under its own name, or asked for beside what is required. */
const particular: Record<string, (known: Known) => Known> = {
  getLegacyJobStatus: ({ run_id }) => (run_id === undefined ? {} : { job_id: run_id }),
  createSecret: ({ new_alias }) => (new_alias === undefined ? {} : { alias: new_alias }),
  // The batch is deleted by an operation of its own.
  deleteRun: () => ({ delete_input: false }),
};

/** In what order all operations can be tried: each finds what it needs, and deletes at the end. */
export function inOrder(operations: readonly Operation[]): Operation[] {
  const effects = ['read', 'write', 'delete'];
  // A part is uploaded before its session is committed, a file deleted before its batch.
  const rank = ({ effect, path }: Operation) =>
    effects.indexOf(effect) * 100 - path.split('/').length;
  return operations.toSorted((a, b) => rank(a) - rank(b));
}

/** The arguments of an operation: what is known, and the spec's examples for the rest. */
export function inputFor(operation: Operation, known: Known): Input {
  const { id, pathParameters, queryParameters, body, effect } = operation;
  const own = { ...known, ...particular[id]?.(known) };
  const argumentOf = (item: Parameter) => own[item.name] ?? item.examples[0]?.value;
  const asked = queryParameters.filter(
    (item) => item.required || isFlag(item, effect) || Object.hasOwn(own, item.name),
  );
  const query = asked.map((item) => {
    const isAsked = isFlag(item, effect) && !Object.hasOwn(own, item.name);
    return [item.name, isAsked || argumentOf(item)];
  });
  const [first] = inputsOf(operation);
  const example = body?.kind === 'json' ? Object.entries(Object(first?.body)) : [];
  return {
    name: '',
    path: pathParameters.map(argumentOf),
    ...(query.length > 0 && { query: Object.fromEntries(query) }),
    ...(body?.kind === 'json' && {
      body: Object.fromEntries(example.map(([name, value]) => [name, own[name] ?? value])),
    }),
    ...(body?.kind === 'binary' && { body: content }),
  };
}

/** A reading operation is asked for all that it can give. */
function isFlag({ schema }: Parameter, effect: Operation['effect']): boolean {
  return effect === 'read' && schema.type === 'boolean';
}

/** What an operation needs to be known, and is not. */
export function unknownTo(operation: Operation, known: Known): string[] {
  const own = { ...known, ...particular[operation.id]?.(known) };
  const required = [
    ...operation.pathParameters,
    ...operation.queryParameters.filter((item) => item.required),
  ].filter(({ schema }) => !schema.enum);
  return required.map(({ name }) => name).filter((name) => !Object.hasOwn(own, name));
}
