import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the files of a folder look like, by name: size and time of the last change. A file with the
 * same stamp is taken for unchanged.
 */
export async function stampsOf(folder: string, recursive: boolean): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const facts = await stat(path);
    if (facts.isDirectory()) {
      const below = recursive ? await stampsOf(path, true) : [];
      for (const [name, stamp] of below) stamps.set(name, stamp);
    } else {
      stamps.set(entry.name, `${facts.size} bytes, ${new Date(facts.mtimeMs).toISOString()}`);
    }
  }
  return stamps;
}
