import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fuzzed } from '../../test/fuzz-share.ts';
import { InvalidRequestError } from '../errors.ts';
import { Resources } from '../generated/operations/index.ts';
import type { Operation } from '../operation.ts';
import { toSettings } from './settings.ts';
import { createTransport } from './transport.ts';

/** A method of the client, and which of its arguments goes where into the path. */
interface Method {
  name: string;
  operation: Operation;
  /** Names in the template, in the order of the arguments. */
  parameters: string[];
  call(resources: Resources, args: unknown[]): Promise<unknown>;
}

/** Every method of every resource, found by calling it. */
function methodsOf(): Method[] {
  const found: Method[] = [];
  let last: { operation: Operation; path: string[] } | undefined;
  const probe = new Resources((operation, { path = {} }) => {
    last = { operation, path: Object.keys(path) };
    return Promise.resolve(undefined as never);
  });
  for (const [resource, holder] of Object.entries(probe)) {
    for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(holder))) {
      if (name === 'constructor') continue;
      const call: Method['call'] = (resources, args) =>
        Reflect.get(Reflect.get(resources, resource), name).apply(
          Reflect.get(resources, resource),
          args,
        );
      call(probe, []);
      if (!last) throw new Error(`${resource}.${name} sends nothing.`);
      const { operation, path } = last;
      found.push({ name: `${resource}.${name}`, operation, parameters: path, call });
    }
  }
  return found;
}

const methods = methodsOf().filter(({ parameters }) => parameters.length > 0);
/** 10^5 over all of them. */
const runsEach = Math.ceil(100_000 / methods.length);
let ran = 0;

const nasty = [
  '.',
  '..',
  '...',
  '',
  '/',
  '//',
  '\\',
  '%2e',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '%2f',
  '%5c',
  '%00',
  '%',
  '?',
  '#',
  '&',
  ';',
  '=',
  '@',
  ':',
  '//evil.example',
  'https://evil.example',
  '\r\n',
  '\0',
  '\t',
  '\ud800',
  '\udfff',
  '\u2028',
  '\uff0e\uff0e',
  '\u2215',
  '{run_id}',
  '__proto__',
  '$&',
  'a',
  'Ü',
  '😀',
];
const value: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...nasty), { maxLength: 5 }).map((parts) => parts.join('')),
  },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 1 }) },
);

const apiRoot = 'https://aihub.example/some/api';

/** A URL as it goes over the wire, dots and backslashes resolved, its segments decoded. */
function describeUrl(text: string): string {
  const { origin, pathname, search, hash } = new URL(text);
  return [origin, search, hash, ...pathname.split('/').map(decodeURIComponent)].join('\n');
}

function wantedOf({ method, path, segments: many }: Operation, values: readonly unknown[]): string {
  let used = 0;
  const segments = `/some/api${path}`.split('/');
  const filled = segments.flatMap((part) => {
    if (!part.startsWith('{')) return part;
    const value = String(values[used++]);
    return many?.includes(part.slice(1, -1)) ? value.split('/') : value;
  });
  return [`${method} https://aihub.example`, '', '', ...filled].join('\n');
}

/** Reads what every request that creates something promises, then the end. */
function reads() {
  const pieces = [
    new TextEncoder().encode('{"id":"a","session_id":"a","job_id":"a","part_size":1}'),
  ];
  return async () => {
    const value = pieces.shift();
    return { done: value === undefined, value };
  };
}

describe('path safety of every operation', () => {
  const sent: { url: string; method: string | undefined }[] = [];
  /** As little of a Response as is read: a real one would take most of the time. */
  const response = {
    ok: true,
    status: 200,
    headers: new Headers(),
    body: { getReader: () => ({ read: reads(), cancel: () => Promise.resolve() }) },
  };
  const settings = toSettings({
    apiToken: 'a-token',
    apiRoot,
    maxRetries: 0,
    fetch: (url, init) => {
      sent.push({ url: String(url), method: init?.method });
      return Promise.resolve(response as unknown as Response);
    },
  });
  const resources = new Resources(createTransport(settings).send);

  it('is tried with more than half of the methods there are', () => {
    expect(methods.length).toBeGreaterThan(methodsOf().length / 2);
  });

  it.each(methods.map((method) => [method.name, method] as const))(
    '%s',
    async (_, method) => {
      const { operation, parameters, call } = method;
      const args = fc.array(value, { minLength: parameters.length, maxLength: parameters.length });
      await fc.assert(
        fc.asyncProperty(args, async (values) => {
          ran++;
          sent.length = 0;
          const error = await call(resources, values).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          const [request] = sent;
          if (request === undefined) {
            if (!(error instanceof InvalidRequestError))
              throw error ?? new Error('Nothing was sent.');
            return;
          }
          if (error) throw error;
          const wanted = wantedOf(operation, values);
          const came = `${request.method} ${describeUrl(request.url)}`;
          // An `expect` costs more than all else here, so that there is one for what is wrong.
          if (came !== wanted) expect(came).toBe(wanted);
        }),
        { numRuns: fuzzed(runsEach) },
      );
    },
    60_000,
  );

  afterAll(() => {
    console.log(`${ran} paths over ${methods.length} methods`);
  });
});
