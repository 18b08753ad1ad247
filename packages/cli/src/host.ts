import type { Readable, Writable } from 'node:stream';

/** A stream that people may type into. */
export type Input = Readable & {
  isTTY?: boolean | undefined;
  setRawMode?: ((mode: boolean) => unknown) | undefined;
};

/** A stream that people may read from. */
export type Output = Writable & {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
};

/** What the command has of the machine around it; tests give their own. */
export interface Host {
  stdin: Input;
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  /**
   * Sends the requests.
   *
   * @default the global `fetch`, through a proxy where the environment names one
   */
  fetch?: typeof globalThis.fetch | undefined;
  /** Calls the listener on Ctrl-C and on SIGTERM. Gives what ends that. */
  onSignal(listener: (signal: 'SIGINT' | 'SIGTERM') => void): () => void;
}

/** This process. */
export function processHost(): Host {
  const { stdin, stdout, stderr, env } = process;
  return {
    stdin,
    stdout,
    stderr,
    env,
    onSignal(listener) {
      process.on('SIGINT', listener);
      process.on('SIGTERM', listener);
      return () => {
        process.off('SIGINT', listener);
        process.off('SIGTERM', listener);
      };
    },
  };
}
