// An emulator in a process of its own, so that what it stores is not counted.
import { startEmulator } from '@org/aihub-emulator';

const hub = await startEmulator({ checkResponses: false, maxStoredBytes: 8e9 });
process.send?.({ url: hub.url, token: hub.token });
