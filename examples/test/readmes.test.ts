import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Programs that a README shows; each is type-checked here, or with the samples of the documentation. */
const shown = [
  ['README.md', 'examples/folder-to-csv.ts'],
  ['packages/sdk/README.md', 'examples/folder-to-csv.ts'],
  ['packages/queue/README.md', 'examples/fleet-short.ts'],
  ['packages/mcp/README.md', 'packages/docs/samples/mcp/server.ts'],
] as const;

describe('the READMEs', () => {
  it.each(shown)('%s shows %s as it is', (readme, program) => {
    expect(read(readme)).toContain(`\`\`\`ts\n${read(program)}\`\`\``);
  });
});
