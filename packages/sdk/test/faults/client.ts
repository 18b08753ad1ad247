import { AIHub, type AIHubOptions } from '../../src/index.ts';
import { apiToken, ibContext } from './canaries.ts';
import { type Act, FaultServer, type ServerOptions } from './server.ts';

/** A server that misbehaves as told, and a client of it. Both are to be stopped with `stop`. */
export async function startFault(
  act: Act,
  options: Partial<AIHubOptions> = {},
  serverOptions: ServerOptions = {},
): Promise<{ server: FaultServer; aihub: AIHub }> {
  const server = await FaultServer.start(act, serverOptions);
  const aihub = new AIHub({ apiToken, ibContext, apiRoot: server.apiRoot, ...options });
  return { server, aihub };
}

/** What a promise rejects with; an error if it does not. */
export async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    (value) => {
      throw new Error(`It succeeded, with ${JSON.stringify(value)}.`);
    },
    (reason: unknown) => reason,
  );
}
