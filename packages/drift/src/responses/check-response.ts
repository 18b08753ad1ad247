import { isNode, type Node, nodeOf, resolve } from '../document/node.ts';
import { checkValue } from './check-value.ts';
import type { BodyFinding, Finding } from './finding.ts';
import type { Routes } from './routes.ts';

/** One request and its response, as far as they are known. */
export interface Exchange {
  method: string;
  url: string;
  status: number;
  /** The `Content-Type` of the response, if it has one. */
  contentType?: string | undefined;
  /** The body of the response as text; `undefined` if it is not known. */
  body?: string | undefined;
}

/** How one response differs from the document; `undefined` if it is of no API that the document knows. */
export function checkResponse(
  document: Node,
  routes: Routes,
  exchange: Exchange,
): Finding[] | undefined {
  const { method, url, status } = exchange;
  const { pathname } = new URL(url);
  const route = routes.find(method, pathname);
  if (!route) {
    const path = routes.shown(pathname);
    if (path === undefined) return undefined;
    const kind = 'undocumented operation';
    const found = method;
    return [
      {
        operationId: undefined,
        method,
        path,
        status,
        kind,
        place: '',
        documented: 'nothing',
        found,
      },
    ];
  }
  const { operationId, path, operation } = route;
  const responses = nodeOf(operation.responses);
  const documented = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  const response = documented ?? responses.default;
  const findings: BodyFinding[] = isNode(response)
    ? checkBody(document, resolve(document, response), exchange)
    : [
        {
          kind: 'undocumented status',
          place: '',
          documented: Object.keys(responses).join(', '),
          found: String(status),
        },
      ];
  return findings.map((finding) => ({ operationId, method, path, status, ...finding }));
}

function checkBody(document: Node, response: Node, exchange: Exchange): BodyFinding[] {
  const { method, contentType, body } = exchange;
  const content = nodeOf(response.content);
  const types = Object.keys(content);
  const documented = types.join(', ') || 'nothing';
  // The response to a HEAD has no body (RFC 9110, section 9.3.2), and neither has a 304.
  if (method === 'HEAD' || exchange.status === 304) return [];
  if (body === '') {
    if (!types.some(isJson)) return [];
    return [{ kind: 'missing body', place: '$', documented, found: 'nothing' }];
  }
  const sent = mediaTypeOf(contentType);
  if (types.length === 0) {
    if (body === undefined) return [];
    return [{ kind: 'undocumented body', place: '$', documented, found: sent }];
  }
  const type =
    types.find((name) => mediaTypeOf(name) === sent) ?? types.find((name) => name === '*/*');
  if (type === undefined) return [{ kind: 'media type', place: '$', documented, found: sent }];
  if (body === undefined || !isJson(sent)) return [];
  const { schema } = nodeOf(content[type]);
  return schema === undefined ? [] : checkJson(document, schema, body);
}

function checkJson(document: Node, schema: unknown, body: string): BodyFinding[] {
  try {
    return checkValue(document, [schema], JSON.parse(body));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [{ kind: 'no JSON', place: '$', documented: 'JSON', found: 'text' }];
  }
}

/** Whether a media type is JSON (RFC 8259), or another with its syntax (RFC 6839, section 3.1). */
export function isJson(contentType: string): boolean {
  return /^application\/(?:json|[\w.-]+\+json)$/.test(mediaTypeOf(contentType));
}

/** Without its parameters; what is no media type could be anything, so it is not shown. */
function mediaTypeOf(contentType: string | undefined): string {
  if (!contentType) return 'no media type';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[a-z*]+\/[a-z0-9.+*-]+$/.test(type) ? type : 'another media type';
}
