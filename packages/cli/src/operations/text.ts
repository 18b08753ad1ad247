import type { OperationDescriptor } from '@org/aihub-sdk/operations';

/** Markdown of the spec as plain text. */
export function plain(markdown: string): string {
  return markdown
    .replace(/\*\*|`/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();
}

/** What stands below the flags in the help of an operation's command. */
export function footerOf(operation: OperationDescriptor): string {
  const { description, docsUrl, verb, path } = operation;
  const lines = [plain(description), '', `API: ${verb} ${path}`];
  if (docsUrl) lines.push(`     ${docsUrl}`);
  const asks = warningOf(operation);
  if (asks) lines.push('', `${asks} It asks before; --yes answers for you.`);
  return `\n${lines.join('\n')}`;
}

/** What to say before it is carried out; `undefined` where nothing is lost or paid. */
export function warningOf({ cost, effect }: OperationDescriptor): string | undefined {
  if (cost === 'run') return 'This starts a run, which costs consumption units.';
  return effect === 'delete' ? 'This deletes for good.' : undefined;
}
