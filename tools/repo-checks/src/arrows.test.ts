import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../../packages/sdk/src', import.meta.url));

/** What each room of the SDK may import, besides itself. `type` stands for types alone. */
const arrows: Record<string, { [room: string]: 'all' | 'type' }> = {
  operation: {},
  'operation-table': { generated: 'all' },
  generated: { operation: 'type', 'operation-table': 'type' },
  errors: { generated: 'type' },
  codec: { generated: 'type' },
  helpers: { errors: 'all', generated: 'type', codec: 'all' },
  transport: { operation: 'type', generated: 'all', codec: 'all', errors: 'all', helpers: 'all' },
  resources: { operation: 'type', generated: 'all', errors: 'all', helpers: 'all' },
  'call-operation': { client: 'type', generated: 'all', errors: 'all' },
  client: {
    generated: 'all',
    transport: 'all',
    resources: 'all',
    helpers: 'all',
    'call-operation': 'all',
  },
  index: {
    operation: 'type',
    generated: 'all',
    codec: 'all',
    errors: 'all',
    transport: 'all',
    client: 'all',
    'call-operation': 'type',
    helpers: 'all',
    resources: 'type',
  },
  csv: { codec: 'all', errors: 'all', helpers: 'type' },
  node: { operation: 'type', errors: 'all', helpers: 'all', transport: 'all' },
};

/** The room of a file: its folder, or its own name at the top; any other folder is a helper. */
function roomOf(file: string): string {
  const [first = ''] = relative(source, file).replace(/\.ts$/, '').split('/');
  return first in arrows ? first : 'helpers';
}

interface Import {
  from: string;
  to: string;
  kind: 'all' | 'type';
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(
    /^(import|export)( type)?\s+(?:[\w*{}\s,$]+?\s+from\s+)?'(\.[^']+)'/gm,
  );
  return [...statements].map(([, , type, path]) => ({
    from: file,
    to: resolve(dirname(file), path ?? ''),
    kind: type ? ('type' as const) : ('all' as const),
  }));
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => join(source, name));

describe('imports in the SDK go one way', () => {
  const imports = files.flatMap(importsOf).filter(({ to }) => to.startsWith(`${source}/`));

  it('are found', () => {
    expect(imports.length).toBeGreaterThan(40);
  });

  it('never go against the arrows', () => {
    const wrong = imports.filter(({ from, to, kind }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      const allowed = arrows[a]?.[b];
      return a !== b && (allowed === undefined || (allowed === 'type' && kind !== 'type'));
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

  it('take nothing from outside but openapi-fetch, papaparse in csv/, and Node in node/', () => {
    expect(packagesIn((room) => room !== 'node' && room !== 'csv')).toEqual(['openapi-fetch']);
    expect(packagesIn((room) => room === 'csv')).toEqual(['papaparse/papaparse.min.js']);
  });
});
