import type { Output } from '../host.ts';
import { cut, wrap } from '../output/width.ts';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const intervalMs = 100;

/**
 * The last line of a terminal, which tells what is going on and is written over. Where standard
 * error is no terminal, it shows nothing.
 */
export class StatusLine {
  readonly #stream: Output;
  readonly #isShown: boolean;
  #text: (() => string) | undefined;
  #frame = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(stream: Output, isQuiet: boolean) {
    this.#stream = stream;
    this.#isShown = Boolean(stream.isTTY) && !isQuiet;
  }

  /** Shows a text until another one comes. A function is asked again for each frame. */
  show(text: string | (() => string)): void {
    if (!this.#isShown) return;
    this.#text = typeof text === 'string' ? () => text : text;
    this.#timer ??= setInterval(() => this.#paint(), intervalMs);
    this.#timer.unref();
    this.#paint();
  }

  /** Writes a line that stays, above the one that changes. */
  say(text: string): void {
    this.#erase();
    this.#stream.write(`${forPeople(text, this.#stream)}\n`);
    this.#paint();
  }

  /** Ends it, and leaves no trace. */
  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#erase();
    this.#text = undefined;
  }

  #paint(): void {
    if (!this.#text) return;
    const frame = frames[this.#frame++ % frames.length];
    // A line that is as long as the terminal is wide would wrap.
    const text = cut(`${frame} ${this.#text()}`, (this.#stream.columns || 80) - 1);
    this.#stream.write(`\r\u001b[2K${text}`);
  }

  #erase(): void {
    if (this.#text) this.#stream.write('\r\u001b[2K');
  }
}

/** Broken between words to fit a terminal; as it is for a file or pipe. */
export function forPeople(text: string, stream: Output): string {
  return stream.isTTY ? wrap(text, stream.columns || 80) : text;
}

/** A bar of ten characters, and the share in percent. */
export function bar(done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const filled = Math.round(share * 10);
  return `${'█'.repeat(filled)}${'░'.repeat(10 - filled)} ${String(Math.floor(share * 100)).padStart(3)} %`;
}
