import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../repository.ts';

const sdk = join(root, 'packages/sdk');

/** JSR takes TypeScript; these are the files behind the entries of `package.json`. */
const entries = {
  '.': './src/index.ts',
  './node': './src/node/index.ts',
  './csv': './src/csv/index.ts',
  './operations': './src/operation-table/index.ts',
  './otel': './src/otel/index.ts',
};

/** The one line that JSR's rules ask to be different: JSON is imported with an attribute, and as a whole. */
const named = /^import \{ version \} from '(\S+package\.json)';$/m;
const whole = "import manifest from '$1' with { type: 'json' };\n\nconst { version } = manifest;";

/** Writes the sources of the SDK into an empty folder as a package for JSR. */
export async function writeJsrPackage(folder: string): Promise<void> {
  for (const name of ['src', 'package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'])
    await cp(join(sdk, name), join(folder, name), {
      recursive: true,
      filter: (path) => !/\.test(?:-helper)?\.ts$/.test(path),
    });
  const { name, version, license, dependencies, peerDependencies } = JSON.parse(
    await readFile(join(sdk, 'package.json'), 'utf8'),
  );
  const catalog = await readFile(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const imports = Object.keys({ ...dependencies, ...peerDependencies }).map((dependency) => {
    const [, wanted] = catalog.match(new RegExp(`^  "?${dependency}"?: (\\S+)$`, 'm')) ?? [];
    if (!wanted) throw new Error(`The catalog has no version of ${dependency}.`);
    return [dependency, `npm:${dependency}@${wanted}`];
  });
  const config = {
    ...{ name, version, license, exports: entries, imports: Object.fromEntries(imports) },
    nodeModulesDir: 'none',
  };
  await writeFile(join(folder, 'deno.json'), JSON.stringify(config, null, 2));
  for (const file of await readdir(join(folder, 'src'), { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const source = await readFile(path, 'utf8');
    if (named.test(source)) await writeFile(path, source.replace(named, whole));
  }
}
