import type { Node } from '../document/node.ts';
import { isJson } from './check-response.ts';
import { DriftReport } from './drift-report.ts';
import type { Finding } from './finding.ts';

/** Options of `watchDrift`. */
export interface WatchOptions {
  /** The OpenAPI document; see `readDocument`. */
  document: Node;
  /** Sends the requests. Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch;
  /** The URL below which requests are of the API. Default: any server. */
  apiRoot?: string;
  /** The share of the responses that are compared, from 0 to 1. Default: 1. */
  sample?: number;
  /** Of larger bodies only the status and the media type are compared. Default: 1,048,576 bytes. */
  maxBodyBytes?: number;
  /** Called for each difference when it is first seen. What it throws is ignored. */
  onFinding?: (finding: Finding) => void;
}

/** Compares the responses of a client with the document. */
export interface DriftWatch {
  /** The `fetch` to give to the client. */
  fetch: typeof globalThis.fetch;
  report: DriftReport;
  /** Resolves when the responses that came so far are compared. */
  settled(): Promise<void>;
}

/** As many responses are held for comparing at most; those that come meanwhile are not compared. */
const mostPending = 16;

/**
 * Compares what a client receives with the OpenAPI document. The client gets each response at once: a copy of its
 * body is read and compared afterwards, and a failure of that is ignored.
 *
 * @example
 * ```ts
 * const watch = watchDrift({ document: await readDocument(), sample: 0.1 });
 * const aihub = new AIHub({ fetch: watch.fetch });
 * await aihub.runs.list();
 * await watch.settled();
 * console.log(driftToMarkdown(watch.report));
 * ```
 */
export function watchDrift(options: WatchOptions): DriftWatch {
  const { document, sample = 1, maxBodyBytes = 2 ** 20, onFinding, apiRoot } = options;
  const report = new DriftReport(document, apiRoot === undefined ? {} : { apiRoot });
  const pending = new Set<Promise<void>>();
  const compare = async (method: string, url: string, response: Response, copy?: Response) => {
    const body = copy ? await readText(copy, maxBodyBytes) : undefined;
    // A new macrotask: what waits for the response goes first.
    await new Promise((next) => setTimeout(next, 0));
    const contentType = response.headers.get('content-type') ?? undefined;
    for (const finding of report.add({ method, url, status: response.status, contentType, body })) {
      tell(onFinding, finding);
    }
  };
  return {
    report,
    async fetch(input, init) {
      const response = await (options.fetch ?? globalThis.fetch)(input, init);
      if (pending.size >= mostPending || Math.random() >= sample) return response;
      const request = input instanceof Request ? input : undefined;
      const method = (init?.method ?? request?.method ?? 'GET').toUpperCase();
      const url = request?.url ?? String(input);
      const copy = copyOf(response, maxBodyBytes);
      const comparing: Promise<void> = compare(method, url, response, copy)
        .catch(() => {})
        .finally(() => pending.delete(comparing));
      pending.add(comparing);
      return response;
    },
    async settled() {
      await Promise.all(pending);
    },
  };
}

function tell(onFinding: WatchOptions['onFinding'], finding: Finding): void {
  try {
    onFinding?.(finding);
  } catch {
    // What the callback throws is its own.
  }
}

/** A copy to read, where the body is JSON and not known to be large. Files are never copied. */
function copyOf(response: Response, maxBytes: number): Response | undefined {
  const { headers, body, bodyUsed } = response;
  const isSmall = Number(headers.get('content-length') ?? 0) <= maxBytes;
  if (!body || !isSmall || !isJson(headers.get('content-type') ?? '')) return undefined;
  return bodyUsed || body.locked ? undefined : response.clone();
}

/** The text of a body; `undefined` if it is too large. */
async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      // Not awaited: of two copies the cancelling ends when both have ended (Streams Standard, ReadableStreamTee).
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
