import type {
  JsonSchema,
  OperationDescriptor,
  ParameterDescriptor,
} from '@org/aihub-sdk/operations';
import { kebab } from '../flags/names.ts';
import { propertiesOf } from '../flags/schema.ts';
import { type Kind, kindOf } from '../flags/value.ts';
import { commonNames } from '../program/common-options.ts';

/** A flag of an operation, and where its value goes. */
export interface Flag {
  /** Without dashes in front, e.g. `delete-input`. */
  name: string;
  /** As on the wire, e.g. `delete_input`. */
  wireName: string;
  place: 'query' | 'headers' | 'body';
  schema: JsonSchema;
  /** What `$ref`s of the schema refer to. */
  root: JsonSchema;
  kind: Kind;
  required: boolean;
  /** A secret, which does not belong on a command line. */
  isSecret: boolean;
  description: string;
  default?: unknown;
}

/** An operation as a command: its words, arguments and flags. */
export interface Plan {
  operation: OperationDescriptor;
  resource: string;
  name: string;
  positionals: readonly ParameterDescriptor[];
  flags: readonly Flag[];
}

/** The name under which commander keeps a flag's value. */
export function keyOf({ place, wireName }: Flag): string {
  return `${place}:${wireName}`;
}

/** Makes the command of an operation out of what the table says of it. */
export function planOf(operation: OperationDescriptor): Plan {
  const positionals = operation.parameters.filter((parameter) => parameter.in === 'path');
  const others = operation.parameters.filter((parameter) => parameter.in !== 'path');
  const flags = [...others.map(parameterFlag), ...bodyFlags(operation)];
  return {
    operation,
    resource: kebab(operation.resource),
    name: kebab(operation.method),
    positionals,
    flags: withOwnNames(flags),
  };
}

function parameterFlag(parameter: ParameterDescriptor): Flag {
  const { name, schema, required, description } = parameter;
  return {
    name: kebab(name),
    wireName: name,
    place: parameter.in === 'header' ? 'headers' : 'query',
    schema,
    root: schema,
    kind: kindOf(schema, schema),
    required,
    isSecret: false,
    description,
    ...('default' in parameter ? { default: parameter.default } : {}),
  };
}

function bodyFlags({ body }: OperationDescriptor): Flag[] {
  if (body?.kind !== 'json') return [];
  return propertiesOf(body.schema).map(({ name, schema, required }) => ({
    name: kebab(name),
    wireName: name,
    place: 'body',
    schema,
    root: body.schema,
    kind: kindOf(schema, body.schema),
    required,
    isSecret: body.secretPlaces.includes(`/${name}`),
    description: schema.description ?? '',
    ...('default' in schema ? { default: schema.default } : {}),
  }));
}

/** A name that is taken gets its place in front: `--query-fields`. */
function withOwnNames(flags: readonly Flag[]): Flag[] {
  const taken = new Set(commonNames);
  return flags.map((flag) => {
    const name = taken.has(flag.name)
      ? `${flag.place.replace('headers', 'header')}-${flag.name}`
      : flag.name;
    taken.add(name);
    return { ...flag, name };
  });
}
