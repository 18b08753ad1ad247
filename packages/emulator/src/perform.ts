import type { Caller } from './behaviours/behaviour.ts';
import { behaviours } from './behaviours/index.ts';
import { authorize } from './contract/authorize.ts';
import { apiRoot, type ContractOperation, getContract } from './contract/contract.ts';
import { refusalStatus } from './contract/described.ts';
import { strikeBefore } from './faults/before.ts';
import type { Hub } from './hub.ts';
import type { RequestEntry } from './request-log.ts';
import { errorResponse, type HubRequest, type HubResponse, Refusal } from './response.ts';

/** A request whose operation is known. */
export interface RoutedRequest {
  operation: ContractOperation;
  params: Record<string, string>;
}

/** Finds the operation of a request; throws the response 501 or 405 where there is none. */
export function routeRequest(request: HubRequest, url: URL, entry: RequestEntry): RoutedRequest {
  const { method } = request;
  const path = url.pathname.slice(apiRoot.length) || '/';
  const routed = getContract().route(method, path);
  if (routed && 'operation' in routed) {
    entry.operationId = routed.operation.id;
    return routed;
  }
  entry.requestProblems = ['The spec has no such path and method.'];
  if (!routed) {
    throw new Refusal(errorResponse(501, `The emulator has no ${method} ${path}.`));
  }
  const refusal = errorResponse(405, `The API has no ${method} at this path.`);
  throw new Refusal({ ...refusal, headers: { Allow: routed.allow.join(', ') } });
}

/** Carries a request out: faults first, then the token, the contract, and what the hub does. */
export async function perform(
  hub: Hub,
  { operation, params }: RoutedRequest,
  request: HubRequest,
  url: URL,
  entry: RequestEntry,
): Promise<HubResponse> {
  const { id } = operation;
  const { headers, body } = request;
  await strikeBefore(hub.faults, id, request.signal, hub.onRestart);
  const { maxBodyBytes } = hub.settings;
  if (body.length > maxBodyBytes) {
    return errorResponse(
      refusalStatus(operation, 413),
      `A body has at most ${maxBodyBytes} bytes (maxBodyBytes).`,
    );
  }
  const caller = authorize(hub.state, headers);
  let status = 500;
  try {
    const response = await carryOut(hub, { operation, params }, request, url, entry, caller);
    status = response.status;
    return response;
  } catch (error) {
    if (error instanceof Refusal) status = error.response.status;
    throw error;
  } finally {
    if (!operation.isRead) {
      const { account, username } = caller;
      const { method } = request;
      const atMs = hub.state.clock.now();
      const path = url.pathname.slice(0, 1_000);
      hub.state.audit.add({ account, username, operation: id, method, path, status, atMs });
    }
  }
}

async function carryOut(
  hub: Hub,
  { operation, params }: RoutedRequest,
  request: HubRequest,
  url: URL,
  entry: RequestEntry,
  caller: Caller,
): Promise<HubResponse> {
  const { id } = operation;
  const { headers, body } = request;
  const isForgiven = id === 'createBatch' && hub.settings.batchName === 'optional';
  const raw = {
    params,
    query: url.searchParams,
    headers,
    body,
    ...(isForgiven && { defaults: { name: 'Unnamed batch' } }),
  };
  const checked = getContract().checkRequest(operation, raw);
  entry.requestProblems = [...checked.problems, ...checked.notes];
  if (checked.problems.length > 0) {
    return errorResponse(400, `The request is not valid. ${checked.problems.join('; ')}.`);
  }
  const behaviour = behaviours[id];
  if (!behaviour) return errorResponse(501, `The emulator has no behaviour for ${id} yet.`);
  const shift = hub.faults.draw(id, 'shifting-pages');
  const failure = hub.faults.draw(id, 'job-failure');
  return behaviour({
    hub: hub.state,
    caller,
    apiRoot: url.origin + apiRoot,
    path: checked.path,
    query: checked.query,
    headers,
    json: checked.json,
    bytes: body,
    listLagMs: hub.faults.draw(id, 'list-lag')?.fault.ms ?? 0,
    runLagMs: hub.faults.draw(id, 'run-lag')?.fault.ms ?? 0,
    jobFailure: failure ? (failure.fault.message ?? 'The job failed.') : undefined,
    pageShift: shift ? (shift.fault.by ?? 1) : 0,
  });
}
