import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  startEmulator,
} from '@org/aihub-emulator';
import { startMock, startProxy } from '@org/aihub-mock';
import { operations } from '../cases.ts';

/** A server that the suite of operations is run against. */
export interface Target {
  name: TargetName;
  apiRoot: string;
  apiToken: string;
  ibContext?: string | undefined;
  fetch?: typeof globalThis.fetch;
  /** Whether the suite may create, run and delete. */
  mayWrite: boolean;
  /** Where it may; what is not set is not tried. */
  place: Place;
  close(): Promise<void>;
}

/** What in an account belongs to the suite. */
export interface Place {
  /** The workspace of batches. */
  workspace?: string | undefined;
  /** The folder of files and output, e.g. `acme/ap/fs/Instabase Drive/contract-tests`. */
  folder?: string | undefined;
  /** An app and a deployment that may be run; each run costs units. */
  appName?: string | undefined;
  deploymentId?: string | undefined;
}

export const targetNames = ['mock', 'emulator', 'proxy', 'live'] as const;
export type TargetName = (typeof targetNames)[number];

const examplePlace: Place = {
  workspace: 'jane.doe',
  folder: 'acme/ap/fs/Instabase Drive/contract-tests',
  appName: 'Invoice Extraction',
  deploymentId: 'a-deployment',
};

/** The folders that the examples name as input. */
const folders = operations
  .flatMap(({ body }) => body?.examples ?? [])
  .flatMap(({ value }) => (value as { input_dir?: string } | undefined)?.input_dir ?? []);

/** A hub in which the examples can be carried out, and runs end within milliseconds. */
export const exampleOptions: EmulatorOptions = {
  clock: { speed: 1_000 },
  seed: 1,
  folders: Object.fromEntries(folders.map((folder) => [folder, { 'a.txt': 'Total: 12.50' }])),
  deployments: { '*': { upstream: { kind: 'mailbox', files: {} } } },
};

/** Starts a target, or finds the account that the environment names. */
export const startTarget: Record<TargetName, () => Promise<Target>> = {
  async mock() {
    const mock = await startMock();
    const { url, close } = mock;
    return { name: 'mock', apiRoot: url, apiToken: 'a-token', mayWrite: true, place: {}, close };
  },
  async emulator() {
    return { ...onEmulator(createEmulator(exampleOptions)), name: 'emulator' };
  },
  async proxy() {
    const hub = await startEmulator(exampleOptions);
    const proxy = await startProxy(hub.url);
    const { fetch: _, ...target } = onEmulator(hub);
    const close = async () => {
      await proxy.close();
      await hub.close();
    };
    return { ...target, name: 'proxy', apiRoot: proxy.url, close };
  },
  async live() {
    return liveTarget(process.env);
  },
};

/** An emulator in process as a target. */
export function onEmulator(hub: Emulator): Target & { fetch: typeof globalThis.fetch } {
  return {
    name: 'emulator',
    apiRoot: hub.url,
    apiToken: hub.token,
    fetch: hub.fetch,
    mayWrite: true,
    place: examplePlace,
    close: () => hub.close(),
  };
}

/**
 * The account of `AIHUB_API_TOKEN`. It is only read, unless `AIHUB_CONTRACT_WRITE` is 1; then the suite writes where
 * the other variables say.
 */
export function liveTarget(env: Readonly<Record<string, string | undefined>>): Target {
  const { AIHUB_API_TOKEN: apiToken, AIHUB_API_ROOT, AIHUB_IB_CONTEXT: ibContext } = env;
  if (!apiToken) throw new Error('Set AIHUB_API_TOKEN to the token of the account to try.');
  return {
    name: 'live',
    apiRoot: AIHUB_API_ROOT ?? 'https://aihub.instabase.com/api',
    apiToken,
    ibContext,
    mayWrite: env.AIHUB_CONTRACT_WRITE === '1',
    place: {
      workspace: env.AIHUB_CONTRACT_WORKSPACE,
      folder: env.AIHUB_CONTRACT_FOLDER,
      appName: env.AIHUB_CONTRACT_APP,
      deploymentId: env.AIHUB_CONTRACT_DEPLOYMENT,
    },
    close: async () => {},
  };
}
