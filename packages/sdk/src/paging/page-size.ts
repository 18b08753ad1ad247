import { InvalidRequestError } from '../errors.ts';
import { quote } from '../quote.ts';

/** How many items to ask for at a time. */
export interface PageSize {
  /**
   * Items a page, at least 2; a server may give fewer.
   *
   * @default 100
   */
  pageSize?: number | undefined;
}

/** Checks a page size. With less than 2 no page could overlap the one before. */
export function checkPageSize(pageSize = 100): number {
  if (Number.isInteger(pageSize) && pageSize >= 2) return pageSize;
  throw new InvalidRequestError(`pageSize must be a whole number from 2, not ${quote(pageSize)}.`);
}
