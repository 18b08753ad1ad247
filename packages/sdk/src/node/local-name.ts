import { InvalidRequestError } from '../errors.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const unsafe = /[/\\\u0000-\u001f\u007f]|^\.{0,2}$|^[a-z]:/i;
/** Names of devices, characters and endings that Windows reads as something else. */
const unsafeOnWindows = /[<>:"|?*]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name that a server gave, checked to be one name in one folder of this machine.
 *
 * @throws InvalidRequestError when it could lead elsewhere: `..`, a slash, a drive letter, a device.
 */
export function localName(name: string, platform: string = process.platform): string {
  const isUnsafe = unsafe.test(name) || (platform === 'win32' && unsafeOnWindows.test(name));
  if (!isUnsafe) return name;
  throw new InvalidRequestError(
    `The server names a file ${JSON.stringify(name.slice(0, 100))}, which cannot be a file name here, so it was not written.`,
  );
}
