/** Who waits for a signal to abort, and how the one listener on it is removed. */
interface Listener {
  readonly waiting: Set<() => void>;
  remove(): void;
}

const listeners = new WeakMap<AbortSignal, Listener>();

/**
 * Runs a function when a signal aborts; at once when it has aborted already.
 *
 * A signal gets one listener, however many functions wait for it: Node prints a leak warning at
 * the eleventh (`MaxListenersExceededWarning`, lib/internal/event_target.js).
 *
 * @returns Takes the function back; with the last one the listener goes, too.
 */
export function onAbort(signal: AbortSignal | undefined, run: () => void): () => void {
  if (!signal) return () => {};
  if (signal.aborted) {
    run();
    return () => {};
  }
  // A function of its own for each call, so that the same one may wait twice.
  const own = (): void => run();
  const listener = listeners.get(signal) ?? listenTo(signal);
  listener.waiting.add(own);
  return () => {
    if (listener.waiting.delete(own) && listener.waiting.size === 0) listener.remove();
  };
}

function listenTo(signal: AbortSignal): Listener {
  const waiting = new Set<() => void>();
  const remove = (): void => {
    listeners.delete(signal);
    signal.removeEventListener('abort', onEvent);
  };
  const onEvent = (): void => {
    remove();
    for (const run of waiting) run();
  };
  const listener = { waiting, remove };
  listeners.set(signal, listener);
  signal.addEventListener('abort', onEvent);
  return listener;
}
