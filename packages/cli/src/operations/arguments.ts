import type { ParameterDescriptor } from '@org/aihub-sdk/operations';
import { UsageError } from '../errors/usage-error.ts';
import { isPlace, openBytes, readText } from '../flags/content.ts';
import { alternativesOf } from '../flags/schema.ts';
import { parseValue, ValueError } from '../flags/value.ts';
import type { Input } from '../host.ts';
import type { Options } from '../program/context.ts';
import { type Flag, keyOf, type Plan } from './plan.ts';

/** The arguments of `aihub.call`, by name. */
export type CallArguments = Record<string, unknown>;

/** Makes the arguments of a call out of what was typed. */
export async function readArguments(
  plan: Plan,
  positionals: readonly string[],
  options: Options,
  stdin: Input,
): Promise<CallArguments> {
  const { operation, flags } = plan;
  const args: CallArguments = {};
  for (const [index, parameter] of plan.positionals.entries()) {
    args[parameter.argument] = positional(parameter, positionals[index] ?? '');
  }
  checkRequired(
    flags.filter(({ place }) => place !== 'body'),
    options,
  );
  for (const place of ['query', 'headers'] as const) {
    const values = await valuesOf(
      flags.filter((flag) => flag.place === place),
      options,
      stdin,
    );
    if (Object.keys(values).length > 0) args[place] = values;
  }
  if (operation.body) args.body = await readBody(plan, options, stdin);
  return args;
}

function positional({ name, schema }: ParameterDescriptor, text: string): unknown {
  try {
    return parseValue(text, schema, schema, Date.now());
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new UsageError(
      `<${name.replace(/_/g, '-')}> ${error.message}, not ${JSON.stringify(text)}.`,
    );
  }
}

async function readBody(plan: Plan, options: Options, stdin: Input): Promise<unknown> {
  const { operation } = plan;
  const given = options.body as string | undefined;
  if (operation.body?.kind === 'binary') return openBytes('--body', given ?? '', stdin);
  const flags = plan.flags.filter(({ place }) => place === 'body');
  const whole = given === undefined ? {} : parseBody(await readText('--body', given, stdin));
  const body = { ...whole, ...(await valuesOf(flags, options, stdin)) };
  if (Object.keys(body).length === 0 && !operation.body?.required) return undefined;
  checkBody(plan, flags, body);
  return body;
}

function parseBody(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Said below; the text may hold secrets.
  }
  throw new UsageError(
    '--body must be a JSON object, or @FILE or - for one in a file or on standard input.',
  );
}

async function valuesOf(
  flags: readonly Flag[],
  options: Options,
  stdin: Input,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const flag of flags) {
    const given = options[keyOf(flag)];
    if (given === undefined) continue;
    const isText = typeof given === 'string' && (flag.kind === 'json' || flag.isSecret);
    values[flag.wireName] = isText ? await readValue(flag, given, stdin) : given;
  }
  return values;
}

async function readValue(flag: Flag, given: string, stdin: Input): Promise<unknown> {
  const name = `--${flag.name}`;
  if (flag.isSecret && !isPlace(given)) {
    throw new UsageError(
      `${name} is a secret, and others can see command lines. Write ${name} @FILE, or ${name} - for standard input.`,
    );
  }
  const text = await readText(name, given, stdin);
  try {
    // A file that holds a secret ends in a line break as a rule, which does not belong to it.
    return parseValue(
      flag.isSecret ? text.replace(/\r?\n$/, '') : text,
      flag.schema,
      flag.root,
      Date.now(),
    );
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new UsageError(`${name} ${error.message}.`);
  }
}

function checkRequired(flags: readonly Flag[], options: Options): void {
  const missing = flags.filter((flag) => flag.required && options[keyOf(flag)] === undefined);
  if (missing.length > 0)
    throw new UsageError(
      `${list(
        missing.map(({ name }) => `--${name}`),
        'and',
      )} must be given.`,
    );
}

/** What is missing, before the API says so: required properties, and one of each set of alternatives. */
function checkBody(plan: Plan, flags: readonly Flag[], body: Record<string, unknown>): void {
  const has = (name: string) => body[name] !== undefined;
  const flagOf = (name: string) =>
    `--${flags.find(({ wireName }) => wireName === name)?.name ?? name}`;
  const missing = flags.filter((flag) => flag.required && !has(flag.wireName));
  if (missing.length > 0)
    throw new UsageError(
      `${list(
        missing.map(({ name }) => `--${name}`),
        'and',
      )} must be given.`,
    );
  for (const alternatives of alternativesOf(plan.operation.body?.schema ?? {})) {
    if (alternatives.some((names) => names.every(has))) continue;
    const choices = alternatives.map((names) => list(names.map(flagOf), 'and'));
    throw new UsageError(`One of ${list(choices, 'or')} must be given.`);
  }
}

function list(words: readonly string[], joint: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}
