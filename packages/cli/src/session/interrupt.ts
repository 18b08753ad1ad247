import type { Host } from '../host.ts';

/** Ctrl-C, or a request to end. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** 128 and the number of the signal, as shells have it. */
  readonly exitCode: number;

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super('Interrupted.');
    this.exitCode = signal === 'SIGINT' ? 130 : 143;
  }
}

/** Aborts what a command is doing when the user interrupts it, and tells how to go on. */
export class Interrupts {
  readonly #controller = new AbortController();
  /** Says how to go on after an interruption. Kept up to date by the command that runs. */
  advice: string | undefined;
  readonly stop: () => void;

  constructor(host: Host) {
    this.stop = host.onSignal((signal) => {
      const interrupted = new Interrupted(signal);
      // Whoever presses Ctrl-C twice does not want to wait for anything.
      if (this.signal.aborted) process.exit(interrupted.exitCode);
      this.#controller.abort(interrupted);
    });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }
}
