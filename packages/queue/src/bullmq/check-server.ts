import { AIHubError } from '@org/aihub-sdk';
import type { Redis } from 'ioredis';

/**
 * Refuses a server that may lose records. Where the settings cannot be read, as with most hosted servers, nothing
 * is refused.
 *
 * @throws AIHubError when keys may be evicted, or nothing is appended to a file.
 */
export async function checkServer(redis: Redis): Promise<void> {
  const read = async (name: string): Promise<string | undefined> => {
    const pair = await redis.config('GET', name).catch(() => []);
    return (pair as string[])[1];
  };
  const policy = await read('maxmemory-policy');
  if (policy !== undefined && policy !== 'noeviction') {
    throw new AIHubError(
      `Redis has the maxmemory-policy ${policy}, with which it may drop records of documents that were paid for. ` +
        'Set it to noeviction, or pass allowLossyServer: true.',
    );
  }
  const append = await read('appendonly');
  if (append !== undefined && append !== 'yes') {
    throw new AIHubError(
      `Redis has appendonly ${append}, so a restart forgets what was sent since the last snapshot, and it would be sent ` +
        'and paid for again. Set it to yes, with appendfsync always or everysec, or pass allowLossyServer: true.',
    );
  }
}
