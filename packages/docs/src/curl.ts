import { toJson } from '@org/aihub-spec-model';
import type { SentRequest } from './try-sample.ts';

/** A request as a command for a POSIX shell. The token comes from the environment. */
export function curl({ method, url, contentType, text, hasBody }: SentRequest): string {
  const start = method === 'GET' ? 'curl' : `curl -X ${method}`;
  const lines = [`${start} ${quote(url)}`, '-H "Authorization: Bearer $AIHUB_API_TOKEN"'];
  if (hasBody && contentType) lines.push(`-H ${quote(`Content-Type: ${contentType}`)}`);
  if (text !== undefined) lines.push(`-d ${quote(indented(text))}`);
  else if (hasBody) lines.push('--data-binary @the-file');
  return lines.join(' \\\n  ');
}

function quote(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

/** The same JSON, easier to read; left as it is where reading it would round a number. */
function indented(text: string): string {
  const value: unknown = JSON.parse(text);
  return JSON.stringify(value) === text ? toJson(value) : text;
}
