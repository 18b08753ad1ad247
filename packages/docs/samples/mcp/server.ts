import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServerFactory } from '@org/aihub-mcp';
import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();
serveStdio(createServerFactory({ aihub, uploadFolder: 'invoices' }));
