import type { Node } from '../document/node.ts';
import { checkResponse, type Exchange } from './check-response.ts';
import type { Finding } from './finding.ts';
import { type Routes, routesOf } from './routes.ts';

/** A finding, and in how many responses it was seen. */
export interface CountedFinding extends Finding {
  responses: number;
}

/**
 * Compares responses with a document, one after the other, and keeps each difference once.
 *
 * @example
 * ```ts
 * const report = new DriftReport(await readDocument());
 * report.add({ method: 'GET', url, status: 200, contentType: 'application/json', body });
 * console.log(driftToMarkdown(report));
 * ```
 */
export class DriftReport {
  /** How many responses were compared. */
  compared = 0;
  /** How many were left out: of other servers, or of no API that the document knows. */
  ignored = 0;
  /** The document's `info.version`. */
  readonly version: string;
  readonly #document: Node;
  readonly #routes: Routes;
  readonly #root: URL | undefined;
  readonly #findings = new Map<string, CountedFinding>();

  /**
   * @param document - The OpenAPI document; see `readDocument`.
   * @param options - `apiRoot`: the URL below which requests are of the API. Default: any server.
   */
  constructor(document: Node, options: { apiRoot?: string } = {}) {
    this.#document = document;
    this.#routes = routesOf(document);
    const { apiRoot } = options;
    if (apiRoot !== undefined && !URL.canParse(apiRoot)) {
      throw new TypeError('apiRoot is not a URL. It looks like https://aihub.instabase.com/api.');
    }
    this.#root = apiRoot === undefined ? undefined : new URL(apiRoot);
    this.version = String((document.info as Node | undefined)?.version ?? 'unknown');
  }

  /** Compares a response, and returns what is seen for the first time. */
  add(exchange: Exchange): Finding[] {
    const findings = this.#isOfApi(exchange.url)
      ? checkResponse(this.#document, this.#routes, exchange)
      : undefined;
    if (!findings) {
      this.ignored += 1;
      return [];
    }
    this.compared += 1;
    const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
    const added: Finding[] = [];
    for (const [key, finding] of unique) {
      const known = this.#findings.get(key);
      if (known) known.responses += 1;
      else {
        this.#findings.set(key, { ...finding, responses: 1 });
        added.push(finding);
      }
    }
    return added;
  }

  /** All differences, by path, method and place. */
  findings(): CountedFinding[] {
    const order = ({ path, method, status, place }: Finding) =>
      `${path} ${method} ${status} ${place}`;
    return [...this.#findings.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  #isOfApi(url: string): boolean {
    if (!this.#root) return true;
    const { origin, pathname } = new URL(url);
    const root = this.#root.pathname.replace(/\/$/, '');
    return origin === this.#root.origin && pathname.startsWith(`${root}/`);
  }
}
