// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

/** The documented values of `AlertLevel`; a server may send others. */
export const alertLevelValues = ['FAILURE'] as const;

/** The documented values of `JobState`; a server may send others. */
export const jobStateValues = ['PENDING', 'RUNNING', 'COMPLETE', 'FAILED', 'CANCELLED'] as const;

/** The documented values of `KnownRunStatus`. */
export const knownRunStatusValues = ['RUNNING', 'PAUSED', 'STOPPED_AT_CHECKPOINT', 'COMPLETE', 'FAILED', 'CANCELLED'] as const;

/** The documented values of `MultipartUploadAction`. */
export const multipartUploadActionValues = ['commit', 'abort'] as const;

/** The documented values of `RunSortKey`. */
export const runSortKeyValues = ['start_timestamp', 'status'] as const;

/** The documented values of `RunStatus`; a server may send others. */
export const runStatusValues = ['RUNNING', 'PAUSED', 'STOPPED_AT_CHECKPOINT', 'COMPLETE', 'FAILED', 'CANCELLED'] as const;

/** The documented values of `SecretAccess`. */
export const secretAccessValues = ['ALL', 'SOME', 'NONE'] as const;

/** The documented values of `SortOrder`. */
export const sortOrderValues = ['ASCENDING', 'DESCENDING'] as const;
