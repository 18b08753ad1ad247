import { quickStringify } from '../codec/quick-stringify.ts';
import { checkIterable } from './list-of.ts';

/**
 * Writes JSON Lines: each item's JSON on a line of its own, with nothing lost. Takes rows, results
 * files, runs, …; an int64 keeps all its digits.
 *
 * @returns The lines one by one, each with its line feed, in constant memory.
 * @example
 * ```ts
 * await pipeline(toJsonLines(aihub.runs.iterateResults(run.id)), createWriteStream('results.jsonl'));
 * ```
 */
export async function* toJsonLines(
  items: Iterable<unknown> | AsyncIterable<unknown>,
): AsyncGenerator<string, void> {
  checkIterable('items of toJsonLines', items);
  for await (const item of items) yield `${quickStringify(item ?? null)}\n`;
}
