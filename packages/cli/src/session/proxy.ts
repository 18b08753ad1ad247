const variables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/** The variable that names a proxy for this URL. */
export function proxyVariable(
  apiRoot: string,
  env: Readonly<Record<string, string | undefined>>,
): (typeof variables)[number] | undefined {
  // What is no URL is refused by the client.
  if (!URL.canParse(apiRoot)) return undefined;
  const { protocol, hostname } = new URL(apiRoot);
  if (/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(hostname)) return undefined;
  return variables.find(
    (name) => env[name] && name.toLowerCase().startsWith(`${protocol.slice(0, -1)}_`),
  );
}

/**
 * A `fetch` that goes through the proxy of the environment; `undefined` where there is none. Node's
 * own `fetch` does so only from Node 24 on, with `NODE_USE_ENV_PROXY=1` (nodejs.org/api/cli.html);
 * Bun's does by itself.
 */
export async function proxiedFetch(
  apiRoot: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<typeof globalThis.fetch | undefined> {
  if (process.versions.bun || proxyVariable(apiRoot, env) === undefined) return undefined;
  const { EnvHttpProxyAgent, fetch } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent();
  // undici's types and those of the platform describe the same functions, and differ in name alone.
  return ((input: string, init: object) => fetch(input, { ...init, dispatcher })) as never;
}
