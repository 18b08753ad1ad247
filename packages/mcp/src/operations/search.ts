import type { OperationDescriptor } from '@org/aihub-sdk/operations';
import { readable } from './readable.ts';

/** The operations that fit a query best, best first; all that can be read when it is empty. */
export function search(query: string, most: number): OperationDescriptor[] {
  const words = wordsOf(query);
  if (words.length === 0) return readable.slice(0, most);
  return readable
    .map((operation) => ({ operation, score: scoreOf(operation, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ operation }) => operation);
}

function scoreOf(operation: OperationDescriptor, words: readonly string[]): number {
  const { id, resource, method, summary, description, path, deprecated } = operation;
  const name = wordsOf(`${id} ${resource} ${method} ${path}`);
  const text = wordsOf(`${summary} ${description}`);
  const score = words.reduce(
    (sum, word) =>
      sum + (name.some((other) => isSame(word, other)) ? 3 : 0) + (text.includes(word) ? 1 : 0),
    0,
  );
  return deprecated || resource === 'legacy' ? score / 2 : score;
}

/** Also in singular and plural. */
function isSame(word: string, other: string): boolean {
  return word === other || `${word}s` === other || word === `${other}s`;
}

/** Words of a text, in lower case, those of camelCase too. */
function wordsOf(text: string): string[] {
  return text
    .slice(0, 10_000)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
}
