import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../../packages/sdk/src', import.meta.url));

/** `type` stands for types alone, `later` for types and `import()`: it is loaded at the first use. */
type Imported = 'all' | 'type' | 'later';

/**
 * What each room of the SDK may import, besides itself. A room is a
 * folder, or a file at the top. Each stands below those that it imports, the first imports nothing.
 */
const arrows: Record<string, { [room: string]: Imported }> = {
  // What all others speak of.
  operation: {},
  'operation-descriptor': {},
  telemetry: {},
  generated: { operation: 'type', 'operation-descriptor': 'type' },
  errors: { generated: 'type' },
  // Helpers that know neither HTTP nor runs.
  runtime: {},
  async: { runtime: 'all' },
  quote: {},
  time: {},
  options: { errors: 'all', quote: 'all' },
  millis: { errors: 'all', quote: 'all' },
  codec: { operation: 'type' },
  // One request.
  transport: {
    operation: 'type',
    telemetry: 'type',
    generated: 'all',
    errors: 'all',
    codec: 'all',
    async: 'all',
    options: 'all',
    quote: 'all',
    runtime: 'all',
  },
  // Many requests: each is given the requests as functions, and knows no transport.
  paging: {
    operation: 'type',
    generated: 'type',
    errors: 'all',
    codec: 'all',
    async: 'all',
    options: 'all',
    quote: 'all',
    millis: 'all',
  },
  upload: {
    operation: 'type',
    generated: 'type',
    errors: 'all',
    async: 'all',
    options: 'all',
    quote: 'all',
  },
  waiting: {
    telemetry: 'type',
    generated: 'type',
    errors: 'all',
    codec: 'all',
    async: 'all',
    options: 'all',
    quote: 'all',
    runtime: 'all',
    paging: 'all',
  },
  submission: {
    operation: 'type',
    generated: 'type',
    errors: 'all',
    async: 'all',
    options: 'all',
    quote: 'all',
    runtime: 'all',
    paging: 'all',
  },
  files: {
    operation: 'type',
    generated: 'type',
    errors: 'all',
    codec: 'all',
    paging: 'all',
    quote: 'all',
  },
  // What needs no client.
  'file-path': { errors: 'all', quote: 'all' },
  rows: { generated: 'type', errors: 'all', codec: 'all', options: 'all', quote: 'all' },
  csv: { errors: 'all', codec: 'all', options: 'all', rows: 'all' },
  otel: { telemetry: 'type', options: 'all' },
  node: {
    operation: 'type',
    errors: 'all',
    quote: 'all',
    runtime: 'all',
    async: 'all',
    options: 'all',
    files: 'type',
    upload: 'type',
  },
  'operation-table': { generated: 'all', 'operation-descriptor': 'type' },
  // The client.
  resources: {
    operation: 'type',
    telemetry: 'type',
    generated: 'all',
    async: 'all',
    paging: 'later',
    upload: 'later',
    waiting: 'later',
    submission: 'later',
    files: 'all',
  },
  'call-operation': { generated: 'all', errors: 'all' },
  client: {
    generated: 'all',
    transport: 'all',
    paging: 'all',
    submission: 'all',
    resources: 'all',
    'call-operation': 'later',
    async: 'all',
  },
  index: {
    operation: 'type',
    telemetry: 'type',
    generated: 'all',
    errors: 'all',
    codec: 'all',
    time: 'all',
    transport: 'all',
    paging: 'type',
    upload: 'type',
    waiting: 'type',
    submission: 'type',
    'file-path': 'all',
    files: 'type',
    rows: 'all',
    resources: 'type',
    client: 'all',
  },
};

/** The room of a file: its folder, or its own name at the top. */
function roomOf(file: string): string {
  return relative(source, file).replace(/\.ts$/, '').split('/')[0] ?? '';
}

interface Import {
  from: string;
  to: string;
  kind: 'all' | 'type' | 'later';
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)( type)?\s+(?:[\w*{}\s,$]+?\s+from\s+)?'(\.[^']+)'/gm,
  );
  const calls = text.matchAll(/\bimport\('(\.[^']+)'\)/g);
  const to = (path = '') => resolve(dirname(file), path);
  return [
    ...[...statements].map(([, type, path]) => ({
      from: file,
      to: to(path),
      kind: type ? ('type' as const) : ('all' as const),
    })),
    ...[...calls].map(([, path]) => ({ from: file, to: to(path), kind: 'later' as const })),
  ];
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => join(source, name));

describe('imports in the SDK go one way', () => {
  const imports = files.flatMap(importsOf).filter(({ to }) => to.startsWith(`${source}/`));

  it('are found', () => {
    expect(imports.length).toBeGreaterThan(40);
  });

  it('have arrows for every room, and for none that is gone', () => {
    const rooms = [...new Set(files.map(roomOf))];
    expect(Object.keys(arrows).sort()).toEqual(rooms.sort());
  });

  it('have arrows that lead from a room to those above it in the table alone', () => {
    const rooms = Object.keys(arrows);
    for (const [room, targets] of Object.entries(arrows)) {
      const above = rooms.slice(0, rooms.indexOf(room));
      expect(Object.keys(targets).filter((target) => !above.includes(target))).toEqual([]);
    }
  });

  it('never go against the arrows', () => {
    const wrong = imports.filter(({ from, to, kind }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      const allowed = arrows[a]?.[b];
      const isAllowed = allowed === 'all' || kind === 'type' || kind === allowed;
      return a !== b && (allowed === undefined || !isAllowed);
    });
    expect(
      wrong.map(({ from, to }) => `${relative(source, from)} → ${relative(source, to)}`),
    ).toEqual([]);
  });

  /** The packages that a room imports. */
  const packagesIn = (isIn: (room: string) => boolean): string[] => [
    ...new Set(
      files
        .filter((file) => isIn(roomOf(file)))
        .flatMap((file) => [
          ...readFileSync(file, 'utf8').matchAll(/^(?:import|export|\}).* from '([^.'][^']*)'/gm),
        ])
        .map(([, name]) => name ?? ''),
    ),
  ];

  it('take nothing from outside but openapi-fetch, papaparse in csv/, OpenTelemetry in otel/, and Node in node/', () => {
    const own = ['node', 'csv', 'otel'];
    expect(packagesIn((room) => !own.includes(room))).toEqual(['openapi-fetch']);
    expect(packagesIn((room) => room === 'otel')).toEqual(['@opentelemetry/api']);
    expect(packagesIn((room) => room === 'csv')).toEqual(['papaparse/papaparse.min.js']);
  });
});
