// `npm run release:version` calls it after the versions are set.
import { writeReleased } from './released.ts';

await writeReleased();
