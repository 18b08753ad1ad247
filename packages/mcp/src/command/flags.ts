import { parseArgs } from 'node:util';
import { AIHubError } from '@org/aihub-sdk';

/** What the command was told. */
export interface Flags {
  uploadFolder?: string;
  /** The port of streamable HTTP; stdio without it. */
  http?: number;
  host?: string;
  allowedHosts: string[];
  wantsHelp: boolean;
  wantsVersion: boolean;
}

export const help = `Usage: aihub-mcp [flags]

An MCP server for Instabase AI Hub, on standard input and output.

  --upload-folder <folder>  Let agents upload files of this folder, and of no other place
  --http <port>             Serve streamable HTTP at http://127.0.0.1:<port>/mcp instead
  --host <address>          ... on this address (default: 127.0.0.1, this machine only)
  --allow-host <name>       ... under this name too; may be repeated
  --version                 Print the version
  -h, --help                Print this

Environment: AIHUB_API_TOKEN, AIHUB_IB_CONTEXT and AIHUB_API_ROOT, as for the SDK.
AIHUB_MCP_ACCESS_TOKEN: what HTTP clients must send as a bearer token; needed with a
--host that other machines reach.
`;

/** @throws AIHubError for a flag that there is not, or with a value that cannot be. */
export function readFlags(argv: readonly string[]): Flags {
  const values = parse(argv);
  const http = values.http === undefined ? undefined : Number(values.http);
  if (http !== undefined && !(/^\d+$/.test(values.http ?? '') && http <= 65_535)) {
    throw new AIHubError(`--http must be a port, not ${JSON.stringify(values.http)}.`);
  }
  const needsHttp = values.host !== undefined ? '--host' : values['allow-host'] && '--allow-host';
  if (http === undefined && needsHttp) {
    throw new AIHubError(`${needsHttp} is for HTTP. Add --http <port>, or leave it out.`);
  }
  return {
    ...(values['upload-folder'] !== undefined && { uploadFolder: values['upload-folder'] }),
    ...(http !== undefined && { http }),
    ...(values.host !== undefined && { host: values.host }),
    allowedHosts: values['allow-host'] ?? [],
    wantsHelp: values.help === true,
    wantsVersion: values.version === true,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        'upload-folder': { type: 'string' },
        http: { type: 'string' },
        host: { type: 'string' },
        'allow-host': { type: 'string', multiple: true },
        version: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    // Of some flags Node says more, in lines of their own.
    const [reason = ''] = String(Object(cause).message ?? cause).split('\n');
    throw new AIHubError(`${reason.replace(/\.$/, '')}. See aihub-mcp --help.`, { cause });
  }
}
