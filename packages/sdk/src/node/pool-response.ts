import { Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { RawHeaders, Receiver } from './receiver.ts';

/** The headers of a response, read without copying them. */
class PoolHeaders {
  readonly #raw: RawHeaders;

  constructor(raw: RawHeaders) {
    this.#raw = raw;
  }

  get(name: string): string | null {
    const value = this.#raw[name.toLowerCase()];
    // Several values as `Headers` joins them (Fetch standard, "combine").
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  }

  has(name: string): boolean {
    return this.#raw[name.toLowerCase()] !== undefined;
  }

  *[Symbol.iterator](): Iterator<[string, string]> {
    for (const name of Object.keys(this.#raw)) yield [name, this.get(name) ?? ''];
  }
}

/** What the client reads of a `Response`. */
export class PoolResponse {
  readonly status: number;
  readonly statusText = '';
  readonly type = 'basic';
  readonly headers: PoolHeaders;
  readonly body: Receiver | DecodedBody;

  constructor(status: number, headers: RawHeaders, body: Receiver) {
    this.status = status;
    this.headers = new PoolHeaders(headers);
    this.body = headers['content-encoding'] ? decoded(body, this.headers) : body;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status <= 299;
  }
}

/** A body that was compressed, and its one reader. */
class DecodedBody {
  readonly #source: Receiver;
  readonly #stream: Readable;
  readonly #chunks: AsyncIterator<Uint8Array, undefined>;

  constructor(source: Receiver, stream: Readable) {
    this.#source = source;
    this.#stream = stream;
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  getReader(): this {
    return this;
  }

  read(): Promise<IteratorResult<Uint8Array, undefined>> {
    return this.#chunks.next();
  }

  async cancel(): Promise<void> {
    // With no reader left, an error that destroying causes would be unhandled.
    this.#stream.on('error', () => undefined).destroy();
    await this.#source.cancel();
  }
}

/** A stream without its end gives what it has, as `fetch` does; the JSON in it is checked anyway. */
const lenient = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
const gunzip = () => createGunzip(lenient);
const decoders: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: () => createInflate(lenient),
  br: () =>
    createBrotliDecompress({
      flush: constants.BROTLI_OPERATION_FLUSH,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    }),
};

/** More codings, of which a header has room for thousands, take memory and time; undici's `fetch` refuses them too. */
const mostCodings = 5;

/** Undoes the Content-Encoding, the last coding first. */
function decoded(body: Receiver, headers: PoolHeaders): Receiver | DecodedBody {
  const names = (headers.get('content-encoding') ?? '').split(',');
  const codings = names.flatMap((name) => decoders[name.trim().toLowerCase()] ?? []);
  if (codings.length === 0) return body;
  if (codings.length > mostCodings) {
    // With a code of zlib: it cannot be decompressed.
    const tooMany = new Error(`There are more than ${mostCodings} codings.`);
    void body.cancel(Object.assign(tooMany, { code: 'Z_DATA_ERROR' }));
    return body;
  }
  const stream = codings.reduceRight((source: Readable, create) => {
    const decoder = create() as Readable & NodeJS.WritableStream;
    source.on('error', (error) => decoder.destroy(error));
    decoder.on('close', () => source.destroy());
    return source.pipe(decoder);
  }, toStream(body));
  return new DecodedBody(body, stream);
}

function toStream(body: Receiver): Readable {
  return new Readable({
    read() {
      body.read().then(
        ({ value }) => this.push(value ?? null),
        (reason: Error) => this.destroy(reason),
      );
    },
    destroy(error, done) {
      body.cancel().then(() => done(error));
    },
  });
}
