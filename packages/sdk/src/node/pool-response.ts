import type { Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** What the pool uses of a response of undici's `request`. */
export interface UndiciResponse {
  statusCode: number;
  headers: Record<string, string | string[] | undefined>;
  body: Readable;
}

/** The headers of a response, read without copying them. */
class PoolHeaders {
  readonly #raw: Record<string, string | string[] | undefined>;

  constructor(raw: Record<string, string | string[] | undefined>) {
    this.#raw = raw;
  }

  get(name: string): string | null {
    const value = this.#raw[name.toLowerCase()];
    return value === undefined ? null : String(value);
  }

  has(name: string): boolean {
    return this.#raw[name.toLowerCase()] !== undefined;
  }

  *[Symbol.iterator](): Iterator<[string, string]> {
    for (const name of Object.keys(this.#raw)) yield [name, this.get(name) ?? ''];
  }
}

/** What the client reads of a `Response`, made from a response of undici. */
export class PoolResponse {
  readonly status: number;
  readonly statusText = '';
  readonly type = 'basic';
  readonly headers: PoolHeaders;
  readonly body: PoolBody;

  constructor({ statusCode, headers, body }: UndiciResponse) {
    this.status = statusCode;
    this.headers = new PoolHeaders(headers);
    this.body = new PoolBody(decompressed(body, this.headers));
  }

  get ok(): boolean {
    return this.status >= 200 && this.status <= 299;
  }
}

/** A body and its one reader, without the cost of a web stream around a Node stream. */
class PoolBody {
  readonly #stream: Readable;
  readonly #chunks: AsyncIterator<Uint8Array, undefined>;

  constructor(stream: Readable) {
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

/** Undoes the Content-Encoding, the last coding first. */
function decompressed(body: Readable, headers: PoolHeaders): Readable {
  const codings = (headers.get('content-encoding') ?? '').split(',').map((name) => name.trim());
  return codings.reduceRight((stream: Readable, coding) => {
    const decoder = decoders[coding.toLowerCase()]?.() as
      | (Readable & NodeJS.WritableStream)
      | undefined;
    if (!decoder) return stream;
    stream.on('error', (error) => decoder.destroy(error));
    decoder.on('close', () => stream.destroy());
    return stream.pipe(decoder);
  }, body);
}
