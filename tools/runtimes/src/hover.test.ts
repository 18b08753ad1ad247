import { readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPackedSdk } from './packed-sdk.ts';

/** In the form of OpenAPI itself, for openapi-fetch; the types of methods have names of their own. */
const openApiForms = ['paths', 'components', 'operations'];

/** What a user writes. `/*?*\/` stands after what is hovered over. */
const program = `import { AIHub, type Run, type RunStatus } from '@org/aihub-sdk';
import { fileFromPath } from '@org/aihub-sdk/node';
const aihub = new AIHub({ timeoutMs/*?*/: 5_000 });
const { runs: [run] = [] } = await aihub.runs.list({ limit/*?*/: 1, from_timestamp/*?*/: 0 });
if (!run) throw new Error();
await aihub.runs.delete/*?*/(run.id/*?*/, { delete_input/*?*/: false });
await aihub.apps.run({ app_name: 'a', batch_id/*?*/: 1 }, { idempotencyKey/*?*/: 'k' });
for await (const { msg/*?*/ } of aihub.runs.iterate({ from/*?*/: new Date(0), status/*?*/: [] })) msg;
await aihub.batches.upload/*?*/(1, [await fileFromPath/*?*/('a.pdf')], { concurrency/*?*/: 2 });
await aihub.files.read/*?*/('a', undefined, { Range/*?*/: 'bytes=0-1' });
const last: Run = await aihub.runs.wait/*?*/(run.id, { until/*?*/: 'settled' });
export const status: RunStatus | undefined = last.status/*?*/;
`;

describe('an editor shows, of the packed SDK,', () => {
  let folder: string;
  let service: ts.LanguageService;
  let declarations: string[];
  let publicNames: Shown[];

  beforeAll(() => {
    folder = installPackedSdk();
    const dist = join(folder, 'node_modules/@org/aihub-sdk/dist');
    declarations = readdirSync(dist)
      .filter((name) => name.endsWith('.d.mts'))
      .map((name) => join(dist, name));
    writeFileSync(join(folder, 'program.mts'), program);
    service = languageService(folder, [join(folder, 'program.mts'), ...declarations]);
    publicNames = readPublicNames();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function hover(file: string, at: number): { shown: string; text: string } {
    const info = service.getQuickInfoAtPosition(file, at);
    return {
      shown: ts.displayPartsToString(info?.displayParts),
      text: ts.displayPartsToString(info?.documentation),
    };
  }

  function source(file: string): ts.SourceFile {
    const found = service.getProgram()?.getSourceFile(file);
    if (!found) throw new Error(`${file} is not part of the program.`);
    return found;
  }

  /** Every public name of the package, and what an editor shows there. */
  function readPublicNames(): Shown[] {
    const program = service.getProgram();
    if (!program) throw new Error('The language service has no program.');
    const isPublic = publicTypes(program, declarations);
    return declarations.flatMap((file) =>
      namesIn(source(file), isPublic).map((name) => ({ ...name, ...hover(file, name.at) })),
    );
  }

  it('a text for every class, interface, function, method, option and property', () => {
    expect(publicNames.length).toBeGreaterThan(800);
    expect(publicNames.filter(({ text }) => text === '').map(({ place }) => place)).toEqual([]);
  });

  it('types by their names', () => {
    const unnamed = publicNames.filter(({ shown }) => /(?:components|operations)\[/.test(shown));
    expect(unnamed.map(({ place }) => place)).toEqual([]);
  });

  it('the text of each option, query parameter and property where it is used', () => {
    const file = join(folder, 'program.mts');
    expect(problemsOf(service, file)).toEqual([]);
    const places = [...program.matchAll(/(\w+)\/\*\?\*\//g)];
    const silent = places.filter(({ index }) => hover(file, index).text === '');
    expect(places.length).toBe(19);
    expect(silent.map(([, name]) => name)).toEqual([]);
  });

  it('the name of a type and not its parts', () => {
    const file = join(folder, 'program.mts');
    const shownOf = (text: string) => hover(file, program.indexOf(text)).shown;
    expect(shownOf('run]')).toBe('const run: Run');
    expect(shownOf('status/*?*/;')).toBe('(property) status: RunStatus');
    expect(shownOf('wait/*?*/')).toContain(
      'wait(runId: string, options?: RunWaitOptions): Promise<Run>',
    );
  });
});

/** A language service, as editors have it, over files on disk. */
function languageService(folder: string, files: string[]): ts.LanguageService {
  return ts.createLanguageService({
    getScriptFileNames: () => files,
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => ({
      strict: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  });
}

function problemsOf(service: ts.LanguageService, file: string): string[] {
  return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}

/** A public name, and what an editor shows there. */
type Shown = Name & { shown: string; text: string };

interface Name {
  /** E.g. `Runs.wait`. */
  place: string;
  at: number;
}

type Declared = ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** Tells what an entry of the package exports, and what exported classes and interfaces extend. */
function publicTypes(
  program: ts.Program,
  files: string[],
): (node: ts.DeclarationStatement) => boolean {
  const checker = program.getTypeChecker();
  const found = new Set<ts.Symbol>();
  const add = (symbol: ts.Symbol | undefined): void => {
    if (!symbol) return;
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (found.has(target)) return;
    found.add(target);
    for (const declaration of target.declarations ?? []) {
      if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) continue;
      const bases = declaration.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
      for (const { expression } of bases) add(checker.getSymbolAtLocation(expression));
    }
  };
  const entries = files.filter((file) =>
    /\/(?:index|node|csv|operations|otel)\.d\.mts$/.test(file),
  );
  for (const file of entries) {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.Node);
    if (symbol) for (const item of checker.getExportsOfModule(symbol)) add(item);
  }
  return ({ name }) => {
    const symbol = name && checker.getSymbolAtLocation(name);
    return symbol !== undefined && found.has(symbol);
  };
}

/** Every public name that a file declares, and where it stands. */
function namesIn(
  file: ts.SourceFile,
  isPublic: (node: ts.DeclarationStatement) => boolean,
): Name[] {
  return file.statements.flatMap((node) => {
    if (!isType(node) && !ts.isFunctionDeclaration(node)) return [];
    if (!node.name || openApiForms.includes(node.name.text) || !isPublic(node)) return [];
    const own = { place: node.name.text, at: node.name.getStart() };
    return isType(node) ? [own, ...membersIn(`${own.place}.`, node)] : [own];
  });
}

function isType(node: ts.Node): node is Declared {
  return (
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

/** The members of a type, and of the types that are written out in it. */
function membersIn(path: string, parent: ts.Node): Name[] {
  const found: Name[] = [];
  ts.forEachChild(parent, (node) => {
    // The parameters of a function are explained where the function is.
    if (isHidden(node) || ts.isParameter(node)) return;
    const name = (ts.isTypeElement(node) || ts.isClassElement(node)) && node.name;
    const isNamed = name && !ts.isComputedPropertyName(name) && !ts.isPrivateIdentifier(name);
    if (isNamed) found.push({ place: `${path}${name.getText()}`, at: name.getStart() });
    found.push(...membersIn(isNamed ? `${path}${name.getText()}.` : path, node));
  });
  return found;
}

function isHidden(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(
    ({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword,
  );
}
