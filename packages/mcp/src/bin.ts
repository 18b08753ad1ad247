#!/usr/bin/env node
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { AIHub, AIHubError } from '@org/aihub-sdk';
import { help, readFlags } from './command/flags.ts';
import { serveHttp } from './http/serve-http.ts';
import { createServerFactory } from './server.ts';
import { version } from './version.ts';

const noToken =
  'There is no API token. Set AIHUB_API_TOKEN in the environment that your MCP client starts the server with ' +
  '("env" in most configuration files); tokens are made in the settings of your AI Hub account.';

// Standard output carries the protocol, so all else is said on standard error.
try {
  const flags = readFlags(process.argv.slice(2));
  if (flags.wantsHelp) process.stdout.write(help);
  else if (flags.wantsVersion) process.stdout.write(`${version}\n`);
  else {
    const { uploadFolder, http, host, allowedHosts } = flags;
    if (!process.env.AIHUB_API_TOKEN) throw new AIHubError(noToken);
    const factory = createServerFactory({ aihub: new AIHub(), uploadFolder });
    if (http === undefined) {
      serveStdio(factory, { onerror: (error) => console.error(error.message) });
    } else {
      const accessToken = process.env.AIHUB_MCP_ACCESS_TOKEN || undefined;
      const server = await serveHttp(factory, { port: http, host, allowedHosts, accessToken });
      console.error(`MCP at ${server.url}`);
    }
  }
} catch (error) {
  if (!(error instanceof AIHubError)) throw error;
  console.error(`aihub-mcp: ${error.message}`);
  process.exitCode = 1;
}
