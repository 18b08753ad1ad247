import { decode } from '../codec/decode.ts';
import { AIHubError } from '../errors.ts';
import type { BatchFile } from '../generated/schema.ts';
import { itemsOf, present } from '../paging/items.ts';

/** A file or folder in a folder. */
export interface FolderNode {
  /** Its own name, without the folders above. */
  name: string;
  /** Whether it is a file or a folder. */
  kind: 'file' | 'folder';
  /** In bytes; of a file, where the server says it. */
  size?: number;
  /** When it was last changed, as Unix time in seconds, where the server says it. */
  modifiedSeconds?: number;
}

const utf8 = /* @__PURE__ */ new TextDecoder();

/**
 * Reads the list of a folder. Its form is not documented: taken are `{ nodes: [...] }`, as in the list
 * of a batch's files, and an array.
 *
 * @throws DecodeError when it is neither; AIHubError when the list is not complete.
 */
export function readListing(path: string, bytes: Uint8Array): FolderNode[] {
  const response = parse(utf8.decode(bytes));
  const page = (Array.isArray(response) ? { nodes: response } : response) as {
    nodes?: BatchFile[];
    has_more?: unknown;
  };
  const nodes = present(itemsOf('readFile', page, 'nodes')).map(toNode);
  if (page.has_more === true) {
    throw new AIHubError(
      `The folder ${path} holds more than its list tells, and the API has no way to ask for the rest. ` +
        'Read the files whose names you know.',
    );
  }
  return nodes;
}

/** Text that is no JSON stays text, which the check of the response refuses. */
function parse(text: string): unknown {
  try {
    return decode(text, undefined);
  } catch {
    return text;
  }
}

function toNode({ name, full_path = '', metadata }: BatchFile): FolderNode {
  const { node_type, size, modified_timestamp } = metadata ?? {};
  const own = name ?? full_path.replace(/\/$/, '').split('/').at(-1) ?? '';
  return {
    // A folder may be named with a slash at its end.
    name: own.replace(/\/$/, ''),
    kind: node_type === 'folder' || (name ?? full_path).endsWith('/') ? 'folder' : 'file',
    ...(typeof size === 'number' && { size }),
    ...(typeof modified_timestamp === 'number' && { modifiedSeconds: modified_timestamp }),
  };
}
