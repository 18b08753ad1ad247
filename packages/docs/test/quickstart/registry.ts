import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../../../tools/pack.ts';

/** A registry of the packages of this repository, on loopback. */
export interface Registry {
  url: string;
  close(): void;
}

/** Packs what was built, and serves the tarballs as an npm registry does; all else is not its business. */
export async function serveTarballs(names: readonly string[]): Promise<Registry> {
  const folder = mkdtempSync(join(tmpdir(), 'aihub-tarballs-'));
  for (const name of names) packPackage(name, folder);
  const tarballs = readdirSync(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const tarball = tarballs.find((name) => path === `/${name}`);
    if (tarball) return response.end(readFileSync(join(folder, tarball)));
    const found = tarballs
      .map((name) => packument(folder, name, url))
      .find(({ name }) => path === `/${name}`);
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'application/json' });
    return response.end(JSON.stringify(found ?? { error: 'Not found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  };
  return { url, close };
}

/** What a registry returns for a package: https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md */
function packument(folder: string, tarball: string, url: string) {
  const path = join(folder, tarball);
  const manifest = JSON.parse(
    execFileSync('tar', ['-xzOf', path, 'package/package.json'], { encoding: 'utf8' }),
  ) as { name: string; version: string };
  const integrity = `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`;
  const dist = { tarball: `${url}/${tarball}`, integrity };
  return {
    name: manifest.name,
    'dist-tags': { latest: manifest.version },
    versions: { [manifest.version]: { ...manifest, dist } },
  };
}
