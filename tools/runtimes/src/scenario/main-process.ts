// The scenario as a program of Node, Deno or Bun: its one argument is the addresses as JSON.
import * as node from '@org/aihub-sdk/node';
import { runScenario } from './scenario.ts';

const addresses = JSON.parse(process.argv[2] ?? '');
console.log(JSON.stringify(await runScenario(addresses, node)));
