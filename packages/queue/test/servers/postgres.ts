import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { postgresFolders, programPath, Server, until } from './program.ts';

/** Postgres on a loopback port, in a temporary folder. It refuses to run as root, so there as `postgres`. */
export class PostgresServer {
  readonly #server: Server;
  readonly #bin: string;
  readonly #port: number;

  private constructor(server: Server, bin: string, port: number) {
    this.#server = server;
    this.#bin = bin;
    this.#port = port;
  }

  static async start(): Promise<PostgresServer> {
    const initdb = programPath('initdb', postgresFolders());
    if (!initdb) throw new Error('Install the Debian package postgresql.');
    const server = new Server('postgres', 'postgres');
    const data = join(server.folder, 'data');
    server.run(initdb, [
      '-D',
      data,
      '-U',
      'fleet',
      '--auth=trust',
      '--no-sync',
      '-E',
      'UTF8',
      '--locale=C',
    ]);
    const bin = programPath('postgres', postgresFolders()) ?? initdb.replace(/initdb$/, 'postgres');
    const postgres = new PostgresServer(server, bin, await freePort());
    await postgres.#begin();
    return postgres;
  }

  get url(): string {
    return `postgres://fleet@127.0.0.1:${this.#port}/postgres`;
  }

  async #begin(): Promise<void> {
    this.#server.start(this.#bin, [
      ...['-D', join(this.#server.folder, 'data'), '-k', this.#server.folder],
      ...['-h', '127.0.0.1', '-p', String(this.#port), '-c', 'max_connections=300'],
    ]);
    await until('A connection to Postgres', async () => {
      const client = new pg.Client({ connectionString: this.url });
      await client.connect();
      await client.end();
    });
  }

  /** Breaks the connections of all others; the server goes on. */
  async cutConnections(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    const others = 'FROM pg_stat_activity WHERE pid <> pg_backend_pid()';
    await client.query(`SELECT pg_terminate_backend(pid) ${others}`);
    await client.end();
  }

  /** Ends it as a crash would, and starts it again with what was on disk. */
  async crashAndRestart(): Promise<void> {
    await this.#server.end('SIGQUIT');
    await this.#begin();
  }

  stop(): Promise<void> {
    return this.#server.remove('SIGQUIT');
  }
}
