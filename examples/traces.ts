// One document through a run, with a trace of every request: `node traces.ts document.pdf`.
import { setImmediate } from 'node:timers/promises';
import { trace } from '@opentelemetry/api';
import {
  ConsoleSpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { AIHub } from '@org/aihub-sdk';
import { fileFromPath } from '@org/aihub-sdk/node';
import { otel } from '@org/aihub-sdk/otel';

// A program that runs for long sends its spans in batches, and to a collector.
const provider = new NodeTracerProvider({
  spanProcessors: [new SimpleSpanProcessor(new ConsoleSpanExporter())],
});
provider.register();

const [path = '', deployment = 'invoices'] = process.argv.slice(2);
const aihub = new AIHub({ telemetry: otel() });

await trace.getTracer('traces').startActiveSpan('document', async (span) => {
  const { id: batch_id } = await aihub.batches.create({ name: path });
  await aihub.batches.upload(batch_id, [await fileFromPath(path)]);
  const run = await aihub.deployments.run(deployment, { batch_id });
  await aihub.runs.wait(run.id);
  span.end();
});
// The span of the poll that ended the wait ends a moment later.
await setImmediate();
await provider.shutdown();
