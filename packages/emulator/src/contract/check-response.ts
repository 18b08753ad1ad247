import type { ContractOperation } from '../../build/contract-of.ts';
import type { EncodedResponse } from '../encode.ts';
import { describedAs } from './described.ts';
import { isJson, mediaTypeOf } from './media-type.ts';
import type { Check } from './validators.ts';

/** What a response breaks of the spec, in words; empty when nothing. */
export function checkResponse(
  check: Check,
  operation: ContractOperation,
  index: number,
  { status, headers, bytes }: EncodedResponse,
): string[] {
  const name = describedAs(operation, status);
  if (name === undefined) return [`The spec has no status ${status} for ${operation.id}.`];
  const { contentType, schema } = operation.responses[name] ?? {};
  if (bytes === undefined || bytes.length === 0) {
    const promised =
      contentType !== undefined && isJson(contentType) && operation.method !== 'HEAD';
    return promised ? [`The response ${status} has no body.`] : [];
  }
  if (contentType === undefined) return [`The spec has no body for the response ${status}.`];
  const sent = mediaTypeOf(headers['Content-Type']);
  if (sent !== contentType) return [`The response ${status} is ${sent}, and not ${contentType}.`];
  if (!schema || !isJson(contentType)) return [];
  const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return check(body, 'body', 'operations', index, 'responses', name, 'schema');
}
