import type { Host } from '../host.ts';
import { paletteFor } from '../output/palette.ts';
import { visible } from '../output/visible.ts';
import { Interrupted } from '../session/interrupt.ts';
import { forPeople } from '../session/status-line.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';

/** What to do, where the SDK's sentence speaks to programmers. */
const sentences: Record<string, (error: Error & { run?: { id: string } }) => string> = {
  RunNeedsReviewError: ({ run }) =>
    `Run ${run?.id} stopped for a review. Review it in AI Hub, then go on with: aihub runs watch ${run?.id}`,
  WaitTimeoutError: ({ run, message }) =>
    run
      ? `Run ${run.id} is not over yet, and goes on by itself. Wait on with: aihub runs watch ${run.id}`
      : message,
};

/** Writes what went wrong and what to do, and gives the exit status. */
export function report(error: unknown, host: Host, advice: string | undefined): number {
  const palette = paletteFor(host.stderr, host.env);
  const write = (text: string) => host.stderr.write(`${forPeople(text, host.stderr)}\n`);
  if (error instanceof Interrupted) {
    write(`\naihub: Interrupted.${advice ? ` ${advice}` : ''}`);
    return error.exitCode;
  }
  const code = exitCodeOf(error);
  const isKnown = error instanceof Error && (code !== exitCodes.failed || 'code' in error);
  write(`${palette.red('aihub:')} ${messageOf(error)}`);
  const requestId = error instanceof Error && 'requestId' in error ? error.requestId : undefined;
  if (typeof requestId === 'string') write(palette.dim(`Request ID: ${visible(requestId)}`));
  // A fault of this command: the stack says where.
  if (!isKnown && error instanceof Error && error.stack) write(error.stack);
  return code;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error));
  return visible(sentences[error.name]?.(error) ?? error.message);
}
