import { type Example, toJson } from '@org/aihub-spec-model';
import { code, fence, group, text } from './markdown.ts';

/** Named examples of a body, each in a tab of its own, with a line that names them. */
export function examplesOf(items: Example[], binary: boolean): string {
  if (items.length === 0) return '';
  const told = items.map(({ name, summary }) => `${code(name)}${summary && ` (${text(summary)})`}`);
  const head = `${items.length > 1 ? 'Examples' : 'Example'}: ${told.join(', ')}.`;
  return `${head}\n\n${exampleTabs(items, binary)}`;
}

export function exampleTabs(items: Example[], binary: boolean): string {
  return group(
    items.map(({ name, value }) =>
      binary ? fence('txt', String(value), name) : fence('json', toJson(value), name),
    ),
  );
}
