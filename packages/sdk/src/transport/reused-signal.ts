import type { Ending } from '../async/ending.ts';

type Fetch = typeof globalThis.fetch;

/** Takes a signal for a request that may end early. */
type Lend = (ending: Ending) => {
  signal: AbortSignal;
  /** For a request whose response was read whole, and not otherwise. */
  giveBack(): void;
};

/** Signals that wait for their next request. */
const free: Lend[] = [];
/** More are not kept. */
const mostFree = 256;

let last: Fetch | undefined;
let isLastNodes: boolean;

/**
 * Whether it is the `fetch` that Node has built in, which loads undici when it is first called
 * (lib/internal/bootstrap/web/exposed-window-or-worker.js). A stub or a wrapper may keep the signal.
 */
function isNodeFetch(fetch: Fetch): boolean {
  if (fetch !== last) isLastNodes = String(fetch).includes('deps/undici');
  last = fetch;
  return isLastNodes;
}

/** Its functions are made once, and not for each request. */
function create(): Lend {
  const controller = new AbortController();
  const { signal } = controller;
  let listener: (() => void) | undefined;
  let current: Ending;
  let forget: () => void;
  // Node's `fetch` removes its listener when garbage is collected, and not when a request is over
  // (undici, lib/web/fetch/request.js). Here it is forgotten with the request.
  signal.addEventListener = (_: string, added: unknown) => {
    // Those of the attempts before, of the same call.
    const earlier = listener;
    listener = (): void => {
      earlier?.();
      (added as () => void).call(signal);
    };
  };
  const abort = () => {
    controller.abort(current.reason);
    listener?.();
  };
  const giveBack = () => {
    forget();
    listener = undefined;
    if (!signal.aborted && free.length < mostFree) free.push(lend);
  };
  const lend: Lend = (ending) => {
    current = ending;
    forget = ending.onEnd(abort);
    return { signal, giveBack };
  };
  return lend;
}

/**
 * A signal for a request that may end early, which was that of other requests before; `undefined`
 * where a `fetch` needs one of its own.
 *
 * A new one for each request takes Node 20 a tenth of the CPU of a request: to make it, to add the
 * listener of `fetch`, and to collect both.
 */
export function reuseSignal(fetch: Fetch, ending: Ending): ReturnType<Lend> | undefined {
  if (!ending.isOver && isNodeFetch(fetch)) return (free.pop() ?? create())(ending);
  return undefined;
}
