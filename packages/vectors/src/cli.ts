// Writes dist/requests.json and dist/responses.json, and their types.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeVectors } from './index.ts';

const folder = join(import.meta.dirname, '../dist');
mkdirSync(folder, { recursive: true });
copyFileSync(join(import.meta.dirname, 'vector.ts'), join(folder, 'index.d.ts'));
const types = { requests: 'RequestVector', responses: 'ResponseVector' };
const made = await makeVectors();
for (const name of ['requests', 'responses'] as const) {
  const vectors = made[name];
  // A vector a line, so that a change of the spec shows as a change of lines.
  const lines = vectors.map((vector) => JSON.stringify(vector));
  writeFileSync(join(folder, `${name}.json`), `[\n${lines.join(',\n')}\n]\n`);
  // Without it a compiler infers the type of each of the thousands of vectors.
  const type = `import type { ${types[name]} } from './index.js';\n\ndeclare const vectors: readonly ${types[name]}[];\nexport default vectors;\n`;
  writeFileSync(join(folder, `${name}.d.ts`), type);
  console.log(`${name}.json: ${vectors.length} vectors`);
}
