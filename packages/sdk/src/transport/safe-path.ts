import { control, dotSegment } from './path.ts';

/** Whether a path that was not made by `fillPath` has no step up, backslash or control character. */
export function isSafePath(pathAndQuery: string): boolean {
  const path = pathAndQuery.replace(/[?#].*/s, '');
  return !dotSegment.test(path) && !path.includes('\\') && !control.test(pathAndQuery);
}
