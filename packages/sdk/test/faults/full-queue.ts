import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** A port whose queue of connections is full, so that another one is neither made nor refused. */
export interface FullQueue {
  port: number;
  stop(): Promise<void>;
}

/** Listens, then never looks again: its thread sleeps. */
const program = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
`;

export async function fullQueue(): Promise<FullQueue> {
  const worker = new Worker(program, { eval: true });
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  const waiting: Socket[] = [];
  for (let n = 0; n < 8; n++) waiting.push(connect(port, '127.0.0.1').on('error', () => {}));
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    port,
    async stop() {
      for (const socket of waiting) socket.destroy();
      await worker.terminate();
    },
  };
}
