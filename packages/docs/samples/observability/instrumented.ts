import { AIHub } from '@org/aihub-sdk';
import { otel } from '@org/aihub-sdk/otel';

const aihub = new AIHub({ telemetry: otel({ http: false }) });
const { runs = [] } = await aihub.runs.list({ limit: 5 });
console.log(`Runs: ${runs.length}`);
