import { execFileSync } from 'node:child_process';
import type { Target } from './target.ts';
import { serveWorker, workerdBinary } from './workerd-server.ts';

/** Cloudflare's runtime for Workers: the whole scenario is one request to a Worker. */
export const workerdTarget: Target = {
  name: 'workerd',
  title: 'workerd (Cloudflare Workers)',
  missing: workerdBinary === undefined ? 'no binary for this platform' : undefined,
  async version() {
    const said = execFileSync(workerdBinary ?? '', ['--version'], { encoding: 'utf8' });
    return said.replace('workerd', '').trim();
  },
  async run(folder, addresses) {
    const { url, stop } = await serveWorker(folder);
    try {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(addresses) });
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return JSON.parse(text);
    } finally {
      stop();
    }
  },
};
