import { version } from '../../package.json';
import { AIHubError } from '../errors.ts';
import { checkOptions } from '../options/check-options.ts';
import { environmentVariable, isBrowser, isDeno, runtimeName } from '../runtime.ts';
import type { Telemetry } from '../telemetry.ts';
import { checkRoot } from './api-root.ts';
import { checkHeader } from './header.ts';
import type { AttemptEvent, Logger } from './hooks.ts';
import { clientRules } from './limits.ts';

/** Settings of a client. What is left out is read from the environment, then has its default. */
export interface AIHubOptions {
  /**
   * The API token.
   *
   * @default the environment variable `AIHUB_API_TOKEN`
   */
  apiToken?: string | undefined;
  /**
   * ID of the organization or user in whose account calls are made and billed.
   *
   * @default the environment variable `AIHUB_IB_CONTEXT`
   */
  ibContext?: string | undefined;
  /**
   * Root of the API. An organization with a domain of its own has it at `https://<domain>/api`.
   *
   * @default the environment variable `AIHUB_API_ROOT`, else `https://aihub.instabase.com/api`
   */
  apiRoot?: string | undefined;
  /**
   * A `fetch` of your own, e.g. `createPoolFetch` with a proxy.
   *
   * @default the global `fetch`, as it is at the time of each call
   */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Time for a whole call in milliseconds: attempts, bodies and pauses. `Infinity` is no limit.
   *
   * @default 120_000
   */
  timeoutMs?: number | undefined;
  /**
   * How often a call may be retried; 0 for never.
   *
   * @default 3
   */
  maxRetries?: number | undefined;
  /**
   * The largest response to read, in bytes after decompression.
   *
   * @default 268_435_456 (256 MiB)
   */
  maxResponseBytes?: number | undefined;
  /**
   * Gets a line for each attempt: `debug` for successes, `warn` for failures. E.g. `console`.
   *
   * @default no logger
   */
  logger?: Logger | undefined;
  /**
   * Called with each attempt, for metrics and traces. What it throws is ignored.
   *
   * @default no callback
   */
  onAttempt?: ((event: AttemptEvent) => void) | undefined;
  /**
   * Traces and measures calls and waits: `otel()` of `@org/aihub-sdk/otel`.
   *
   * @default no telemetry
   */
  telemetry?: Telemetry | undefined;
  /**
   * Allows use in a browser, where everybody can read the token.
   *
   * @default false
   */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** Checked settings. */
export interface Settings {
  apiToken: string;
  /** Without a slash at the end. */
  apiRoot: string;
  /** Sent with every request. */
  headers: Record<string, string>;
  /** To be called as a function, not as a method of the settings. */
  readonly fetch: typeof globalThis.fetch;
  timeoutMs: number;
  maxRetries: number;
  maxResponseBytes: number;
  logger: Logger | undefined;
  onAttempt: ((event: AttemptEvent) => void) | undefined;
  telemetry: Telemetry | undefined;
}

/** Completes and checks the options; throws `AIHubError` on what cannot be used. */
export function toSettings(options: AIHubOptions): Settings {
  checkOptions('new AIHub', options, clientRules);
  if (isBrowser() && !options.dangerouslyAllowBrowser) {
    throw new AIHubError(
      'In a browser everybody can read your API token. Call AI Hub from a server; ' +
        'or, for a page of your own, pass dangerouslyAllowBrowser: true.',
    );
  }
  const { fetch } = options;
  const apiToken = options.apiToken ?? environmentVariable('AIHUB_API_TOKEN');
  if (!apiToken) throw noToken();
  const ibContext = options.ibContext ?? environmentVariable('AIHUB_IB_CONTEXT');
  const apiRoot =
    options.apiRoot ?? environmentVariable('AIHUB_API_ROOT') ?? 'https://aihub.instabase.com/api';
  const headers: Record<string, string> = {
    Authorization: `Bearer ${checkHeader('apiToken', apiToken)}`,
  };
  if (ibContext !== undefined) headers['IB-Context'] = checkHeader('ibContext', ibContext);
  if (!isBrowser()) headers['User-Agent'] = `aihub-sdk/${version} ${runtimeName()}`.trim();
  return {
    apiToken,
    apiRoot: checkRoot(apiRoot),
    headers,
    // Looked up at each call: tests replace the global `fetch` (msw, nock, stubs) after a module has
    // made its client, and their calls must not reach the real service.
    get fetch() {
      return fetch ?? globalThis.fetch;
    },
    timeoutMs: options.timeoutMs ?? 120_000,
    maxRetries: options.maxRetries ?? 3,
    maxResponseBytes: options.maxResponseBytes ?? 256 * 2 ** 20,
    logger: options.logger,
    onAttempt: options.onAttempt,
    telemetry: options.telemetry,
  };
}

function noToken(): AIHubError {
  const permission = isDeno() ? ' (Deno reads it only with --allow-env)' : '';
  return new AIHubError(
    `No API token. Pass new AIHub({ apiToken }) or set the environment variable AIHUB_API_TOKEN${permission}; ` +
      'tokens are made in the settings of your AI Hub account.',
  );
}
