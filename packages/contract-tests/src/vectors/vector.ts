/** What of a vector the runner reads; the README of `@org/aihub-vectors` describes them. */
export interface Vector {
  id: string;
  operationId: string;
  input: {
    path?: Record<string, unknown>;
    query?: Record<string, unknown>;
    headers?: Record<string, unknown>;
    client?: { 'IB-Context'?: string };
    json?: unknown;
    base64?: string;
  };
}

export interface Wire {
  method: string;
  segments: string[];
  query: [string, string][];
  headers: Record<string, string>;
  json?: unknown;
  base64?: string;
}

export interface RequestVector extends Vector {
  outcome: 'sent' | 'refused' | 'either';
  wire?: Wire;
}

export interface ResponseVector extends Vector {
  response: { status: number; headers: Record<string, string>; text?: string; base64?: string };
  expect:
    | { value: unknown }
    | { nothing: true }
    | { error: string; status?: number; message?: string };
}

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
