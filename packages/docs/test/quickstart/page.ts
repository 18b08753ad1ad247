import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');
const site = join(root, 'packages/docs/site');

/** A code block of a page. */
export interface Block {
  language: string;
  /** The text of its tab: a package manager, or the name of a file. */
  label: string | undefined;
  code: string;
}

const fence = /^```(\w+)(?: \[([^\]]+)\])?\n([\s\S]*?)^```$/gm;
const include = /^<<< @\/(\S+?\.(\w+))(?: \[([^\]]+)\])?$/gm;

/**
 * The code blocks of a page in order, as a reader sees them; of files that it includes, their content.
 *
 * @param file - Its path in the repository.
 */
export function blocksOf(file: string): Block[] {
  const text = readFileSync(join(root, file), 'utf8').replace(
    include,
    (_, path: string, language: string, label?: string) =>
      `\`\`\`${language}${label ? ` [${label}]` : ''}\n${readFileSync(join(site, path), 'utf8')}\`\`\``,
  );
  return [...text.matchAll(fence)].map(([, language = '', label, code = '']) => ({
    language,
    label,
    code,
  }));
}
