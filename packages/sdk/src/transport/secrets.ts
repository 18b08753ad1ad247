/** Keys of a request's body below which everything is the caller's own: never shown. */
const secretKeys = new Set(['keys', 'passwords', 'value']);
/** Shorter values would make a message unreadable, and give nothing away. */
const shortest = 3;
/** A text that has this many characters in a row in common with a file repeats it. */
const run = 16;

/**
 * What must not be shown when an error tells the words of a server or of a `fetch`: the token,
 * the secret values of the request's body, and the file that was uploaded. All may come back in
 * what a server echoes.
 */
export class Secrets {
  /** The secrets as they may be written, longest first, each with what stands in for it. */
  readonly #forms: (readonly [form: string, instead: string])[];
  /** The file's text; `undefined` if the request has none, `null` if it cannot be known. */
  readonly #file: string | null | undefined;

  private constructor(apiToken: string, values: Iterable<string>, file: string | null | undefined) {
    const forms = new Map<string, string>();
    for (const value of values) {
      for (const form of formsOf(value)) forms.set(form, '[hidden]');
    }
    for (const form of [...formsOf(apiToken), apiToken.toLowerCase()]) {
      forms.set(form, '[apiToken]');
    }
    this.#forms = [...forms].sort(([a], [b]) => b.length - a.length);
    this.#file = file;
  }

  /** Looks into the body only here, that is when something has failed. */
  static async of(apiToken: string, body: BodyInit | undefined): Promise<Secrets> {
    if (typeof body === 'string') return new Secrets(apiToken, secretValues(body), undefined);
    if (body === undefined) return new Secrets(apiToken, [], undefined);
    const file = isResendable(body) ? await new Response(body).text().catch(() => null) : null;
    return new Secrets(apiToken, [], file);
  }

  hide(text: string): string {
    return this.#forms.reduce((left, [form, instead]) => left.replaceAll(form, instead), text);
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

/** Whether a body can be sent a second time; one that flows (a stream, an iterator) cannot. */
export function isResendable(body: BodyInit | undefined): boolean {
  return (
    body === undefined ||
    typeof body === 'string' ||
    ArrayBuffer.isView(body) ||
    body instanceof ArrayBuffer ||
    body instanceof Blob
  );
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

function secretValues(json: string): Set<string> {
  const values = new Set<string>();
  const collect = (node: unknown, secret: boolean): void => {
    if (typeof node === 'object' && node !== null) {
      for (const [key, item] of Object.entries(node)) collect(item, secret || secretKeys.has(key));
    } else if (secret && String(node).length >= shortest) values.add(String(node));
  };
  try {
    collect(JSON.parse(json), false);
  } catch {
    // Text that is no JSON is sent through `http` alone, by those who know what it holds.
  }
  return values;
}
