import { AIHub, fillPath, type paths } from '@org/aihub-sdk';
import createClient from 'openapi-fetch';

const [run_id = ''] = process.argv.slice(2);
const aihub = new AIHub();
const client = createClient<paths>({
  baseUrl: process.env.AIHUB_API_ROOT ?? 'https://aihub.instabase.com/api',
  fetch: aihub.fetch,
  pathSerializer: fillPath,
});
const { data } = await client.GET('/v2/apps/runs/{run_id}', {
  params: { path: { run_id } },
});
console.log(data?.status);
