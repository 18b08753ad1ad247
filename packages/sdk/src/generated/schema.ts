// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

export interface paths {
    "/v2/apps/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * Returns one page of the runs that match the query.
         *
         * Without `from_timestamp` it leaves out every run older than 24 hours. Pages go by offset over a live list, so runs
         * that start or change meanwhile shift them. There is no total and no cursor: an empty page is the end.
         */
        get: operations["listRuns"];
        put?: never;
        /**
         * Run an app
         * Starts a run of an app on a batch or a folder and returns at once.
         *
         * The run goes on by itself; ask for it until it is over. Each request starts a run, and each run costs units, so a
         * request whose outcome is unknown must not be sent again. Input and output must belong to the context of the request.
         */
        post: operations["runApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a run
         * Returns the present state of a run.
         *
         * A run is over once its status is `COMPLETE`, `FAILED` or `CANCELLED`. With `STOPPED_AT_CHECKPOINT` it waits for a
         * person, which can take days.
         */
        get: operations["getRunStatus"];
        put?: never;
        post?: never;
        /**
         * Delete a run and, by default, its input batch
         * Deletes a run and, by default, everything that belongs to it: **the input batch too**.
         *
         * Pass `delete_input=false` to keep the batch. The deletion goes on after the response; poll the jobs that it names.
         */
        delete: operations["deleteRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/runs/{run_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a run's results
         * Returns one page of what a run extracted.
         *
         * While `has_more` is true, fetch on with `file_offset` raised by the number of files received. Errors of a class, a
         * document or a field come inside a successful response.
         */
        get: operations["getRunResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/apps/deployments/{deployment-id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a deployment
         * Starts a run of a deployment on a batch, on a folder or on what its upstream integration holds, and returns at once.
         *
         * The run goes on by itself; ask for it until it is over. Each request starts a run, and each run costs units, so a
         * request whose outcome is unknown must not be sent again. Input and output must belong to the context of the request.
         */
        post: operations["runDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a job
         * Returns the present state of an asynchronous job, such as the deletion of a run, a batch or a file.
         */
        get: operations["jobStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List batches
         * Returns one page of the batches that match the query. There is no total and no cursor, so an empty page is the end.
         */
        get: operations["listBatches"];
        put?: never;
        /**
         * Create a batch
         * Creates an empty batch, to which files can then be added.
         */
        post: operations["createBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/batches/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a batch
         * Returns what is known of a batch, without its files.
         */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        /**
         * Delete a batch
         * Deletes a batch with all its files. The deletion goes on after the response; poll the job that it names.
         */
        delete: operations["deleteBatch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/batches/{batch_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a batch's files
         * Returns one page of a batch's files. While `has_more` is true, pass `next_page_token` as `start_token` to get the next one.
         */
        get: operations["listFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/batches/{batch_id}/files/{filename}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add a file to a batch
         * Puts a file into a batch, over any file of the same name. Meant for files of up to 10 MB; larger ones go in parts, through a multipart upload session.
         */
        put: operations["addFileToBatch"];
        post?: never;
        /**
         * Delete a file from a batch
         * Deletes a file from a batch. The deletion goes on after the response.
         */
        delete: operations["deleteFileFromBatch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/batches/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a job of a batch
         * @deprecated
         * Returns the present state of the deletion of a batch or of one of its files. Kept for compatibility: use `jobs.get`, which gets any job.
         */
        get: operations["pollBatchesJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/batches/multipart-upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a multipart upload
         * Opens a session for uploading one file of more than 10 MB in parts. Upload the parts, then commit the session; abort it if a part cannot be uploaded.
         */
        post: operations["createMultipartUploadSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/batches/multipart-upload/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Commit or abort a multipart upload
         * Ends a session: puts the parts together into the file, or throws them away. Some responses have come with the status 204 in place of 201, so any success will do.
         */
        post: operations["commitMultipartUploadSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/batches/multipart-upload/sessions/{session_id}/parts/{part_num}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Upload a part
         * Uploads one part of a file. Every part but the last holds exactly the session's `part_size` bytes. Keep the response, as the commit needs it.
         */
        put: operations["uploadMultipartPart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/files/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file
         * Returns a file of a drive, whole or in part: `Range` asks for a part.
         *
         * With `expect-node-type=folder` it lists a folder. The form of that response is not documented; inferred is a JSON object
         * with `nodes`, each with `name`, `full_path` and `metadata`, as in the list of a batch's files.
         */
        get: operations["readFile"];
        /**
         * Write a file
         * Writes a file of a drive, over one at the same path. With `If-None-Match` set to `*` a file that exists is left alone.
         */
        put: operations["writeFile"];
        post?: never;
        /**
         * Delete a file or a folder
         * Deletes a file, or a folder with all that it holds. The deletion goes on after the response, which is the same whether or not there is anything at the path.
         */
        delete: operations["deleteFileOrFolder"];
        options?: never;
        /**
         * Get facts about a file or folder
         * Tells whether there is a file or a folder at a path, its size and when it was last changed, all in headers.
         */
        head: operations["getFileMetadata"];
        patch?: never;
        trace?: never;
    };
    "/v2/aihub/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List secrets
         * Returns what is known of the stored secrets that match the query, without their values.
         */
        get: operations["listSecrets"];
        put?: never;
        /**
         * Create a secret
         * Stores a secret. A run uses it by its name, in `settings.keys.secret`, so that its value need not be sent again.
         */
        post: operations["createSecret"];
        /**
         * Delete a secret
         * Deletes a stored secret. Runs that name it have no value for it from then on.
         */
        delete: operations["deleteSecret"];
        options?: never;
        head?: never;
        /**
         * Change a secret
         * Changes a stored secret. What is left out stays as it is.
         */
        patch: operations["updateSecret"];
        trace?: never;
    };
    "/v1/auditlogs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search the audit log
         * Returns one page of the entries of the audit log that match. It changes nothing, though it is a POST.
         *
         * Times are Unix milliseconds, written as strings. There is no total and no cursor: an empty page is the end.
         */
        post: operations["getAuditLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a run as a legacy job
         * @deprecated
         * Returns the state of a run by the rules of the API's first version. Use `runs.get` or `runs.wait` instead: the ID of
         * the job is that of the run.
         *
         * `results` comes once the run is over or paused. `cur_status` is JSON inside a string.
         */
        get: operations["getLegacyJobStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/zero-shot-idp/projects/app/{app_id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run an app by its ID (legacy)
         * @deprecated
         * Starts a run of an app and returns at once. Use `apps.run` instead, which can also start it exactly once.
         *
         * Each request starts a run, and each run costs units, so a request whose outcome is unknown must not be sent again.
         */
        post: operations["runLegacyAppById"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/zero-shot-idp/projects/app/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run an app by its name (legacy)
         * @deprecated
         * Starts a run of an app and returns at once. Use `apps.run` instead, which can also start it exactly once.
         *
         * Each request starts a run, and each run costs units, so a request whose outcome is unknown must not be sent again.
         */
        post: operations["runLegacyAppByName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flow_binary/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get results from a results file
         * @deprecated
         * Returns one page of what a run extracted, out of its file `batch.ibflowresults`. Use `runs.results` or
         * `runs.iterateResults` instead.
         *
         * A page holds at most 20 files. Fetch on with `file_offset` raised by 20 until a page holds fewer.
         */
        post: operations["getLegacyResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drives/{org}/{workspace}/fs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mount a drive
         * @deprecated
         * Connects storage of your own, such as a bucket of S3 or a container of Azure Blob, as a drive of a workspace. The API has no newer operation for it; drives are also connected in the workspace's settings.
         */
        post: operations["mountDrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AlertLevel: AlertLevel;
        AppSelector: AppSelector;
        AuditLogEntry: AuditLogEntry;
        AuditLogPage: AuditLogPage;
        AuditLogQuery: AuditLogQuery;
        BatchCreated: BatchCreated;
        BatchDeletion: BatchDeletion;
        BatchFile: BatchFile;
        BatchFileList: BatchFileList;
        BatchFileMetadata: BatchFileMetadata;
        BatchFilePermissions: BatchFilePermissions;
        BatchInfo: BatchInfo;
        BatchList: BatchList;
        CaseField: CaseField;
        CaseFieldSource: CaseFieldSource;
        CaseFieldValidations: CaseFieldValidations;
        CaseInfo: CaseInfo;
        CaseValidationFailure: CaseValidationFailure;
        ClassificationConfidence: ClassificationConfidence;
        CommitMultipartUploadSessionRequest: CommitMultipartUploadSessionRequest;
        CreateBatchRequest: CreateBatchRequest;
        CreateMultipartUploadSessionRequest: CreateMultipartUploadSessionRequest;
        CreateSecretRequest: CreateSecretRequest;
        DeleteRunJobs: DeleteRunJobs;
        DeleteSecretRequest: DeleteSecretRequest;
        DeploymentRunInput: DeploymentRunInput;
        DocumentValidations: DocumentValidations;
        EditHistoryEntry: EditHistoryEntry;
        EditModification: EditModification;
        ErrorBody: ErrorBody;
        FieldConfidence: FieldConfidence;
        FieldValidations: FieldValidations;
        Job: Job;
        JobState: JobState;
        KnownRunStatus: KnownRunStatus;
        LegacyField: LegacyField;
        LegacyJob: LegacyJob;
        LegacyJobResult: LegacyJobResult;
        LegacyRecord: LegacyRecord;
        LegacyResults: LegacyResults;
        LegacyResultsRequest: LegacyResultsRequest;
        LegacyRunByNameRequest: LegacyRunByNameRequest;
        LegacyRunRequest: LegacyRunRequest;
        LegacyRunStarted: LegacyRunStarted;
        LegacyStatus: LegacyStatus;
        MountDriveRequest: MountDriveRequest;
        MultipartUploadAction: MultipartUploadAction;
        MultipartUploadSession: MultipartUploadSession;
        PageLayout: PageLayout;
        ResultsDocument: ResultsDocument;
        ResultsField: ResultsField;
        ResultsFile: ResultsFile;
        ResultsKeys: ResultsKeys;
        Run: Run;
        RunAppRequest: RunAppRequest;
        RunDeploymentRequest: RunDeploymentRequest;
        RunInput: RunInput;
        RunKeys: RunKeys;
        RunList: RunList;
        RunResults: RunResults;
        RunRuntimeConfig: RunRuntimeConfig;
        RunSettings: RunSettings;
        RunSortKey: RunSortKey;
        RunStatus: RunStatus;
        Secret: Secret;
        SecretAccess: SecretAccess;
        SecretList: SecretList;
        SortOrder: SortOrder;
        SourceCoordinates: SourceCoordinates;
        UpdateSecretRequest: UpdateSecretRequest;
        UploadedPart: UploadedPart;
        ValidationAlert: ValidationAlert;
    };
    responses: {
        /** Any other error. The documentation does not say which there are. */
        OtherError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The token is bad, or `IB-Context` is bad, or the caller lacks a permission. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The account has too few consumption units left for the call. */
        InsufficientUnits: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it. */
        TooManyRequests: {
            headers: {
                /** How long to wait before the next request, in seconds or as an HTTP date. Not documented, so inferred. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The server failed. Try again later, but never repeat a request that starts a run without checking. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The app, the deployment or the input does not exist in the context of the request. That a call with an input of another context fails is documented; that it fails with this status is inferred. */
        RunInputNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The batch, run, file or job does not exist, or is hidden from the caller. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The multipart upload session does not exist, or was committed or aborted. Inferred, as this status is not documented for sessions. */
        UploadSessionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The file ends before the range begins. Inferred, as HTTP defines it (RFC 9110). */
        RangeNotSatisfiable: {
            headers: {
                /** The size of the file in bytes, behind an asterisk. */
                "Content-Range"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** There is a file at the path already, and `If-None-Match` asked to leave it alone. Nothing was written. */
        FileExists: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
    };
    parameters: {
        /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
        IbContext: string;
        /** ID of the run. */
        RunId: string;
        /** ID of the deployment, as it stands in the deployment's URL. */
        DeploymentId: string;
        /** ID of the job, as the request that set it going returned it. */
        JobId: string;
        /** ID of the batch. */
        BatchId: number;
        /** Name of the file in the batch, with its extension. Percent-encoded, as in any URL. */
        Filename: string;
        /** ID of the multipart upload session. It may hold `.`, `_` and `-`. */
        SessionId: string;
        /** Number of the part, counted from 1. */
        PartNum: number;
        /** Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
        FilePath: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    listRuns: {
        parameters: {
            query?: ListRunsQuery;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of runs, empty past the end of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RunList;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    runApp: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** What to run, on which files, and where to put the output. */
        requestBody: {
            content: {
                "application/json": RunAppRequest;
            };
        };
        responses: {
            /** The run was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Run;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["RunInputNotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    getRunStatus: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the run. */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Run;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    deleteRun: {
        parameters: {
            query?: DeleteRunQuery;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the run. */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The deletion was set going. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeleteRunJobs;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    getRunResults: {
        parameters: {
            query?: GetRunResultsQuery;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the run. */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RunResults;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    runDeployment: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the deployment, as it stands in the deployment's URL. */
                "deployment-id": components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        /** Which files to process, and where to put the output. */
        requestBody: {
            content: {
                "application/json": RunDeploymentRequest;
            };
        };
        responses: {
            /** The run was started. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Run;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["RunInputNotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    jobStatus: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the job, as the request that set it going returned it. */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Job;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listBatches: {
        parameters: {
            query?: ListBatchesQuery;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of batches, empty past the end of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BatchList;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createBatch: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** The batch to create. */
        requestBody: {
            content: {
                "application/json": CreateBatchRequest;
            };
        };
        responses: {
            /** The batch was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BatchCreated;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The batch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BatchInfo;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    deleteBatch: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The deletion was set going. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BatchDeletion;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listFiles: {
        parameters: {
            query?: ListFilesQuery;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BatchFileList;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    addFileToBatch: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the batch. */
                batch_id: components["parameters"]["BatchId"];
                /** Name of the file in the batch, with its extension. Percent-encoded, as in any URL. */
                filename: components["parameters"]["Filename"];
            };
            cookie?: never;
        };
        /** The bytes of the file. */
        requestBody: {
            content: {
                "application/octet-stream": Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
            };
        };
        responses: {
            /** The file is in the batch. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    deleteFileFromBatch: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the batch. */
                batch_id: components["parameters"]["BatchId"];
                /** Name of the file in the batch, with its extension. Percent-encoded, as in any URL. */
                filename: components["parameters"]["Filename"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The deletion was set going. No body is documented. */
            202: {
                headers: {
                    /** Where to poll the job that deletes the file. Inferred, as only the operation that polls such jobs speaks of it. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    pollBatchesJob: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the job, as the request that set it going returned it. */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Job;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createMultipartUploadSession: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** The file that is to be uploaded in parts. */
        requestBody: {
            content: {
                "application/json": CreateMultipartUploadSessionRequest;
            };
        };
        responses: {
            /** The session is open. */
            201: {
                headers: {
                    /** Address of the session. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MultipartUploadSession;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    commitMultipartUploadSession: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the multipart upload session. It may hold `.`, `_` and `-`. */
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        /** How to end the session. */
        requestBody: {
            content: {
                "application/json": CommitMultipartUploadSessionRequest;
            };
        };
        responses: {
            /** The session is ended. No body is documented. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["UploadSessionNotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    uploadMultipartPart: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the multipart upload session. It may hold `.`, `_` and `-`. */
                session_id: components["parameters"]["SessionId"];
                /** Number of the part, counted from 1. */
                part_num: components["parameters"]["PartNum"];
            };
            cookie?: never;
        };
        /** The bytes of the part. */
        requestBody: {
            content: {
                "application/octet-stream": Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
            };
        };
        responses: {
            /** The part was uploaded. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UploadedPart;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["UploadSessionNotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
            default: components["responses"]["OtherError"];
        };
    };
    readFile: {
        parameters: {
            query: ReadFileQuery;
            header?: ReadFileHeaders & {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
                path: components["parameters"]["FilePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The whole file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
                };
            };
            /** The part of the file that `Range` asked for. */
            206: {
                headers: {
                    /** Which part it is, and the size of the file in bytes. Inferred, as HTTP defines it (RFC 9110). */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    writeFile: {
        parameters: {
            query?: never;
            header?: WriteFileHeaders & {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
                path: components["parameters"]["FilePath"];
            };
            cookie?: never;
        };
        /** The bytes of the file. */
        requestBody: {
            content: {
                "application/octet-stream": Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
            };
        };
        responses: {
            /** The file was written, and there was none before. Comes when `If-None-Match` was sent. */
            201: {
                headers: {
                    /** Address of the file. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The file was written. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["FileExists"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    deleteFileOrFolder: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
                path: components["parameters"]["FilePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The deletion was set going. */
            202: {
                headers: {
                    /** Where to follow the deletion. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getFileMetadata: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
                path: components["parameters"]["FilePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** There is a file or a folder. */
            200: {
                headers: {
                    /** `application/json` for a folder, `application/octet-stream` for a file. */
                    "Content-Type"?: string;
                    /** Size of the file in bytes. */
                    "Content-Length"?: number;
                    /** When the file was last changed. The format is not documented; HTTP's own is usual. */
                    "last-modified"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The path is not one that the operation takes. Inferred. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The token is bad, or `IB-Context` is bad, or the caller lacks a permission. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The account has too few consumption units left for the call. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** There is nothing at the path, or it is hidden from the caller. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Too many requests were sent. Inferred. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** The server failed. Try again later. */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSecrets: {
        parameters: {
            query?: ListSecretsQuery;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SecretList;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createSecret: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** The secret to store. */
        requestBody: {
            content: {
                "application/json": CreateSecretRequest;
            };
        };
        responses: {
            /** The secret was stored. No body is documented, and the status 201 has been seen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    deleteSecret: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** Which secret to delete. */
        requestBody: {
            content: {
                "application/json": DeleteSecretRequest;
            };
        };
        responses: {
            /** The secret was deleted. No body is documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    updateSecret: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** Which secret to change, and how. */
        requestBody: {
            content: {
                "application/json": UpdateSecretRequest;
            };
        };
        responses: {
            /** The secret was changed. No body is documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getAuditLogs: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** Which entries to return. */
        requestBody: {
            content: {
                "application/json": AuditLogQuery;
            };
        };
        responses: {
            /** A page of entries, empty past the end; or, with the status `ERROR` in its body, an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AuditLogPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getLegacyJobStatus: {
        parameters: {
            query: GetLegacyJobStatusQuery;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job; or, with the status `ERROR` in its body, an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LegacyJob;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    runLegacyAppById: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the app, as it stands in the app's URL. */
                app_id: string;
            };
            cookie?: never;
        };
        /** What to run, on which files, and where to put the output. */
        requestBody: {
            content: {
                "application/json": LegacyRunRequest;
            };
        };
        responses: {
            /** The run was started; or, with the status `ERROR` in its body, it was refused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LegacyRunStarted;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    runLegacyAppByName: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** What to run, on which files, and where to put the output. */
        requestBody: {
            content: {
                "application/json": LegacyRunByNameRequest;
            };
        };
        responses: {
            /** The run was started; or, with the status `ERROR` in its body, it was refused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LegacyRunStarted;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getLegacyResults: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** Which results to return. */
        requestBody: {
            content: {
                "application/json": LegacyResultsRequest;
            };
        };
        responses: {
            /** A page of results; or, with the status `ERROR` in its body, an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LegacyResults;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    mountDrive: {
        parameters: {
            query?: never;
            header?: {
                /** Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** ID of the organization. */
                org: string;
                /** Name of the workspace that gets the drive. */
                workspace: string;
            };
            cookie?: never;
        };
        /** The storage to mount. */
        requestBody: {
            content: {
                "application/json": MountDriveRequest;
            };
        };
        responses: {
            /** The drive is mounted; or, with the status `ERROR` in its body, it is not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LegacyStatus;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["InsufficientUnits"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
}
/**
 * How grave a failed validation is. New values may appear at any time.
 *
 * - `FAILURE`: the only value that is documented.
 */
export type AlertLevel = "FAILURE" | (string & {});
/** Names the app to run, by its name or by its ID. One of the two is needed. */
export type AppSelector = {
    /** Name of the app to run. Needed unless `app_id` is given. */
    app_name: string;
} | {
    /** ID of the app to run, as it stands in the app's URL. Needed unless `app_name` is given. */
    app_id: string;
};
/** Something that was done. Entries have further properties, depending on their kind. */
export type AuditLogEntry = {
    /** Kind of entry. The possible values are not documented. */
    log_type?: string;
    /** E-mail address of the user who did it. */
    email?: string;
    /** IP address from which it was done. */
    user_ip?: string;
    /** When it was done, as Unix time in milliseconds, in a string. */
    timestamp_millis?: string;
} & {
    [key: string]: unknown;
};
/** One page of the audit log. */
export type AuditLogPage = {
    /** `OK`; an error has `ERROR`. */
    status?: string;
    /** What is wrong, of an error. */
    msg?: string;
    /** What was found. */
    data?: {
        /** The entries of this page. */
        results?: AuditLogEntry[];
    };
};
/** Which entries of the audit log to return. That every property may be left out is inferred. */
export type AuditLogQuery = {
    /** Number of matching entries to skip. */
    start?: number;
    /** Largest number of entries to return. Its default and its maximum are not documented. */
    size?: number;
    /** Only entries of this kind. The possible values are not documented. */
    log_type?: string;
    /** Only entries of the user with this e-mail address. */
    email?: string;
    /** Only entries from this time on, as Unix time in milliseconds, in a string. */
    start_time?: string;
    /** Only entries up to this time, as Unix time in milliseconds, in a string. */
    end_time?: string;
};
/** The batch that was created. */
export type BatchCreated = {
    /** ID of the new batch. */
    id: number;
};
/** The deletion of a batch that was set going. */
export type BatchDeletion = {
    /** ID of the job that deletes the batch and its files. Poll it to learn when they are gone. */
    job_id: string;
};
/** A file of a batch. */
export type BatchFile = {
    /** Path of the file in the file system. */
    full_path?: string;
    /** Name of the file. */
    name?: string;
    /** Facts about a file. */
    metadata?: BatchFileMetadata;
    /** What the caller may do with a file. */
    perms?: BatchFilePermissions;
};
/** One page of a batch's files. */
export type BatchFileList = {
    /** The files of this page. */
    nodes?: BatchFile[];
    /** Token to pass as `start_token` for the next page. That it may be null on the last page is inferred; go by `has_more`. */
    next_page_token?: string | null;
    /** Whether there are more files. */
    has_more?: boolean;
};
/** Facts about a file. */
export type BatchFileMetadata = {
    /** Kind of node, such as `file`. */
    node_type?: string;
    /** Size of the file in bytes. */
    size?: number;
    /** When the file was last changed, as Unix time in seconds. That it may have a fraction is inferred. */
    modified_timestamp?: number;
};
/** What the caller may do with a file. */
export type BatchFilePermissions = {
    /** Whether the caller may read the file. */
    can_read?: boolean;
    /** Whether the caller may change the file. */
    can_write?: boolean;
    /** Whether the caller may delete the file. */
    can_delete?: boolean;
};
/** A batch, which is a named set of files that can be the input of a run. */
export type BatchInfo = {
    /** ID of the batch. */
    id: number;
    /** Name of the batch. */
    name: string;
    /** Workspace that holds the batch. */
    workspace?: string;
    /** Drive that stores the batch. */
    mount_point?: string;
    /** Owner of the workspace. */
    repo_owner?: string;
    /** User who created the batch. */
    batch_owner?: string;
    /**
     * Format: int64
     * When the batch was created, as Unix time in milliseconds.
     */
    created_at_ms?: bigint;
    /**
     * Format: int64
     * When the batch was last changed, as Unix time in milliseconds.
     */
    updated_at_ms?: bigint;
    /** Path of the batch on its drive. */
    path_suffix?: string;
};
/** One page of batches. There is no total and no cursor; an empty page is the end of the list. */
export type BatchList = {
    /** The batches of this page. */
    batches?: BatchInfo[];
};
/** One field of a packet, put together from fields of its documents. */
export type CaseField = {
    /** Name of the field. */
    name?: string;
    /** Value of the field. Its type is not documented. */
    value?: unknown;
    /** Type of the field. The possible values are not documented. */
    type?: string;
    /** The document fields that the value was made from. */
    input_fields?: CaseFieldSource[];
    /** The document field whose value was taken, if one was. */
    chosen_field?: CaseFieldSource | null;
    /** Why the field failed. */
    error_msg?: string;
    /** Changes that reviewers made to the value. Comes with `include_review_results`. */
    edit_history?: EditHistoryEntry[];
    /** Outcome of the field's validation rules. Comes with `include_validation_results`. */
    validations?: CaseFieldValidations | null;
};
/** Points at a field of one of the packet's documents. */
export type CaseFieldSource = {
    /** Index of the packet's record that holds the field. */
    record_index?: number;
    /** Name of the field in that record. */
    refined_phrase_name?: string;
};
/** Outcome of a packet field's validation rules. */
export type CaseFieldValidations = {
    /** Whether the field passed all of its rules. Always there, by documentation. */
    valid?: boolean;
    /** The rules that were not passed. */
    failures?: CaseValidationFailure[];
};
/** Fields that belong to the whole packet of documents and not to a single one. */
export type CaseInfo = {
    /** The packet's fields. */
    fields?: CaseField[];
};
/** A validation rule that a packet field did not pass. */
export type CaseValidationFailure = {
    /** Kind of rule, such as `lambda_code` or `all_inputs_match`. */
    type?: string;
    /** What is wrong. Always there, by documentation. */
    msg?: string;
};
/** How sure the service is of a document's class. Comes with `include_confidence_scores`. */
export type ClassificationConfidence = {
    /** Confidence of the model that chose the class. The scale is not documented. */
    model?: number | null;
};
/** How to end the session. */
export type CommitMultipartUploadSessionRequest = {
    /** How to end a session, by putting the parts together (`commit`) or by throwing them away (`abort`). */
    action: MultipartUploadAction;
    /** All parts of the file, ordered by their number. Needed to commit. */
    parts?: UploadedPart[];
};
/** The batch to create. */
export type CreateBatchRequest = {
    /** Name of the batch, at most 255 characters. */
    name: string;
    /** Workspace that holds the batch. Left out, it is the caller's personal workspace; a service account has none, so it must name one. */
    workspace?: string;
};
/** The file that is to be uploaded in parts. */
export type CreateMultipartUploadSessionRequest = {
    /** ID of the batch that receives the file. */
    batch_id: number;
    /** Name that the file gets in the batch, at most 255 characters. */
    filename: string;
    /** Size of the whole file in bytes, as an integer or as its digits in a string. */
    file_size: number | string;
};
/** The secret to store. */
export type CreateSecretRequest = {
    /** Name of the secret, by which runs use it. */
    alias: string;
    /**
     * Format: password
     * The secret itself.
     */
    value: string;
    /**
     * Which workspaces may use a secret.
     *
     * - `ALL`: every workspace.
     * - `SOME`: those that `allowed_workspaces` names.
     * - `NONE`: no workspace.
     */
    allowed_workspaces_type: SecretAccess;
    /** Remark about the secret. */
    description?: string;
    /** Names of the workspaces that may use the secret. Needed with `SOME`. */
    allowed_workspaces?: string[];
};
/** Jobs that carry out the deletion of a run. Poll each one that is not null. */
export type DeleteRunJobs = {
    /** ID of the job that deletes the input, which is the whole batch if the run processed one. */
    delete_input_dir_job_id?: string | null;
    /** ID of the job that deletes the output. */
    delete_output_dir_job_id?: string | null;
    /** ID of the job that deletes the logs. */
    delete_log_dir_job_id?: string | null;
};
/** The secret to delete. */
export type DeleteSecretRequest = {
    /** Name of the secret. */
    alias: string;
};
/** Names the files to process: a batch, a folder, or whatever the deployment's upstream integration holds. One of the three is needed. */
export type DeploymentRunInput = {
    /** ID of the batch whose files are processed. Needed unless `input_dir` or `manual_upstream_integration` is given. */
    batch_id: number;
    /** Whether to take the input from the deployment's upstream integration. */
    manual_upstream_integration?: boolean;
} | {
    /** Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` or `manual_upstream_integration` is given. */
    input_dir: string;
    /** Whether to take the input from the deployment's upstream integration. */
    manual_upstream_integration?: boolean;
} | {
    /** Set to true to take the input from the deployment's upstream integration. Needed unless `batch_id` or `input_dir` is given. */
    manual_upstream_integration: true;
};
/** Outcome of a document's validation rules. */
export type DocumentValidations = {
    /** Whether the document passed all of its rules. */
    final_result_pass?: boolean | null;
};
/** Changes that one person made in one go. */
export type EditHistoryEntry = {
    /** When the change was made, as text. Two formats have been seen, so keep it as it is. */
    timestamp?: string;
    /** ID of the user who made the change. */
    user_id?: string;
    /** The single changes. */
    modifications?: EditModification[];
};
/** A single change. */
export type EditModification = {
    /** What was changed, in words. */
    message?: string | null;
};
/** What the API says about an error. That a proxy in front of it may send HTML or nothing in its place is inferred. */
export type ErrorBody = {
    /** What went wrong, in words. */
    message?: string;
};
/** How sure the service is of a field's value. Comes with `include_confidence_scores`. */
export type FieldConfidence = {
    /** Confidence of the model that extracted the value. The scale is not documented. */
    model?: number | null;
    /** Confidence of the text recognition. The scale is not documented. */
    ocr?: number | null;
};
/** Outcome of a field's validation rules. */
export type FieldValidations = {
    /** Whether the field passed all of its rules. */
    valid?: boolean;
    /** The rules that were not passed. */
    alerts?: ValidationAlert[];
};
/** State of an asynchronous job, such as a deletion. */
export type Job = {
    /**
     * How far a job has come. New values may appear at any time.
     *
     * - `PENDING`: waiting to start.
     * - `RUNNING`: in progress.
     * - `COMPLETE`: over and done.
     * - `FAILED`: over without success.
     * - `CANCELLED`: over, because it was cancelled.
     */
    state?: JobState;
    /** Remark about the job. */
    message?: string;
};
/**
 * How far a job has come. New values may appear at any time.
 *
 * - `PENDING`: waiting to start.
 * - `RUNNING`: in progress.
 * - `COMPLETE`: over and done.
 * - `FAILED`: over without success.
 * - `CANCELLED`: over, because it was cancelled.
 */
export type JobState = "PENDING" | "RUNNING" | "COMPLETE" | "FAILED" | "CANCELLED" | (string & {});
/** A documented status of a run. */
export type KnownRunStatus = "RUNNING" | "PAUSED" | "STOPPED_AT_CHECKPOINT" | "COMPLETE" | "FAILED" | "CANCELLED";
/** One extracted field. */
export type LegacyField = {
    /** Name of the field. */
    key?: string;
    /** The extracted value. Its type is not documented. */
    value?: unknown;
    /** Type of the field. The possible values are not documented. */
    field_type?: string;
};
/** A run as a job of the API's first version. */
export type LegacyJob = {
    /** `OK`; an error has `ERROR`. It says nothing about the run. */
    status?: string;
    /** Remark about the job, or what is wrong. */
    msg?: string | null;
    /**
     * Whether the job is over. New values may appear at any time.
     *
     * - `PENDING`: not over.
     * - `DONE`: over or paused; `cur_status` says how.
     * - `COMPLETE`: over or paused; `cur_status` says how.
     */
    state?: "PENDING" | "DONE" | "COMPLETE" | (string & {});
    /** ID of the job, which is that of the run. */
    job_id?: string;
    /** What came of the run, once it is over or paused. Arrays have been seen; the documentation shows an object. */
    results?: LegacyJobResult[] | LegacyJobResult | null;
    /** JSON in a string with how far the run has come. The SDK's `legacy.job` gives it parsed. */
    cur_status?: string | null;
};
/** What came of a run. */
export type LegacyJobResult = {
    /** `OK` or `ERROR`. */
    status?: string;
    /** Path of the folder with the output. */
    output_folder?: string;
    /** What went wrong. */
    msg?: string | null;
};
/** What was extracted from one file. */
export type LegacyRecord = {
    /** Path of the file with the output. */
    output_file_path?: string;
    /** The extracted fields. */
    results?: LegacyField[];
};
/** One page of results, file by file. */
export type LegacyResults = {
    /** `OK`; an error has `ERROR`. */
    status?: string;
    /** Remark, or what is wrong. */
    msg?: string | null;
    /** The files of this page. */
    records?: LegacyRecord[];
};
/** Which results to return. */
export type LegacyResultsRequest = {
    /** Path of the run's file `batch.ibflowresults`, in its output folder. */
    ibresults_path: string;
    /** Number of files to skip. Left out, it is 0. A page holds at most 20. */
    file_offset?: number;
    /** Whether to include the size of each page. */
    include_page_layouts?: boolean;
    /** Whether to include the outcome of validation rules. */
    include_checkpoint_results?: boolean;
    /** Names of internal values to include. The form is not documented, so inferred. */
    internal_keys?: string[];
    /** Further options. Which there are is not documented. */
    options?: {
        [key: string]: unknown;
    };
};
/** Which app to run, on which files, and where to put the output. That name and owner stand in the body is inferred. */
export type LegacyRunByNameRequest = {
    /** Name of the app. */
    name: string;
    /** Account that owns the app, which is `instabase` for an app published by the vendor. */
    owner: string;
} & LegacyRunRequest;
/** On which files to run the app, and where to put the output. */
export type LegacyRunRequest = RunInput & {
    /** Workspace whose default drive receives the output. */
    output_workspace?: string;
};
/** The run that was started, as a job. */
export type LegacyRunStarted = {
    /** ID of the job, which is that of the run. */
    job_id: string;
    /** `OK`; an error has `ERROR`. Inferred from the other operations of its time. */
    status?: string;
    /** Remark, or what is wrong. Inferred from the other operations of its time. */
    msg?: string | null;
};
/** Whether the request was carried out, by the rules of the API's first version. */
export type LegacyStatus = {
    /** `OK`; an error has `ERROR`. */
    status?: string;
    /** Remark, or what is wrong. */
    msg?: string | null;
};
/** The storage to mount. */
export type MountDriveRequest = {
    /** What to do, which is always `mount`. */
    action: "mount";
    /** Name that the drive gets. */
    mount_point_name: string;
    /** Where the storage is, and the credentials for it. It depends on the kind of storage, S3 or Azure Blob; the properties are not restated here. */
    mount_details: {
        [key: string]: unknown;
    };
};
/** How to end a session, by putting the parts together (`commit`) or by throwing them away (`abort`). */
export type MultipartUploadAction = "commit" | "abort";
/** A session that takes the parts of one file. */
export type MultipartUploadSession = {
    /** ID of the session. It may hold `.`, `_` and `-`. */
    session_id: string;
    /** Size in bytes that each part must have, except the last, which holds the rest. */
    part_size: number;
};
/** Size of one page. */
export type PageLayout = {
    /** The page, counted from 0. */
    page_number?: number;
    /** Width of the page. The unit is not documented. */
    width?: number;
    /** Height of the page. The unit is not documented. */
    height?: number;
};
/** Results of one document. */
export type ResultsDocument = {
    /** Class that the document was given. Null where the app does not classify. */
    class_name?: string | null;
    /** The extracted fields. Find a field by its `field_name`; positions move between app versions. */
    fields?: ResultsField[];
    /** Pages of the file that make up the document, counted from 1. */
    page_numbers?: number[];
    /** Whether a person has reviewed the document. Comes with `include_review_results`. */
    review_completed?: boolean;
    /** Changes that reviewers made to the class. Comes with `include_review_results`. */
    class_edit_history?: EditHistoryEntry[];
    /** How sure the service is of a document's class. Comes with `include_confidence_scores`. */
    classification_confidence?: ClassificationConfidence;
    /** Outcome of the document's validation rules. Comes with `include_validation_results`. */
    validations?: DocumentValidations | null;
    /** Size of each page. Comes with `include_source_info`. */
    page_layouts?: PageLayout[];
    /** Paths of the processed copies of the document. Comes with `include_source_info`. */
    post_processed_paths?: string[];
    /** Path of the document's PDF, if the run was started with `generate_post_process_pdf`. Comes with `include_source_info`. */
    post_processed_pdf_path?: string;
};
/** One extracted field. A field that failed may hold nothing but its name, the value `ERROR` and an error message. */
export type ResultsField = {
    /** Name of the field as a Python identifier: other characters turn into `_`, a leading digit gets a `_` before it and a single `_` is doubled, so that `due date` comes back as `due_date` and `secret_id` as `secret__id`. */
    field_name?: string;
    /** The extracted value. A string by documentation; arrays, and tables as JSON text, have been seen. `ERROR` if the field failed. */
    value?: unknown;
    /** Type of the field. The possible values are not documented. */
    type?: string;
    /** Why the field failed. */
    error_msg?: string;
    /** How sure the service is of a field's value. Comes with `include_confidence_scores`. */
    confidence?: FieldConfidence;
    /** Outcome of the field's validation rules. Comes with `include_validation_results`. */
    validations?: FieldValidations | null;
    /** Where on the pages the value was found. Comes with `include_source_info`. */
    source_coordinates?: SourceCoordinates[];
    /** Changes that reviewers made to the value. Comes with `include_review_results`. */
    edit_history?: EditHistoryEntry[];
};
/** Results of one input file. */
export type ResultsFile = {
    /** Name of the file as it was uploaded. */
    original_file_name?: string;
    /** Path of the file in the file system. Comes with `include_source_info`. */
    input_file_path?: string;
    /** Documents found in the file; one file may hold several. */
    documents?: ResultsDocument[];
};
/** Values that the run was given. */
export type ResultsKeys = {
    /** Values by key name. That they are those of the run's `settings.keys.custom` is inferred. */
    custom?: {
        [key: string]: unknown;
    };
};
/** One run of an app or of a deployment over a set of input files. That `id` and `status` are always there is inferred from the examples; no property is documented as required. */
export type Run = {
    /** ID of the run (a UUID in every example). */
    id: string;
    /**
     * How far a run has come. New values may appear at any time.
     *
     * - `RUNNING`: in progress.
     * - `PAUSED`: reserved for future use; not over.
     * - `STOPPED_AT_CHECKPOINT`: a failed validation holds the run until a person has reviewed it, which can take hours or
     *   days. It goes on afterwards.
     * - `COMPLETE`: over. Any review that was needed is done and results can be fetched, though single fields may hold the
     *   value `ERROR`.
     * - `FAILED`: over without completing.
     * - `CANCELLED`: over, because a user cancelled it.
     */
    status: RunStatus;
    /**
     * Format: int64
     * When the run started, as Unix time in nanoseconds. Passes 2^53, so a JavaScript number cannot hold it.
     */
    start_timestamp?: bigint;
    /**
     * Format: int64
     * When the run finished, as Unix time in nanoseconds. Null, 0 and absence all mean that it has not finished.
     */
    finish_timestamp?: bigint | null;
    /** Remark about the run, such as why it failed. */
    msg?: string | null;
    /** ID of the batch that was the input, when it was a batch. */
    batch_id?: number | null;
    /** Path of the folder that was the input. */
    input_dir?: string | null;
    /** ID of the app that was run. */
    app_id?: string | null;
    /** ID of the deployment that was run, when it was a deployment. */
    deployment_id?: string | null;
    /** Labels given in `settings.tags` when the run was started. */
    tags?: string[] | null;
};
/** What to run, on which files, and where to put the output. */
export type RunAppRequest = AppSelector & RunInput & {
    /** Account that owns the app. Left out, it is the caller; for an app published by the vendor it is `instabase`. */
    owner?: string;
    /** Version of the app. Left out, it is the latest production version. */
    version?: string;
    /** Workspace whose default drive receives the output. Left out, it is the caller's personal workspace; a service account has none, so it must give this or `output_dir`. */
    output_workspace?: string;
    /** Path of the folder that receives the output, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. It takes precedence over `output_workspace`. */
    output_dir?: string;
    /** Settings of one run. */
    settings?: RunSettings;
};
/** Which files to process, and where to put the output. */
export type RunDeploymentRequest = DeploymentRunInput & {
    /** Start of the period whose e-mails are fetched, as Unix time in milliseconds. Needed when the upstream integration is a mailbox. */
    from_timestamp?: number;
    /** End of the period whose e-mails are fetched, as Unix time in milliseconds. Needed when the upstream integration is a mailbox. */
    to_timestamp?: number;
    /** Version of the app. Left out, it is the latest production version. */
    version?: string;
    /** Path of the folder that receives the output, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. It takes precedence over the workspace that is configured for the deployment. */
    output_dir?: string;
    /** Settings of one run. */
    settings?: RunSettings;
};
/** Names the files to process, as a batch or as a folder. One of the two is needed. */
export type RunInput = {
    /** ID of the batch whose files are processed. Needed unless `input_dir` is given. */
    batch_id: number;
} | {
    /** Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` is given. */
    input_dir: string;
};
/** Values that the run is given. Those given to a deployment's run take precedence over the deployment's own. A key that the app mentions and that has no definition gets no value; the run is started all the same. */
export type RunKeys = {
    /** Any values, by key name. */
    custom?: {
        [key: string]: unknown;
    };
    /** Names of stored secrets, by key name. The secrets' values never pass through this API call. */
    secret?: {
        [key: string]: string;
    };
};
/** One page of runs. There is no total and no cursor; an empty page is the end of the list. */
export type RunList = {
    /** The runs of this page. */
    runs?: Run[];
};
/** One page of what a run extracted, file by file. */
export type RunResults = {
    /** ID of the run. */
    id?: string;
    /**
     * How far a run has come. New values may appear at any time.
     *
     * - `RUNNING`: in progress.
     * - `PAUSED`: reserved for future use; not over.
     * - `STOPPED_AT_CHECKPOINT`: a failed validation holds the run until a person has reviewed it, which can take hours or
     *   days. It goes on afterwards.
     * - `COMPLETE`: over. Any review that was needed is done and results can be fetched, though single fields may hold the
     *   value `ERROR`.
     * - `FAILED`: over without completing.
     * - `CANCELLED`: over, because a user cancelled it.
     */
    status?: RunStatus;
    /** Remark about the run. A run object calls it `msg`. */
    message?: string | null;
    /**
     * Format: int64
     * When the run started, as Unix time in nanoseconds.
     */
    start_timestamp?: bigint | null;
    /**
     * Format: int64
     * When the run finished, as Unix time in nanoseconds. Null, 0 and absence all mean that it has not finished.
     */
    finish_timestamp?: bigint | null;
    /** ID of the batch that was the input. A string here, an integer on a run. */
    batch_id?: string;
    /** The files of this page. Errors of a file, document or field stand inside it, not in the HTTP status. */
    files?: ResultsFile[];
    /** Values that the run was given. An object by documentation; an array has been seen. */
    keys?: ResultsKeys | unknown[];
    /** Fields that belong to the whole packet of documents and not to a single one. */
    case_info?: CaseInfo;
    /** Whether a person has reviewed the run. Comes with `include_review_results`. */
    review_completed?: boolean;
    /** Whether there are more files. Fetch on with `file_offset` raised by the number of files received. */
    has_more?: boolean;
};
/** Switches for how the run processes its files. */
export type RunRuntimeConfig = {
    /** Whether to make a PDF of each processed document of fewer than 100 pages. Its path comes back as `post_processed_pdf_path` when results are fetched with `include_source_info`. */
    generate_post_process_pdf?: boolean;
    /** Settings of the built-in processing steps. The documentation writes `instabase.pdf.passwords`; that this means nested objects, and not one key with dots in it, is inferred. */
    instabase?: {
        /** Settings for PDF input. */
        pdf?: {
            /** Passwords of protected PDF files, by file name. */
            passwords?: {
                [key: string]: string;
            };
        };
    };
};
/** Settings of one run. */
export type RunSettings = {
    /** Values that the run is given. Those given to a deployment's run take precedence over the deployment's own. A key that the app mentions and that has no definition gets no value; the run is started all the same. */
    keys?: RunKeys;
    /** Switches for how the run processes its files. */
    runtime_config?: RunRuntimeConfig;
    /** Labels of the run, given back in its `tags`. Taken together they may hold at most 500 characters. */
    tags?: string[];
};
/** Property by which runs are sorted, either when they started or their status. */
export type RunSortKey = "start_timestamp" | "status";
/**
 * How far a run has come. New values may appear at any time.
 *
 * - `RUNNING`: in progress.
 * - `PAUSED`: reserved for future use; not over.
 * - `STOPPED_AT_CHECKPOINT`: a failed validation holds the run until a person has reviewed it, which can take hours or
 *   days. It goes on afterwards.
 * - `COMPLETE`: over. Any review that was needed is done and results can be fetched, though single fields may hold the
 *   value `ERROR`.
 * - `FAILED`: over without completing.
 * - `CANCELLED`: over, because a user cancelled it.
 */
export type RunStatus = "RUNNING" | "PAUSED" | "STOPPED_AT_CHECKPOINT" | "COMPLETE" | "FAILED" | "CANCELLED" | (string & {});
/** A stored secret, without its value. */
export type Secret = {
    /** Name of the secret, by which runs use it. */
    alias?: string;
    /** Remark about the secret. */
    description?: string | null;
    /**
     * Which workspaces may use the secret. New values may appear at any time.
     *
     * - `ALL`: every workspace.
     * - `SOME`: those that `allowed_workspaces` names.
     * - `NONE`: no workspace.
     */
    allowed_workspaces_type?: "ALL" | "SOME" | "NONE" | (string & {});
    /** Names of the workspaces that may use the secret. */
    allowed_workspaces?: string[] | null;
    /** ID of the organization that the secret belongs to. */
    org?: string;
    /** When the secret was created, as Unix time in milliseconds. */
    created_at?: number;
    /** When the secret was last changed, as Unix time in milliseconds. */
    updated_at?: number;
    /** User who created the secret. */
    created_by?: string;
    /** User who changed the secret last. */
    last_updated_by?: string;
};
/**
 * Which workspaces may use a secret.
 *
 * - `ALL`: every workspace.
 * - `SOME`: those that `allowed_workspaces` names.
 * - `NONE`: no workspace.
 */
export type SecretAccess = "ALL" | "SOME" | "NONE";
/** Stored secrets, without their values. */
export type SecretList = {
    /** The secrets. */
    secrets?: Secret[];
};
/** Direction of sorting, from low to high (`ASCENDING`) or from high to low (`DESCENDING`). */
export type SortOrder = "ASCENDING" | "DESCENDING";
/** A box around a piece of text on a page. The unit of its edges is not documented. */
export type SourceCoordinates = {
    /** Left edge of the box, in the page's own unit. */
    top_x?: number;
    /** Top edge of the box, in the page's own unit. */
    top_y?: number;
    /** Right edge of the box, in the page's own unit. */
    bottom_x?: number;
    /** Bottom edge of the box, in the page's own unit. */
    bottom_y?: number;
    /** Page that holds the box, counted from 0. */
    page_number?: number;
};
/** Which secret to change, and how. That the properties besides `alias` are those of a new secret, and that what is left out stays, is inferred. */
export type UpdateSecretRequest = {
    /** Name of the secret to change. */
    alias: string;
    /**
     * Format: password
     * The new secret.
     */
    value?: string;
    /**
     * Which workspaces may use a secret.
     *
     * - `ALL`: every workspace.
     * - `SOME`: those that `allowed_workspaces` names.
     * - `NONE`: no workspace.
     */
    allowed_workspaces_type?: SecretAccess;
    /** Remark about the secret. */
    description?: string;
    /** Names of the workspaces that may use the secret. Needed with `SOME`. */
    allowed_workspaces?: string[];
};
/** A part that was uploaded. */
export type UploadedPart = {
    /** Number of the part, counted from 1. */
    part_num: number;
    /** ID of the part, needed to commit the session. That it is a string is inferred. */
    part_id: string;
};
/** A validation rule that a field did not pass. */
export type ValidationAlert = {
    /**
     * How grave a failed validation is. New values may appear at any time.
     *
     * - `FAILURE`: the only value that is documented.
     */
    alert_level?: AlertLevel;
    /** What is wrong. */
    msg?: string;
    /** Whether the failure holds the run until it is reviewed. */
    blocked?: boolean;
    /** Kind of rule. The possible values are not documented. */
    type?: string;
    /** Where the failure lies. An array of objects by documentation; an empty object has been seen. */
    locations?: {
        [key: string]: unknown;
    }[] | {
        [key: string]: unknown;
    };
};
/** Query parameters of `listRuns`. */
export type ListRunsQuery = {
    /** Only runs in one of these states. Left out, in any. That several are sent as `status=A&status=B` is inferred from the OpenAPI default. */
    status?: KnownRunStatus[];
    /** Only runs from this time on, as Unix time in seconds. Left out, it is 24 hours ago. */
    from_timestamp?: number;
    /** Only runs up to this time, as Unix time in seconds. Left out, it is now. */
    to_timestamp?: number;
    /** Largest number of runs to return. Its default and its maximum are not documented; that fewer may come back is inferred. */
    limit?: number;
    /** Number of matching runs to skip. */
    offset?: number;
    /** Property to sort by. */
    sort_by?: RunSortKey;
    /** Direction of sorting. */
    order?: SortOrder;
    /** Only runs of the app with this ID. */
    app_id?: string;
    /** Only runs of the app with this name. */
    app_name?: string;
    /** Only runs of this deployment. */
    deployment_id?: string;
    /** Only runs that this user started. */
    username?: string;
    /** Only the run with this ID. */
    run_id?: string;
    /** Only runs whose output went to one of these workspaces. Left out, it is every workspace that the caller may see. That several are sent as a repeated parameter is inferred from the OpenAPI default. */
    output_workspaces?: string[];
};
/** Query parameters of `deleteRun`. */
export type DeleteRunQuery = {
    /** Whether to delete what the database holds about the run. */
    delete_db_data?: boolean;
    /** Whether to delete the input, which is the whole batch if the run processed one. */
    delete_input?: boolean;
    /** Whether to delete the output. */
    delete_output?: boolean;
    /** Whether to delete the logs. */
    delete_logs?: boolean;
};
/** Query parameters of `getRunResults`. */
export type GetRunResultsQuery = {
    /** Whether to include the state of the review and the changes made in it. */
    include_review_results?: boolean;
    /** Whether to include confidences of classes and fields. */
    include_confidence_scores?: boolean;
    /** Whether to include the outcome of validation rules. */
    include_validation_results?: boolean;
    /** Whether to include paths, page layouts and the places where values were found. */
    include_source_info?: boolean;
    /** Number of files to skip. */
    file_offset?: number;
};
/** Query parameters of `listBatches`. */
export type ListBatchesQuery = {
    /** Only batches of this workspace. */
    workspace?: string;
    /** Only batches that this user created. */
    username?: string;
    /** Largest number of batches to return. Its default and its maximum are not documented; that fewer may come back is inferred. */
    limit?: number;
    /** Number of matching batches to skip. */
    offset?: number;
};
/** Query parameters of `listFiles`. */
export type ListFilesQuery = {
    /** Largest number of files to return. Its default and its maximum are not documented. */
    page_size?: number;
    /** Where to go on, as the page before gave it in `next_page_token`. Left out, it is the beginning. */
    start_token?: string;
};
/** Query parameters of `readFile`. */
export type ReadFileQuery = {
    /** What is expected at the path, a file or a folder. */
    "expect-node-type": "file" | "folder";
};
/** Headers of `readFile`. */
export type ReadFileHeaders = {
    /** The part to return in bytes counted from 0, as in `bytes=0-1023`, `bytes=1024-` or `bytes=-512` (RFC 9110). */
    Range?: string;
    /** How often, and after how many seconds each time, the server looks again while the file is missing, written `{retries:3,backoff-seconds:5}`. */
    "IB-Retry-Config"?: string;
};
/** Headers of `writeFile`. */
export type WriteFileHeaders = {
    /** Set to `*` to write only if there is no file at the path. */
    "If-None-Match"?: "*";
};
/** Query parameters of `listSecrets`. */
export type ListSecretsQuery = {
    /** Only secrets that this workspace may use. */
    workspace?: string;
    /** Only the secret of this name. */
    alias?: string;
};
/** Query parameters of `getLegacyJobStatus`. */
export type GetLegacyJobStatusQuery = {
    /** ID of the job, as the request that started the run returned it. */
    job_id: string;
    /** Kind of job, which is always `flow` for AI Hub. */
    type: "flow";
};
