import { UsageError } from '../errors/usage-error.ts';

/** jq's own words for a program that it cannot read or carry out. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Failed to execute raw query: /, '').trim();
}

/** Runs a jq program over JSON text; strings come out as they are, one a line. Loads jq when called. */
export async function runJq(json: string, program: string): Promise<string> {
  const { default: jq } = await import('jq-wasm');
  try {
    const output = await jq.raw(json, program, ['-r', '-c']);
    return output === '' || output.endsWith('\n') ? output : `${output}\n`;
  } catch (error) {
    throw new UsageError(`--jq: ${messageOf(error)}`);
  }
}
