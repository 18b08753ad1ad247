// Writes dist/requests.json and dist/responses.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeVectors } from './index.ts';

const folder = join(import.meta.dirname, '../dist');
mkdirSync(folder, { recursive: true });
for (const [name, vectors] of Object.entries(await makeVectors())) {
  // A vector a line, so that a change of the spec shows as a change of lines.
  const lines = vectors.map((vector) => JSON.stringify(vector));
  writeFileSync(join(folder, `${name}.json`), `[\n${lines.join(',\n')}\n]\n`);
  console.log(`${name}.json: ${vectors.length} vectors`);
}
