import { faultKinds } from '../faults/faults.ts';

/** What `--help` prints. */
export const help: string = `Usage: aihub-emulator [flags]

A small stateful AI Hub on this machine, to try a program against.

  --port <number>      Port to listen on; 0 takes any free one (default: 4010)
  --host <address>     Address to listen on (default: 127.0.0.1, this machine only)
  --token <token>      Accept this token; may be repeated (default: emulator-token)
  --context <id>       Accept only these IB-Contexts; may be repeated (default: any)
  --speed <factor>     Let the hub's time run this many times as fast
  --stepped            Let the hub's time stand still but for POST /_emulator/clock
  --seed <text>        Make IDs, digits of times and faults repeatable
  --units <number>     Consumption units of each account, one a page (default: no end)
  --run-ms <ms>        How long a run takes, in the hub's time (default: 2000)
  --file-ms <ms>       ... and for each of its files more (default: 500)
  --page-cap <number>  Most entries of a page of a list (default: 100)
  --review <id>        This deployment stops for review when a value fails validation; may be
                       repeated; '*' stands for all
  --fault <fault>      Let something go wrong; may be repeated. A kind, then settings:
                       rate-limit,probability=0.1,retryAfter=2,operations=runApp+runDeployment
  --state <folder>     Keep batches, files, runs and jobs there, over restarts
  --fixtures <file>    JSON: a list of fixtures, served in place of what is read from files
  --batch-name-optional  A batch may be created without a name
  --no-check           Do not check responses against the spec
  --version            Print the version
  -h, --help           Print this

Kinds of faults: ${faultKinds.join(', ')}.
`;
