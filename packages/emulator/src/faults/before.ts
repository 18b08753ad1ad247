import { errorResponse, Refusal } from '../response.ts';
import { sleep } from '../sleep.ts';
import type { FaultBook } from './faults.ts';

/** The faults that strike before the hub does anything: waits, then throws the response if one is due. */
export async function strikeBefore(
  faults: FaultBook,
  operation: string,
  signal: AbortSignal | undefined,
  restart: (keepState: boolean) => void,
): Promise<void> {
  const late = faults.draw(operation, 'latency');
  if (late) {
    const { fault, random } = late;
    const [least, most] = typeof fault.ms === 'number' ? [fault.ms, fault.ms] : fault.ms;
    await sleep(least + (most - least) * random.fraction(), signal);
  }
  const restarting = faults.draw(operation, 'restart');
  if (restarting) {
    restart(restarting.fault.keepState ?? true);
    throw new Refusal({ status: 503, breaks: 'before' });
  }
  if (faults.draw(operation, 'refused')) {
    throw new Refusal({ status: 503, breaks: 'before' });
  }
  const limit = faults.draw(operation, 'rate-limit');
  if (limit) {
    const headers = retryAfter(limit.fault.retryAfter);
    throw new Refusal({ ...errorResponse(429, 'Too many requests.'), headers });
  }
  const trouble = faults.draw(operation, 'unavailable');
  if (trouble) {
    const { status = 503, html } = trouble.fault;
    const headers = retryAfter(trouble.fault.retryAfter);
    if (!html) {
      throw new Refusal({
        ...errorResponse(status, 'Something went wrong on the server.'),
        headers,
      });
    }
    const text = `<html><body><h1>${status}</h1></body></html>\n`;
    throw new Refusal({ status, text, headers: { ...headers, 'Content-Type': 'text/html' } });
  }
}

function retryAfter(value: number | string | undefined): Record<string, string> {
  return value === undefined ? {} : { 'Retry-After': String(value) };
}
