import { isNode, listOf, type Node, nodeOf, resolve, textOf } from '../document/node.ts';

/** An operation of the document. */
export interface Route {
  operationId: string | undefined;
  method: string;
  /** Path template, e.g. `/v2/apps/runs/{run_id}`. */
  path: string;
  operation: Node;
}

/** The operations, by what a request asks for. */
export interface Routes {
  /** The operation of a request; the path may have more before what the document names. */
  find(method: string, pathname: string): Route | undefined;
  /** A path of which only the parts that the document knows are shown; `undefined` if it is of no API. */
  shown(pathname: string): string | undefined;
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

/** Reads the operations of a document. */
export function routesOf(document: Node): Routes {
  const routes = Object.entries(nodeOf(document.paths)).flatMap(([path, value]) => {
    const item = resolve(document, value);
    const pattern = patternOf(document, path, item);
    return methods.flatMap((method) => {
      const operation = item[method];
      if (!isNode(operation)) return [];
      const operationId = textOf(operation.operationId);
      return [{ operationId, method: method.toUpperCase(), path, operation, pattern }];
    });
  });
  // A path without parameters wins over one with them (OpenAPI 3.1, Paths Object).
  const count = ({ path }: Route) => path.split('{').length;
  routes.sort((a, b) => count(a) - count(b));
  const literals = new Set(
    routes.flatMap(({ path }) => path.split('/').filter((part) => !part.includes('{'))),
  );
  return {
    find: (method, pathname) => {
      for (const path of suffixes(pathname)) {
        const found = routes.find((route) => route.method === method && route.pattern.test(path));
        if (found) return found;
      }
      return undefined;
    },
    shown: (pathname) => {
      const path = suffixes(pathname).find((suffix) => /^\/v\d+\//.test(suffix));
      const show = (part: string) => (literals.has(part) || /^v\d+$/.test(part) ? part : '{…}');
      return path?.split('/').map(show).join('/');
    },
  };
}

/** The path itself, and what is left of it without its first segment, its first two and so on. */
function suffixes(pathname: string): string[] {
  const parts = pathname.split('/').slice(1);
  return parts.map((_, index) => `/${parts.slice(index).join('/')}`);
}

function patternOf(document: Node, path: string, item: Node): RegExp {
  const many = new Set(
    methods.flatMap((method) =>
      [...listOf(item.parameters), ...listOf(nodeOf(item[method]).parameters)]
        .map((parameter) => resolve(document, parameter))
        .filter((parameter) => parameter['x-sdk-segments'] === 'many')
        .map(({ name }) => name),
    ),
  );
  const source = path
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return many.has(part.slice(1, -1)) ? '.+' : '[^/]+';
    })
    .join('');
  return new RegExp(`^${source}$`, 's');
}
