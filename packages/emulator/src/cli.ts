#!/usr/bin/env node
import { startEmulator } from './emulator.ts';

const hub = await startEmulator({ port: 4010 });
console.log(hub.url);
