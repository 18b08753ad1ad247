import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../scenario/context.ts';
import { type DevTools, startChromium } from './devtools.ts';
import type { Target } from './target.ts';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = candidates.find((file) => existsSync(file));

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A real page would be allowed to by the server (CORS); that is not what is tried here.
  '--disable-web-security',
];

/** Opens an address whose page is this, and gives the session to talk to it. */
async function openPage(devTools: DevTools, url: string, html: string): Promise<string> {
  const { targetId } = await devTools.send('Target.createTarget', { url: 'about:blank' });
  const attached = await devTools.send('Target.attachToTarget', { targetId, flatten: true });
  const sessionId = String(attached.sessionId);
  const loaded = new Promise<void>((resolve) =>
    devTools.on('Page.loadEventFired', () => resolve()),
  );
  devTools.on('Fetch.requestPaused', ({ requestId }) => {
    const body = Buffer.from(html).toString('base64');
    const responseHeaders = [{ name: 'content-type', value: 'text/html' }];
    const response = { requestId, responseCode: 200, responseHeaders, body };
    void devTools.send('Fetch.fulfillRequest', response, sessionId);
  });
  await devTools.send('Fetch.enable', { patterns: [{ urlPattern: url }] }, sessionId);
  await devTools.send('Page.enable', {}, sessionId);
  await devTools.send('Page.navigate', { url }, sessionId);
  await loaded;
  await devTools.send('Fetch.disable', {}, sessionId);
  return sessionId;
}

/** A page, at the emulator's own origin. */
export const chromiumTarget: Target = {
  name: 'chromium',
  title: 'Chromium',
  missing: executablePath ? undefined : `none of ${candidates.join(', ')} is here`,
  async version() {
    const said = execFileSync(executablePath ?? '', ['--version'], { encoding: 'utf8' });
    return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? 'unknown';
  },
  async run(folder, addresses) {
    const devTools = startChromium(executablePath ?? '', flags);
    try {
      const url = new URL('/scenario', addresses.hub.url).href;
      const script = readFileSync(join(folder, 'page.js'), 'utf8');
      const html = `<!doctype html><meta charset="utf-8"><script>${script}</script>`;
      const sessionId = await openPage(devTools, url, html);
      const expression = `runScenario(${JSON.stringify(addresses)})`;
      const options = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = (await devTools.send(
        'Runtime.evaluate',
        options,
        sessionId,
      )) as { result: { value: Outcome[] }; exceptionDetails?: { text: string } };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    } finally {
      await devTools.close();
    }
  },
};
