import type { Hub } from '../hub.ts';
import { Html, html } from './html.ts';
import { batchTable, faultList, jobTable, requestTable, runTable } from './tables.ts';

/** Styles stand in the page, so that it asks no one for anything. */
const style = new Html(`
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.3rem; margin: 0; } h2 { font-size: 1rem; margin: 2rem 0 .4rem; }
p { margin: .3rem 0; opacity: .8; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .87rem; }
th, td { text-align: left; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid #8884; vertical-align: top; }
td.id { font-family: ui-monospace, monospace; }
.RUNNING, .PENDING { color: #0969da; } .COMPLETE, .ok { color: #1a7f37; }
.FAILED, .bad { color: #cf222e; } .STOPPED_AT_CHECKPOINT { color: #9a6700; }
@media (prefers-color-scheme: dark) {
  .RUNNING, .PENDING { color: #58a6ff; } .COMPLETE, .ok { color: #3fb950; }
  .FAILED, .bad { color: #ff7b72; } .STOPPED_AT_CHECKPOINT { color: #e3b341; }
}
progress { width: 6rem; vertical-align: middle; }
`);

/** The page on which a person watches the hub. It holds no token and no text of documents. */
export function page(hub: Hub): string {
  const { state, log, faults } = hub;
  const now = state.clock.now();
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="2">
<title>AI Hub emulator</title>
<style>${style}</style>
</head>
<body>
<h1>AI Hub emulator</h1>
<p>The hub's time: ${new Date(now).toISOString()} · ${state.runs.size} runs · seed ${hub.settings.seed}</p>
${faultList(faults.current)}
<h2>Runs</h2>
${runTable(state.runs.latest(30), now)}
<h2>Batches</h2>
${batchTable(state.batches.latest(30))}
<h2>Jobs</h2>
${jobTable(state.jobs.latest(15), now)}
<h2>Last requests</h2>
${requestTable([...log.entries].reverse().slice(0, 40))}
</body>
</html>
`.text;
}
