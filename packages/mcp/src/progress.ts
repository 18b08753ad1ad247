import type { ServerContext } from '@modelcontextprotocol/server';

/** Progress of a tool that waits. */
export interface Progress {
  /** What stands in the notifications from now on. */
  say(message: string): void;
  stop(): void;
}

const everyMs = 5_000;

/** Notifies of the seconds that have passed, every 5 seconds, where the client asked for it. */
export function startProgress(request: ServerContext['mcpReq'], total?: number): Progress {
  const progressToken = request._meta?.progressToken;
  if (progressToken === undefined) return { say() {}, stop() {} };
  const startedAt = performance.now();
  let message = '';
  const send = () => {
    // It must increase with each notification (specification, basic/utilities/progress).
    const progress = (performance.now() - startedAt) / 1_000;
    request
      .notify({
        method: 'notifications/progress',
        params: {
          progressToken,
          progress,
          ...(total !== undefined && { total }),
          ...(message !== '' && { message }),
        },
      })
      // The client has gone; its request ends by its signal.
      .catch(() => {});
  };
  const timer = setInterval(send, everyMs);
  return {
    say(text) {
      message = text;
      send();
    },
    stop: () => clearInterval(timer),
  };
}
