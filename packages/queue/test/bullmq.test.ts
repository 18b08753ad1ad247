import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bullmq } from '../src/bullmq/bullmq.ts';
import { type AddJobs, RedisStore } from '../src/bullmq/redis-store.ts';
import { carryThrough, noScenario, scenarioFleet } from './scenario.ts';
import { redisProgram, whatIsMissing } from './servers/program.ts';
import { RedisServer } from './servers/redis.ts';
import { storeContract } from './store-contract.ts';

const missing = whatIsMissing('redis');
const name = redisProgram()?.includes('valkey') ? 'Valkey' : 'Redis';

describe.skipIf(missing)(`on ${name}${missing}`, () => {
  let server: RedisServer;
  let redis: Redis;

  beforeAll(async () => {
    server = await RedisServer.start();
    redis = new Redis({ port: server.port, maxRetriesPerRequest: null });
    redis.on('error', () => {});
  });
  afterAll(async () => {
    redis?.disconnect();
    await server?.stop();
  });

  describe('the store', () => {
    storeContract((fleet) => {
      const jobs: string[] = [];
      const add: AddJobs = async (some) => {
        jobs.push(...some.map(({ stage, key }) => `${stage} ${key}`));
      };
      return { store: new RedisStore<{ path: string }>(redis, fleet, add), jobs };
    });

    it('finds jobs that a process has decided on and not added', async () => {
      let isAlive = false;
      const added: string[] = [];
      const add: AddJobs = async (jobs) => {
        if (!isAlive) throw new Error('killed');
        added.push(...jobs.map(({ stage, key, version }) => `${stage} ${key} ${version}`));
      };
      const store = new RedisStore<null>(redis, 'outbox', add);
      await expect(store.add([{ key: 'a', input: null }], 'upload')).rejects.toThrow('killed');
      isAlive = true;
      expect(await store.recover(60_000)).toBe(0);
      expect(await store.recover(0)).toBe(1);
      expect(await store.recover(0)).toBe(0);
      expect(added).toEqual(['submit a 1']);
    });
  });

  it.each([
    ['maxmemory-policy', 'allkeys-lru', 'noeviction'],
    ['appendonly', 'no', 'yes'],
  ])('refuses a server with the setting %s %s', async (name, bad, good) => {
    const { start } = bullmq({ connection: redis })('check');
    await redis.config('SET', name, bad);
    await expect(start()).rejects.toThrow(bad);
    await bullmq({ connection: redis, allowLossyServer: true })('check').start();
    await redis.config('SET', name, good);
    await start();
  });

  it('refuses a connection that gives up', () => {
    const connection = new Redis({ lazyConnect: true });
    expect(() => bullmq({ connection })).toThrow('maxRetriesPerRequest: null');
  });

  it.skipIf(noScenario)(
    `takes each document through one run and to the sink, though workers, the leader and the server die${noScenario}`,
    { timeout: 300_000 },
    async () => {
      await carryThrough(server, new RedisStore(redis, scenarioFleet, async () => {}));
      expect(await redis.hlen(`taken:${scenarioFleet}`)).toBe(24);
    },
  );
});
