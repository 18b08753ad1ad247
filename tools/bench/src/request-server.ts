// Answers every request with one run, from a process of its own so that its CPU is not counted.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const run = JSON.stringify({
  id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
  status: 'COMPLETE',
  start_timestamp: 0,
  finish_timestamp: 0,
  msg: null,
  batch_id: 48213,
  input_dir: null,
  app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
  deployment_id: '0199a4e2-1c3d-7f5a-b2e8-6d7c8b9a0f12',
  tags: ['invoices', 'december'],
}).replace(/"(start|finish)_timestamp":0/g, '"$1_timestamp":1765912514238248673');

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(run),
  });
  response.end(run);
});
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
