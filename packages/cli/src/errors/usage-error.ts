/** The command was called in a way that cannot be carried out; nothing was sent. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
