import type { RowsOptions } from '@org/aihub-sdk';
import type { Options } from '../../program/context.ts';

/** What the rows are to hold, from the flags. */
export function rowsOptions(options: Options): RowsOptions {
  return {
    per: options.per === 'field' ? 'field' : 'document',
    confidence: options.confidence === true,
    validation: options.validation === true,
  };
}

/** What has to be fetched for such rows. */
export function resultsQuery(options: Options): {
  include_confidence_scores: boolean;
  include_validation_results: boolean;
} {
  return {
    include_confidence_scores: options.confidence === true,
    include_validation_results: options.validation === true,
  };
}
