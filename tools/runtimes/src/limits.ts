/** Something that a runtime cannot do. Each must still fail in this way, or it is to be taken out. */
export interface Limit {
  /** For the table of the documentation. */
  why: string;
  /** What the check then says. */
  message: RegExp;
}

const chromiumRepeats =
  'When a connection that was used before breaks, Chromium sends a POST again by itself, and nothing that a page can ask for prevents it.';

/** By runtime, then by check. */
export const limits: Readonly<Record<string, Readonly<Record<string, Limit>>>> = {
  chromium: {
    'a POST whose reused connection breaks is sent once': {
      why: chromiumRepeats,
      message: /^POSTs on the wire for 10 calls, .* instead of 10$/,
    },
    'a run submitted with a key whose response is lost is started once': {
      why: `${chromiumRepeats} With an idempotency key the second run is found, and reported as DuplicateRunsError.`,
      message: /^2 runs were started under one idempotencyKey/,
    },
    'a lost POST without a key says that its outcome is unknown': {
      why: chromiumRepeats,
      message: /^nothing was thrown instead of UnknownOutcomeError$/,
    },
    'sends one file as a stream': {
      why: 'Chromium sends a stream over HTTP/2 alone (net::ERR_H2_OR_QUIC_REQUIRED). Send a Blob or bytes, or use batches.upload, which reads a stream a part at a time.',
      message: /got no complete/,
    },
    'a redirect within the origin is followed': {
      why: 'A page is not shown where a redirect leads (Fetch standard, opaque-redirect filtered response), so it is refused.',
      message: /a redirect whose target a browser hides/,
    },
  },
};
