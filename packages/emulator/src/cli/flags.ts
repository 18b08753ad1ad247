import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkFixture, type Fixture } from '../fixtures/fixture.ts';
import type { DeploymentSettings, ServerOptions } from '../options.ts';
import { parseFault } from './parse-fault.ts';

/** A flag that cannot be used; the message says which and why. */
export class FlagError extends Error {
  override readonly name = 'FlagError';
}

const flags = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  token: { type: 'string', multiple: true },
  context: { type: 'string', multiple: true },
  speed: { type: 'string' },
  stepped: { type: 'boolean', default: false },
  seed: { type: 'string' },
  units: { type: 'string' },
  'run-ms': { type: 'string' },
  'file-ms': { type: 'string' },
  'page-cap': { type: 'string' },
  review: { type: 'string', multiple: true },
  fault: { type: 'string', multiple: true },
  state: { type: 'string' },
  fixtures: { type: 'string' },
  'batch-name-optional': { type: 'boolean', default: false },
  'no-check': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** What the command line asks for. */
export type Command = 'help' | 'version' | ServerOptions;

/** Reads the command line; throws `FlagError`. */
export function readFlags(args: readonly string[]): Command {
  const values = parse(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const number = (name: keyof typeof values) => numberOf(name, values[name] as string | undefined);
  const [speed, units, baseMs, perFileMs, cap, port] = [
    number('speed'),
    number('units'),
    number('run-ms'),
    number('file-ms'),
    number('page-cap'),
    number('port') ?? 0,
  ];
  if (!Number.isInteger(port) || port > 65_535) {
    throw new FlagError(`--port must be a whole number from 0 to 65535, not ${values.port}.`);
  }
  if (values.stepped && speed !== undefined) {
    throw new FlagError('--stepped and --speed exclude each other.');
  }
  const deployments = reviewed(values.review);
  return {
    port,
    host: values.host,
    clock: values.stepped ? 'stepped' : speed === undefined ? 'real' : { speed },
    faults: (values.fault ?? []).map(faultOf),
    checkResponses: !values['no-check'],
    batchName: values['batch-name-optional'] ? 'optional' : 'required',
    ...(values.state === undefined ? {} : { state: values.state }),
    ...(values.fixtures === undefined ? {} : { fixtures: fixturesOf(values.fixtures) }),
    runDuration: {
      ...(baseMs === undefined ? {} : { baseMs }),
      ...(perFileMs === undefined ? {} : { perFileMs }),
    },
    ...(values.token && { tokens: Object.fromEntries(values.token.map((token) => [token, {}])) }),
    ...(values.context && { contexts: values.context }),
    ...(values.seed === undefined ? {} : { seed: values.seed }),
    ...(units === undefined ? {} : { units }),
    ...(cap === undefined ? {} : { listPageCap: cap }),
    ...(deployments && { deployments }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: false }).values;
  } catch (error) {
    throw new FlagError((error as Error).message.split('. ')[0]?.replace(/\.?$/, '.'));
  }
}

function numberOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new FlagError(`--${name} must be a number from 0 up, not "${value}".`);
}

function faultOf(text: string) {
  try {
    return parseFault(text);
  } catch (error) {
    throw new FlagError(`--fault ${text}: ${(error as Error).message}`);
  }
}

/** A JSON file that holds a list of fixtures. */
function fixturesOf(path: string): Fixture[] {
  try {
    const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!Array.isArray(list)) throw new RangeError('it must hold a list of fixtures.');
    return list.map(checkFixture);
  } catch (error) {
    throw new FlagError(`--fixtures ${path}: ${(error as Error).message}`);
  }
}

/** Those that stop for review, beside all others that do not. */
function reviewed(
  ids: readonly string[] | undefined,
): Record<string, DeploymentSettings> | undefined {
  if (!ids) return undefined;
  return { '*': {}, ...Object.fromEntries(ids.map((id) => [id, { review: true }])) };
}
