import { AIHub } from '@org/aihub-sdk';

const aihub = new AIHub();

// #region typed
import { fillPath, type paths } from '@org/aihub-sdk';
import createClient from 'openapi-fetch';

const client = createClient<paths>({
  baseUrl: 'https://aihub.instabase.com/api',
  fetch: aihub.fetch,
  pathSerializer: fillPath,
});
const { data } = await client.GET('/v2/apps/runs/{run_id}', {
  params: {
    path: { run_id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d' },
  },
});

// #endregion typed

export { data };
