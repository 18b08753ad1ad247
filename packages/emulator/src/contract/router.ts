/** An operation's place: its method and its path template. */
export interface Route {
  method: string;
  path: string;
  /** Path parameters that hold several segments. */
  many: readonly string[];
}

/** Where a request leads. */
export type Routed<Operation> =
  | { operation: Operation; params: Record<string, string> }
  /** The path is known, the method is not. */
  | { allow: readonly string[] }
  | undefined;

/**
 * Finds an operation by method and path. As OpenAPI has it, a template without parameters wins over
 * one with them.
 *
 * @throws URIError when a segment is not well encoded.
 */
export function createRouter<Operation extends Route>(
  operations: readonly Operation[],
): (method: string, path: string) => Routed<Operation> {
  const routes = operations.map((operation) => ({ operation, ...compile(operation) }));
  routes.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  return (method, path) => {
    const allow: string[] = [];
    for (const { operation, pattern } of routes) {
      const match = pattern.exec(path);
      if (!match) continue;
      if (operation.method !== method) {
        allow.push(operation.method);
        continue;
      }
      const params = Object.entries(match.groups ?? {}).map(([key, value]) => {
        const name = names(operation)[Number(key.slice(1))] as string;
        return [name, value.split('/').map(decodeURIComponent).join('/')];
      });
      return { operation, params: Object.fromEntries(params) };
    }
    return allow.length > 0 ? { allow } : undefined;
  };
}

function names({ path }: Route): string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as string);
}

/** The rank sorts by segment: written out, one segment, several segments. */
function compile(route: Route): { pattern: RegExp; rank: string } {
  let count = 0;
  let rank = '';
  const source = route.path.split('/').map((segment) => {
    const name = /^\{([^}]+)\}$/.exec(segment)?.[1];
    if (name === undefined) {
      rank += '0';
      return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    }
    const isMany = route.many.includes(name);
    rank += isMany ? '2' : '1';
    return `(?<p${count++}>${isMany ? '.+' : '[^/]+'})`;
  });
  return { pattern: new RegExp(`^${source.join('/')}$`, 's'), rank };
}
