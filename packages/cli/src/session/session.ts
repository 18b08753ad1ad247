import type { AIHub } from '@org/aihub-sdk';
import type { Host } from '../host.ts';
import { type Palette, paletteFor } from '../output/palette.ts';
import type { CommonFlags } from './flags.ts';
import type { Interrupts } from './interrupt.ts';
import { StatusLine } from './status-line.ts';

/** One run of the command: the machine, the common flags, and what is made of them. */
export class Session {
  readonly host: Host;
  readonly flags: CommonFlags;
  readonly interrupts: Interrupts;
  /** Colours of standard error. */
  readonly palette: Palette;
  readonly status: StatusLine;
  #client: Promise<AIHub> | undefined;

  constructor(host: Host, flags: CommonFlags, interrupts: Interrupts) {
    this.host = host;
    this.flags = flags;
    this.interrupts = interrupts;
    this.palette = paletteFor(host.stderr, host.env);
    this.status = new StatusLine(host.stderr, flags.quiet ?? false);
  }

  get signal(): AbortSignal {
    return this.interrupts.signal;
  }

  /** The client of the chosen account. The SDK is loaded when it is first asked for. */
  client(): Promise<AIHub> {
    this.#client ??= import('./client.ts').then(({ openClient }) => openClient(this));
    return this.#client;
  }

  /** Tells people something that is not the result. */
  note(text: string): void {
    if (!this.flags.quiet) this.status.say(text);
  }

  /** Writes a part of the result, and waits while the reader is slower. */
  async write(text: string | Uint8Array): Promise<void> {
    const { stdout } = this.host;
    if (stdout.write(text)) return;
    await new Promise<void>((resolve) => stdout.once('drain', resolve));
  }
}
