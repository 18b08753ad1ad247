import { startMock } from './mock.ts';

const port = Number(process.argv[2] ?? 4010);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`The port must be a whole number from 0 to 65535, not ${process.argv[2]}.`);
  process.exit(2);
}
const { url } = await startMock(port);
console.log(`The mock responses from the examples of spec/ at ${url}, strict about requests.
Try:  curl -H 'Authorization: Bearer any' ${url}/v2/apps/runs
Header "Prefer: code=404" or "Prefer: example=failed" chooses the response. Ctrl+C stops it.`);
