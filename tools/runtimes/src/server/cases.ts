import { gzipSync } from 'node:zlib';
import { type Case, sendJson } from './case.ts';

/** A run whose times a JavaScript number cannot hold. */
export const exactRun =
  '{"id":"a-run","status":"COMPLETE","start_timestamp":1765912514238248673,"finish_timestamp":9223372036854775807}';

/** Answers the first request of each connection, and breaks the connection at a later POST. */
const reusedConnection: Case = ({ request, response, counts, carried }) => {
  if (request.method !== 'POST') return sendJson(response, '{"runs":[]}');
  if (carried === 0) return sendJson(response, exactRun);
  counts.broken = (counts.broken ?? 0) + 1;
  request.resume().on('end', () => request.socket.destroy());
};

/** Headers and the beginning of a body, and then nothing more. */
const stalledBody: Case = ({ response, counts }) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"id":');
  response.on('close', () => {
    counts.closed = (counts.closed ?? 0) + 1;
  });
};

/** 503 that names its pause, then a response. */
const unavailableOnce: Case = ({ response, counts }) => {
  if (counts.GET !== 1) return sendJson(response, exactRun);
  response.setHeader('retry-after', '1');
  sendJson(response, '{"message":"back soon"}', 503);
};

const redirect: Case = ({ request, response, root, elsewhere }) => {
  const { url = '' } = request;
  const to = {
    'within-origin': `${root}/v2/apps/runs/moved`,
    'to-another': `${elsewhere}${root}/v2/apps/runs/moved`,
  }[url.slice(url.lastIndexOf('/') + 1)];
  if (request.method === 'GET' && to === undefined) return sendJson(response, exactRun);
  response.writeHead(307, { location: to ?? `${root}/v2/apps/moved` }).end();
};

const gzipped: Case = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  response.end(gzipSync(exactRun));
};

/** The first connection breaks before the response; GET alone. */
const resetOnce: Case = ({ request, response, counts }) => {
  if ((counts.GET ?? 0) > 1) return sendJson(response, exactRun);
  request.socket.destroy();
};

/** Says in a run's message what the User-Agent was. */
const userAgent: Case = ({ request, response }) => {
  const msg = String(request.headers['user-agent']);
  sendJson(response, JSON.stringify({ id: 'a-run', status: 'COMPLETE', msg }));
};

export const cases: Readonly<Record<string, Case>> = {
  'reused-connection': reusedConnection,
  'stalled-body': stalledBody,
  'unavailable-once': unavailableOnce,
  redirect,
  gzipped,
  'reset-once': resetOnce,
  'user-agent': userAgent,
};
