import { AIHubError } from '../errors.ts';

/** Visible ASCII and spaces: what a header can carry and every server reads alike. */
const headerValue = /^[\x20-\x7e]+$/;

/** Checks what goes into a header. The value is not quoted in the error, since it may be secret. */
export function checkHeader(name: string, value: unknown): string {
  if (typeof value === 'string' && headerValue.test(value) && value.trim() === value) {
    return value;
  }
  throw new AIHubError(
    `${name} must be visible ASCII text, without line breaks or spaces around it.`,
  );
}
