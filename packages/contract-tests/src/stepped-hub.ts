import { createEmulator, type Emulator, type EmulatorOptions } from '@org/aihub-emulator';
import { AIHub, preload } from '@org/aihub-sdk';
import { vi } from 'vitest';

// What a wait loads when it first begins would load in real time.
await preload();

/** A hub whose time and the program's are the same, and go on by steps alone. */
export interface SteppedHub {
  hub: Emulator;
  aihub: AIHub;
  /** Lets time pass, in steps of so many milliseconds; requests take none. */
  pass(ms: number, stepMs?: number): Promise<void>;
  /** Requests since the beginning, or since `forget`. */
  count(): number;
  forget(): void;
}

/** Takes over the program's timers: call `vi.useRealTimers()` at the end. */
export function createSteppedHub(options: EmulatorOptions = {}): SteppedHub {
  const hub = createEmulator({ clock: 'stepped', seed: 1, checkResponses: false, ...options });
  vi.useFakeTimers({
    now: hub.clock.now(),
    toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'],
  });
  let count = 0;
  let underWay = 0;
  const fetch: typeof globalThis.fetch = async (...request) => {
    count++;
    underWay++;
    try {
      return await hub.fetch(...request);
    } finally {
      underWay--;
    }
  };
  /** Until the program waits for nothing but time. */
  const settle = async () => {
    for (let quiet = 0; quiet < 3; quiet = underWay === 0 ? quiet + 1 : 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    hub,
    aihub: new AIHub({ apiRoot: hub.url, apiToken: hub.token, fetch }),
    count: () => count,
    forget: () => {
      count = 0;
    },
    async pass(ms, stepMs = 100) {
      for (let passed = 0; passed < ms; passed += stepMs) {
        hub.clock.advance(stepMs);
        await vi.advanceTimersByTimeAsync(stepMs);
        await settle();
      }
    },
  };
}
