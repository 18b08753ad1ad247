import type { Int64Places } from '../operation.ts';
import { isResendable } from './repeat.ts';
import { shortestInWord } from './secret-length.ts';
import { redactUrls } from './url-secrets.ts';

/** Property names that commonly stand for secrets, whatever API they belong to. */
const commonNames =
  '(?:pass(?:word|phrase|wd)|secret|credential|(?:api|access|account|private|secret|signing|encryption)[_-]?key|' +
  '(?:access|auth|id|refresh|sas|session)[_-]?token|authorization|connection[_-]?string)s?';
const commonName = /* @__PURE__ */ new RegExp(`${commonNames}$`, 'i');
/** Such a name with its value, in JSON (also in JSON inside JSON), a form, a header or prose. */
const namedValue = /* @__PURE__ */ new RegExp(
  `(${commonNames}\\\\*["']?\\s*[:=]\\s*)(?!["']?\\[(?:redacted|apiToken)\\](?:["'\\s,;&}]|$))` +
    `(?:\\{[^{}]*\\}|\\[[^[\\]]*\\]|\\\\+"[^"]*"|"(?:[^"\\\\]|\\\\.)*"?|'[^']*'?|` +
    `(?:(?:basic|bearer)\\s+)?[^\\s"',;&<>{}[\\]()\\\\]+)`,
  'gi',
);
const redacted = '[redacted]';
/** Shorter secrets of a body are left, since they would make a message unreadable. */
const shortest = 3;
/** A text that has this many characters in a row in common with a file repeats it. */
const run = 16;

/**
 * Redacts the texts of a server or of a `fetch` before an error repeats them: the token, the secret
 * values of the request's body, and the file that was uploaded. A server may echo all of them.
 */
export class Redactor {
  /** The secrets as they may be written, longest first, each with its placeholder. */
  readonly #forms: (readonly [form: string, placeholder: string])[];
  /** The file's text; `undefined` if the request has none, `null` if it cannot be known. */
  readonly #file: string | null | undefined;
  readonly #names = new Set<string>();

  private constructor(
    apiToken: string,
    values: Iterable<string>,
    file: string | null | undefined,
    places: Int64Places | undefined,
  ) {
    collectNames(places, this.#names);
    const forms = new Map<string, string>();
    for (const value of values) {
      for (const form of formsOf(value)) forms.set(form, redacted);
    }
    for (const form of [...formsOf(apiToken), apiToken.toLowerCase()]) {
      forms.set(form, '[apiToken]');
    }
    this.#forms = [...forms].sort(([a], [b]) => b.length - a.length);
    this.#file = file;
  }

  /**
   * Reads the body, so call it only when something has failed.
   *
   * @param places - Where the body holds secrets, as the spec marks them.
   */
  static async of(
    apiToken: string,
    body: BodyInit | undefined,
    places?: Int64Places,
  ): Promise<Redactor> {
    const values = typeof body === 'string' ? secretValues(body, places) : [];
    const isFile = body !== undefined && typeof body !== 'string';
    const file =
      isFile && isResendable(body) ? await new Response(body).text().catch(() => null) : null;
    return new Redactor(apiToken, values, isFile ? file : undefined, places);
  }

  redact(text: string): string {
    const own = this.#forms.reduce(
      (left, [form, placeholder]) => replaceForm(left, form, placeholder),
      text,
    );
    return redactUrls(own.replace(namedValue, `$1${redacted}`));
  }

  /** The value of a property of a response, redacted if the property's name says that it is secret. */
  redactValue(name: string, value: unknown): unknown {
    const isSecret = this.#names.has(name) || commonName.test(name);
    return isSecret && value && value !== true ? redacted : value;
  }

  /** Whether the text repeats a part of the file, or may do so. */
  repeatsFile(text: string): boolean {
    const file = this.#file;
    if (file === null) return text !== '';
    if (file === undefined || file.length < shortest) return false;
    const length = Math.min(run, file.length);
    const windows = new Set<string>();
    for (let at = 0; at + length <= text.length; at++) windows.add(text.slice(at, at + length));
    if (windows.size === 0) return false;
    // Steps of a whole window find everything of twice its length, and most that is shorter.
    for (let at = 0; at + length <= file.length; at += length) {
      const part = file.slice(at, at + length);
      if (windows.has(part) && part.trim() !== '') return true;
    }
    return false;
  }
}

function replaceForm(text: string, form: string, placeholder: string): string {
  if (form.length >= shortestInWord) return text.replaceAll(form, placeholder);
  if (!text.includes(form)) return text;
  const literal = form.replace(/[^A-Za-z0-9]/g, '\\$&');
  return text.replace(
    new RegExp(`(?<![A-Za-z0-9])${literal}(?![A-Za-z0-9])`, 'g'),
    () => placeholder,
  );
}

/** A text without the token, unless that is too short to be one. */
export function withoutToken(text: string, apiToken: string): string {
  if (apiToken.length < shortestInWord) return text;
  return formsOf(apiToken).reduce((left, form) => left.replaceAll(form, '[apiToken]'), text);
}

/** A secret plain, inside JSON, inside JSON inside JSON, and inside a URL. */
function formsOf(secret: string): string[] {
  const escaped = inJson(secret);
  const forms = [secret, escaped, inJson(escaped)];
  try {
    forms.push(encodeURIComponent(secret));
  } catch {
    // A lone surrogate has no form in a URL.
  }
  return forms;
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Names of the properties that the spec marks as secret. */
function collectNames(places: Int64Places | undefined, names: Set<string>): void {
  if (places === undefined || places === 1) return;
  for (const [name, inner] of Object.entries(places.p ?? {})) {
    if (inner === 1) names.add(name);
    collectNames(inner, names);
  }
  collectNames(places.i, names);
  collectNames(places.v, names);
}

function secretValues(json: string, places: Int64Places | undefined): Set<string> {
  const values = new Set<string>();
  const collect = (node: unknown, at: Int64Places | undefined): void => {
    if (typeof node !== 'object' || node === null) {
      if (at === 1 && String(node).length >= shortest) values.add(String(node));
      return;
    }
    for (const [key, item] of Object.entries(node)) collect(item, placeIn(at, node, key));
  };
  try {
    collect(JSON.parse(json), places);
  } catch {
    // Text that is no JSON is sent through `aihub.fetch` alone, by those who know what it holds.
  }
  return values;
}

function placeIn(at: Int64Places | undefined, node: object, key: string): Int64Places | undefined {
  if (at === 1 || commonName.test(key)) return 1;
  if (Array.isArray(node)) return at?.i;
  return at?.p && Object.hasOwn(at.p, key) ? at.p[key] : at?.v;
}
