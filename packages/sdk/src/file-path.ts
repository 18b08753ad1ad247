import { InvalidRequestError } from './errors.ts';
import { quote } from './quote.ts';

/** A folder in AI Hub's file system. */
export interface FilePathParts {
  /** ID of the organization. */
  organization: string;
  /** Name of a shared workspace, or a user's ID for a personal one. */
  workspace: string;
  /**
   * The drive's name as it is displayed.
   *
   * @default `Instabase Drive`, the built-in one
   */
  drive?: string | undefined;
  /**
   * Folder on the drive; several levels are separated by slashes.
   *
   * @default the drive itself
   */
  folder?: string | undefined;
}

/**
 * Builds and checks a path for `input_dir` and `output_dir`.
 *
 * @returns `/<organization>/<workspace>/fs/<drive>/<folder>/`. Names may hold spaces, and are not
 *   encoded.
 * @throws InvalidRequestError when a part would make it another path: empty, `.`, `..`, a slash in a name.
 * @example
 * ```ts
 * filePath({ organization: 'acme', workspace: 'claims', folder: 'in/2025' });
 * // '/acme/claims/fs/Instabase Drive/in/2025/'
 * ```
 */
export function filePath(parts: FilePathParts): string {
  const { organization, workspace, drive = 'Instabase Drive', folder = '' } = parts;
  const inside = checkText('folder', folder).replace(/^\/|\/$/g, '');
  const segments = [
    checkName('organization', organization),
    checkName('workspace', workspace),
    'fs',
    checkName('drive', drive),
    ...(inside === '' ? [] : inside.split('/').map((name) => checkName('folder', name))),
  ];
  return `/${segments.join('/')}/`;
}

function checkName(part: string, name: string): string {
  const problem =
    checkText(part, name).trim() === ''
      ? 'has an empty name'
      : name !== name.trim()
        ? 'has spaces around a name'
        : /^\.\.?$/.test(name)
          ? `holds ${name}, which would lead to another folder`
          : name.includes('/')
            ? 'must be a single name, without a slash'
            : undefined;
  if (problem) throw new InvalidRequestError(`The ${part} of a file path ${problem}.`);
  return name;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const unusable = /[\u0000-\u001f\u007f\\]/;

function checkText(part: string, text: unknown): string {
  if (typeof text === 'string' && !unusable.test(text)) return text;
  throw new InvalidRequestError(
    `The ${part} of a file path must be text without backslashes and control characters, not ${quote(text)}.`,
  );
}
