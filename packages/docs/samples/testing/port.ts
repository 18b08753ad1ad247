import { startEmulator } from '@org/aihub-emulator';
import { AIHub } from '@org/aihub-sdk';

const hub = await startEmulator();
const aihub = new AIHub({ apiRoot: hub.url, apiToken: hub.token });
console.log(await aihub.runs.list());
await hub.close();
