import { AIHubError } from '@org/aihub-sdk';
import type { FleetRecord, State } from '../record.ts';
import type { StateCount } from '../store.ts';
import { readText } from '../webhook/read-text.ts';
import type { Handler } from '../webhook/webhook.ts';
import { pageHtml } from './html.ts';
import { metricsText, type Overview } from './metrics.ts';

/** The part of a fleet that the page shows and changes. */
interface Operated {
  readonly name: string;
  readonly isLeading: boolean;
  counts(): Promise<StateCount[]>;
  units(): Promise<number | undefined>;
  readonly store: { list(query: { states: readonly State[] }): AsyncIterable<FleetRecord> };
  retry(key: string): Promise<unknown>;
  abandon(key: string): Promise<unknown>;
  adopt(key: string, runId: string): Promise<unknown>;
}

/** How the page is made. */
export interface OperationsPageOptions {
  /** Where a person reviews a run. Without it the page shows IDs only, since the address is not documented. */
  runUrl?: ((runId: string) => string) | undefined;
}

const mostShown = 200;
const mostBytes = 16_384;

/**
 * A page that shows how many documents are in which state and which wait for a person, with buttons to retry,
 * abandon and adopt; with `?format=metrics` the same numbers for Prometheus. It has no login: mount it behind your
 * own.
 *
 * @example
 * ```ts
 * app.all('/fleet', requireAdmin, (c) => operationsPage(fleet)(c.req.raw));
 * ```
 */
export function operationsPage(fleet: Operated, { runUrl }: OperationsPageOptions = {}): Handler {
  const show = async (said?: string, status = 200): Promise<Response> => {
    const waiting: FleetRecord[] = [];
    for await (const record of fleet.store.list({ states: ['failed', 'review'] })) {
      if (waiting.push(record) >= mostShown) break;
    }
    return html(pageHtml(await overviewOf(fleet), waiting, runUrl, said), status);
  };
  return async (request) => {
    if (request.method === 'GET') {
      const format = new URL(request.url).searchParams.get('format');
      return format === 'metrics' ? metrics(await overviewOf(fleet)) : show();
    }
    if (request.method !== 'POST') return new Response('GET or POST.', { status: 405 });
    // A page of another site could send a form with the person's cookies (Fetch Metadata, Sec-Fetch-Site).
    if (request.headers.get('sec-fetch-site') !== 'same-origin') {
      return new Response('Decide on the page itself.', { status: 403 });
    }
    const form = new URLSearchParams(await readText(request, mostBytes));
    try {
      return await show(await decide(fleet, form));
    } catch (error) {
      if (!(error instanceof AIHubError)) throw error;
      return show(error.message, 409);
    }
  };
}

async function decide(fleet: Operated, form: URLSearchParams): Promise<string> {
  const [action, key, run] = ['action', 'key', 'run'].map((name) => form.get(name) ?? '');
  const known = key ?? '';
  if (action === 'retry') await fleet.retry(known);
  else if (action === 'abandon') await fleet.abandon(known);
  else if (action === 'adopt') await fleet.adopt(known, run ?? '');
  else
    throw new AIHubError(`action must be retry, abandon or adopt, not ${JSON.stringify(action)}.`);
  return `${known}: ${action}.`;
}

async function overviewOf(fleet: Operated): Promise<Overview> {
  const [counts, units] = await Promise.all([fleet.counts(), fleet.units()]);
  return { fleet: fleet.name, counts, units, isLeading: fleet.isLeading };
}

function metrics(overview: Overview): Response {
  return new Response(metricsText(overview, new Date()), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
  });
}

function html(page: string, status: number): Response {
  return new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    },
  });
}
