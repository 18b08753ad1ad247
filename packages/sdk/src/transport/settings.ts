import { version } from '../../package.json';
import { AIHubError } from '../errors.ts';
import { type AttemptEvent, attemptHook, type Logger } from './hooks.ts';
import { checkRetries, checkTimeout } from './limits.ts';

/** Settings of a client. What is left out is read from the environment, then has its default. */
export interface AIHubOptions {
  /** The API token. Default: `AIHUB_API_TOKEN`. */
  apiToken?: string | undefined;
  /** Organization ID or user ID that calls are made and billed in. Default: `AIHUB_IB_CONTEXT`. */
  ibContext?: string | undefined;
  /** Default: `AIHUB_API_ROOT`, then `https://aihub.instabase.com/api`. */
  apiRoot?: string | undefined;
  /** A `fetch` of your own, e.g. one with a proxy. Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Budget of a call in milliseconds: attempts, bodies and pauses together. Default: 120 000. */
  timeoutMs?: number | undefined;
  /** How often a failed attempt may be repeated. Default: 3. */
  maxRetries?: number | undefined;
  /** The largest answer to read, in bytes after decompression. Default: 256 MiB. */
  maxResponseBytes?: number | undefined;
  /** Told of each attempt in a line: `debug` for successes, `warn` for failures. E.g. `console`. */
  logger?: Logger | undefined;
  /** Told of each attempt as data, for metrics and traces. */
  onAttempt?: ((event: AttemptEvent) => void) | undefined;
  /** Allows use in a browser page, where everybody can read the token. Default: false. */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** Checked settings. */
export interface Settings {
  apiToken: string;
  /** Without a slash at the end. */
  apiRoot: string;
  /** What every request carries. */
  headers: Record<string, string>;
  fetch: typeof globalThis.fetch;
  timeoutMs: number;
  maxRetries: number;
  maxResponseBytes: number;
  /** Called with each attempt; never throws. */
  onAttempt: ((event: AttemptEvent) => void) | undefined;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** Visible ASCII and spaces: what a header can carry and every server reads alike. */
const headerValue = /^[\x20-\x7e]+$/;

/** Completes and checks the options; throws `AIHubError` on what cannot be used. */
export function toSettings(options: AIHubOptions): Settings {
  if (isBrowser() && !options.dangerouslyAllowBrowser) {
    throw new AIHubError(
      'In a browser page everybody can read your API token. Call AI Hub from a server instead; ' +
        'or pass dangerouslyAllowBrowser: true if the page is for yourself alone.',
    );
  }
  const apiToken = options.apiToken ?? environment('AIHUB_API_TOKEN');
  if (!apiToken) {
    throw new AIHubError(
      'No API token. Pass new AIHub({ apiToken }) or set the environment variable AIHUB_API_TOKEN; ' +
        'tokens are made in the settings of your AI Hub account.',
    );
  }
  const ibContext = options.ibContext ?? environment('AIHUB_IB_CONTEXT');
  const apiRoot =
    options.apiRoot ?? environment('AIHUB_API_ROOT') ?? 'https://aihub.instabase.com/api';
  const headers: Record<string, string> = {
    Authorization: `Bearer ${checkHeader('apiToken', apiToken)}`,
  };
  if (ibContext !== undefined) headers['IB-Context'] = checkHeader('ibContext', ibContext);
  if (!isBrowser()) headers['User-Agent'] = `aihub-sdk/${version} ${runtime()}`.trim();
  return {
    apiToken,
    apiRoot: checkRoot(apiRoot),
    headers,
    fetch: options.fetch ?? globalThis.fetch,
    timeoutMs: checkTimeout(options.timeoutMs ?? 120_000),
    maxRetries: checkRetries(options.maxRetries ?? 3),
    maxResponseBytes: checkBytes(options.maxResponseBytes ?? 256 * 2 ** 20),
    onAttempt: attemptHook(options.logger, options.onAttempt),
  };
}

/** An empty variable counts as unset. */
function environment(name: string): string | undefined {
  return (typeof process === 'object' && process.env?.[name]) || undefined;
}

function isBrowser(): boolean {
  return typeof window === 'object' && typeof document === 'object';
}

/** E.g. `node/20.20.2`. */
function runtime(): string {
  const [name, number] =
    typeof process === 'object'
      ? (Object.entries(process.versions ?? {}).find(([key]) => /^(?:bun|deno|node)$/.test(key)) ??
        [])
      : [];
  return name ? `${name}/${number}` : '';
}

/** Checks what goes into a header; the value is not repeated, since it may be secret. */
export function checkHeader(name: string, value: unknown): string {
  if (typeof value === 'string' && headerValue.test(value) && value.trim() === value) {
    return value;
  }
  throw new AIHubError(
    `${name} cannot be sent as a header: it must be text of visible ASCII characters, without line breaks ` +
      'or spaces around it.',
  );
}

function checkBytes(bytes: number): number {
  if (typeof bytes === 'number' && bytes > 0) return bytes;
  throw new AIHubError(`maxResponseBytes must be a number of bytes above 0, not ${bytes}.`);
}

function checkRoot(apiRoot: string): string {
  const refuse = (why: string) =>
    new AIHubError(`apiRoot ${why}. It looks like https://aihub.instabase.com/api.`);
  if (!URL.canParse(apiRoot)) throw refuse('is not a URL');
  const url = new URL(apiRoot);
  if (url.username || url.password) throw refuse('must not hold a user name or password');
  if (/[?#{}\\]/.test(apiRoot)) throw refuse('must not hold a query, fragment, brace or backslash');
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) {
    throw refuse(
      'must begin with https: over plain http everybody on the way could read the token',
    );
  }
  if (!/^https?:$/.test(url.protocol)) throw refuse('must begin with https:');
  let { href } = url;
  while (href.endsWith('/')) href = href.slice(0, -1);
  return href;
}
