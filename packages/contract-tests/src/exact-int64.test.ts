import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { int64PlacesOf } from '@org/aihub-spec-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Case,
  callOperation,
  clientOf,
  decoded,
  document,
  inputsOf,
  responseCases,
} from './cases.ts';

/** JSON text with a bigint's digits bare, independent of the SDK's own writer. */
function toText(value: unknown): string {
  const marked = JSON.stringify(value, (_, item) =>
    typeof item === 'bigint' ? `#${item}#` : item,
  );
  return marked.replace(/"#(-?\d+)#"/g, '$1');
}

const exact = responseCases.filter(
  ({ response }) => response.ok && response.schema && int64PlacesOf(document, response.schema),
);

describe('int64 values arrive with all their digits', () => {
  let server: Server;
  let apiRoot: string;
  let current: Case;

  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(current.response.code, { 'content-type': 'application/json' });
      response.end(toText(current.example?.value));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  it('is tested with values that a double cannot hold', () => {
    expect(exact.some(({ example }) => /\d{19}/.test(toText(example?.value)))).toBe(true);
  });

  it.each(exact.map((item) => [`${item.operation.id} ${item.example?.name}`, item] as const))(
    '%s',
    async (_, item) => {
      current = item;
      const { aihub } = clientOf(apiRoot);
      const [input] = inputsOf(item.operation);
      const value = await callOperation(aihub, item.operation, input ?? { name: '', path: [] });
      expect(value).toEqual(decoded(item));
      expect(toText(JSON.parse(JSON.stringify(value)))).toContain('"');
    },
  );
});
