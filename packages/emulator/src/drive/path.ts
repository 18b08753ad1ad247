import { refuse } from '../response.ts';
import { nameFault } from '../state/files.ts';

/** A path as the hub keeps it: without slashes around it. */
export function plainPath(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}

/** The path that a request names; throws the response 400 where it is none. */
export function checkedPath(text: string): string {
  const path = plainPath(text);
  for (const name of path.split('/')) {
    const fault = nameFault(name);
    if (fault) throw refuse(400, fault);
  }
  return path;
}

/** What stands behind a folder in a path, or nothing where the path is not below it. */
export function below(folder: string, path: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
