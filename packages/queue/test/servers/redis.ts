import { Redis } from 'ioredis';
import { freePort } from './free-port.ts';
import { redisProgram, Server, until } from './program.ts';

/** Valkey or Redis on a loopback port, in a temporary folder, with each write on disk before its response. */
export class RedisServer {
  readonly port: number;
  readonly #server: Server;
  readonly #program: string;
  readonly #settings: readonly string[];

  private constructor(server: Server, program: string, port: number, settings: readonly string[]) {
    this.#server = server;
    this.#program = program;
    this.port = port;
    this.#settings = settings;
  }

  /** @param settings - Of Redis's command line; they go over the usual ones. */
  static async start(settings: readonly string[] = []): Promise<RedisServer> {
    const program = redisProgram();
    if (!program) throw new Error('Install the Debian package valkey-server or redis-server.');
    const redis = new RedisServer(new Server('redis'), program, await freePort(), settings);
    await redis.#begin();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async #begin(): Promise<void> {
    this.#server.start(this.#program, [
      ...['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.#server.folder],
      ...['--save', '', '--appendonly', 'yes', '--appendfsync', 'always'],
      ...['--maxmemory-policy', 'noeviction', ...this.#settings],
    ]);
    await until('A connection to Redis', async () => {
      const client = new Redis({ port: this.port, lazyConnect: true, retryStrategy: () => null });
      client.on('error', () => {});
      try {
        await client.connect();
        await client.ping();
      } finally {
        client.disconnect();
      }
    });
  }

  /** Breaks the connections of all others; the server goes on. */
  async cutConnections(): Promise<void> {
    const client = new Redis({ port: this.port });
    await client.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    client.disconnect();
  }

  /** Kills it, and starts it again with what was on disk. */
  async crashAndRestart(): Promise<void> {
    await this.#server.end('SIGKILL');
    await this.#begin();
  }

  stop(): Promise<void> {
    // It does not end on SIGTERM while it writes its first append-only file (Redis, server.c, prepareForShutdown).
    return this.#server.remove('SIGKILL');
  }
}
