import type { Attributes } from '@opentelemetry/api';
import type { ObservedOperation } from '../telemetry.ts';

/** Methods with a value of their own (semantic conventions, http.request.method). */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']);
const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** The attributes of an operation, on spans and metrics. */
export function operationAttributes({ operationId }: ObservedOperation): Attributes {
  return { 'aihub.operation.id': operationId };
}

/** The attributes of an attempt, on spans and metrics (semantic conventions, HTTP client). */
export function requestAttributes({ method, template, apiRoot }: ObservedOperation): Attributes {
  const { hostname, port, protocol } = new URL(apiRoot);
  const isKnown = knownMethods.has(method);
  return {
    'http.request.method': isKnown ? method : '_OTHER',
    ...(!isKnown && { 'http.request.method_original': method }),
    'server.address': hostname,
    'server.port': port === '' ? (defaultPorts[protocol] ?? 0) : Number(port),
    ...(template !== undefined && { 'url.template': template }),
  };
}

/**
 * The address without values, which may be names of files or of secrets: the conventions put
 * `REDACTED` in their place (semantic conventions, url.full).
 */
export function redactedUrl({ template, apiRoot }: ObservedOperation): string {
  return apiRoot + (template?.replace(/{[^}]*}/g, 'REDACTED') ?? '/REDACTED');
}
