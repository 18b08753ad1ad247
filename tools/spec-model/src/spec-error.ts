/** Something in the spec that cannot be carried over: the operation's name and one sentence. */
export class SpecError extends Error {
  override readonly name = 'SpecError';

  constructor(where: string, sentence: string) {
    super(`${where}: ${sentence}`);
  }
}
