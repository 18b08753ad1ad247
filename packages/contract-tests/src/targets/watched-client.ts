import { DriftReport } from '@org/aihub-drift';
import { AIHub } from '@org/aihub-sdk';
import { document } from '../cases.ts';
import type { Target } from './target.ts';

/** A response, and what of it is not as documented. */
export interface Received {
  status: number;
  violations: string | null;
  drift: string[];
  text: string;
}

/** A client of a target that keeps what comes back, and compares it with the spec. */
export function watchedClient(target: Target): { aihub: AIHub; received: Received[] } {
  const received: Received[] = [];
  const report = new DriftReport({ ...document });
  const aihub = new AIHub({
    apiRoot: target.apiRoot,
    apiToken: target.apiToken,
    maxRetries: target.name === 'live' ? 3 : 0,
    ...(target.ibContext !== undefined && { ibContext: target.ibContext }),
    async fetch(input, init) {
      const response = await (target.fetch ?? fetch)(input, init);
      const { status, headers } = response;
      const text = await response.clone().text();
      const contentType = headers.get('content-type') ?? undefined;
      const method = init?.method ?? 'GET';
      const found = report.add({ method, url: String(input), status, contentType, body: text });
      const drift = found.map(({ kind, place, found }) => `${kind} ${place} ${found}`);
      received.push({ status, violations: headers.get('sl-violations'), drift, text });
      return response;
    },
  });
  return { aihub, received };
}
