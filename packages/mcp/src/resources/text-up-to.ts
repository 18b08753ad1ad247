import { AIHubError } from '@org/aihub-sdk';

/** What a resource holds at most, in bytes or characters. */
export const maxContentLength = 10_000_000;

/** A text that ends with an error when it gets too long. */
export class TextUpTo {
  value = '';

  constructor(
    private readonly what: string,
    private readonly advice: string,
  ) {}

  /** @throws AIHubError when it is too long. */
  add(text: string): void {
    this.value += text;
    if (this.value.length > maxContentLength) {
      throw new AIHubError(`${this.what} are larger than 10 MB. ${this.advice}`);
    }
  }
}
