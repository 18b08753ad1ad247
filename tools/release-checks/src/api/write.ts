// `npm run api`
import { writeFileSync } from 'node:fs';
import { apiReport, reportFile } from './report.ts';

writeFileSync(reportFile, apiReport());
