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
         * @description Returns one page of the runs that match the query.
         *
         *     Without `from_timestamp` it leaves out every run older than 24 hours. Pages go by offset over a live list, so runs
         *     that start or change meanwhile shift them. There is no total and no cursor: an empty page is the end.
         */
        get: operations["listRuns"];
        put?: never;
        /**
         * Run an app
         * @description Starts a run of an app on a batch or a folder and returns at once.
         *
         *     The run goes on by itself; ask for it until it is over. Each request starts a run, and each run costs units, so a
         *     request whose outcome is unknown must not be sent again. Input and output must belong to the context of the request.
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
         * @description Returns the present state of a run.
         *
         *     A run is over once its status is `COMPLETE`, `FAILED` or `CANCELLED`. With `STOPPED_AT_CHECKPOINT` it waits for a
         *     person, which can take days.
         */
        get: operations["getRunStatus"];
        put?: never;
        post?: never;
        /**
         * Delete a run and, unless told otherwise, its input batch
         * @description Deletes a run and, unless told otherwise, everything that belongs to it: **the input batch too**.
         *
         *     Pass `delete_input=false` to keep the batch. The deletion goes on after the response; poll the jobs that it names.
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
         * @description Returns one page of what a run extracted.
         *
         *     While `has_more` is true, fetch on with `file_offset` raised by the number of files received. Errors of a class, a
         *     document or a field come inside a successful response.
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
         * @description Starts a run of a deployment on a batch, on a folder or on what its upstream integration holds, and returns at once.
         *
         *     The run goes on by itself; ask for it until it is over. Each request starts a run, and each run costs units, so a
         *     request whose outcome is unknown must not be sent again. Input and output must belong to the context of the request.
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
         * @description Returns the present state of an asynchronous job, such as the deletion of a run, a batch or a file.
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
         * @description Returns one page of the batches that match the query. There is no total and no cursor, so an empty page is the end.
         */
        get: operations["listBatches"];
        put?: never;
        /**
         * Create a batch
         * @description Creates an empty batch, to which files can then be added.
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
         * @description Returns what is known of a batch, without its files.
         */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        /**
         * Delete a batch
         * @description Deletes a batch with all its files. The deletion goes on after the response; poll the job that it names.
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
         * @description Returns one page of a batch's files. While `has_more` is true, pass `next_page_token` as `start_token` to get the next one.
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
         * @description Puts a file into a batch, over any file of the same name. Meant for files of up to 10 MB; larger ones go in parts, through a multipart upload session.
         */
        put: operations["addFileToBatch"];
        post?: never;
        /**
         * Delete a file from a batch
         * @description Deletes a file from a batch. The deletion goes on after the response.
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
         * @description Returns the present state of the deletion of a batch or of one of its files. Kept for compatibility: use `jobs.get`, which gets any job.
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
         * @description Opens a session for uploading one file of more than 10 MB in parts. Upload the parts, then commit the session; abort it if a part cannot be uploaded.
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
         * @description Ends a session: puts the parts together into the file, or throws them away. Some responses have come with the status 204 in place of 201, so any success will do.
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
         * @description Uploads one part of a file. Every part but the last holds exactly the session's `part_size` bytes. Keep the response, as the commit needs it.
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
         * @description Returns a file of a drive, whole or in part: `Range` asks for a part.
         *
         *     With `expect-node-type=folder` it lists a folder. The form of that response is not documented; inferred is a JSON object
         *     with `nodes`, each with `name`, `full_path` and `metadata`, as in the list of a batch's files.
         */
        get: operations["readFile"];
        /**
         * Write a file
         * @description Writes a file of a drive, over one at the same path. With `If-None-Match` set to `*` a file that exists is left alone.
         */
        put: operations["writeFile"];
        post?: never;
        /**
         * Delete a file or a folder
         * @description Deletes a file, or a folder with all that it holds. The deletion goes on after the response, which is the same whether or not there is anything at the path.
         */
        delete: operations["deleteFileOrFolder"];
        options?: never;
        /**
         * Get facts about a file or folder
         * @description Tells whether there is a file or a folder at a path, its size and when it was last changed, all in headers.
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
         * @description Returns what is known of the stored secrets that match the query, without their values.
         */
        get: operations["listSecrets"];
        put?: never;
        /**
         * Create a secret
         * @description Stores a secret. A run uses it by its name, in `settings.keys.secret`, so that its value need not be sent again.
         */
        post: operations["createSecret"];
        /**
         * Delete a secret
         * @description Deletes a stored secret. Runs that name it have no value for it from then on.
         */
        delete: operations["deleteSecret"];
        options?: never;
        head?: never;
        /**
         * Change a secret
         * @description Changes a stored secret. What is left out stays as it is.
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
         * @description Returns one page of the entries of the audit log that match. It changes nothing, though it is a POST.
         *
         *     Times are Unix milliseconds, written as strings. There is no total and no cursor: an empty page is the end.
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
         * @description Returns the state of a run by the rules of the API's first version. Use `runs.get` or `runs.wait` instead: the ID of
         *     the job is that of the run.
         *
         *     `results` comes once the run is over or paused. `cur_status` is JSON inside a string.
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
         * @description Starts a run of an app and returns at once. Use `apps.run` instead, which can also start it exactly once.
         *
         *     Each request starts a run, and each run costs units, so a request whose outcome is unknown must not be sent again.
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
         * @description Starts a run of an app and returns at once. Use `apps.run` instead, which can also start it exactly once.
         *
         *     Each request starts a run, and each run costs units, so a request whose outcome is unknown must not be sent again.
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
         * @description Returns one page of what a run extracted, out of its file `batch.ibflowresults`. Use `runs.results` or
         *     `runs.iterateResults` instead.
         *
         *     A page holds at most 20 files. Fetch on with `file_offset` raised by 20 until a page holds fewer.
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
         * @description Connects storage of your own, such as a bucket of S3 or a container of Azure Blob, as a drive of a workspace. The API has no newer operation for it; drives are also connected in the workspace's settings.
         */
        post: operations["mountDrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description How grave a failed validation is. New values may appear at any time.
         *
         *     - `FAILURE`: the only value that is documented.
         */
        AlertLevel: "FAILURE" | (string & {});
        /** @description Names the app to run, by its name or by its ID. One of the two is needed. */
        AppSelector: {
            /** @description Name of the app to run. Needed unless `app_id` is given. */
            app_name: string;
            /** @description ID of the app to run, as it stands in the app's URL. Needed unless `app_name` is given. */
            app_id?: string;
        } | {
            /** @description ID of the app to run, as it stands in the app's URL. Needed unless `app_name` is given. */
            app_id: string;
            /** @description Name of the app to run. Needed unless `app_id` is given. */
            app_name?: string;
        };
        /** @description Something that was done. Entries have further properties, depending on their kind. */
        AuditLogEntry: {
            /** @description Kind of entry. The possible values are not documented. */
            log_type?: string;
            /** @description E-mail address of the user who did it. */
            email?: string;
            /** @description IP address from which it was done. */
            user_ip?: string;
            /** @description When it was done, as Unix time in milliseconds, in a string. */
            timestamp_millis?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description One page of the audit log. */
        AuditLogPage: {
            /** @description `OK`; an error has `ERROR`. */
            status?: string;
            /** @description What is wrong, of an error. */
            msg?: string;
            /** @description What was found. */
            data?: {
                /** @description The entries of this page. */
                results?: components["schemas"]["AuditLogEntry"][];
            };
        };
        /** @description Which entries of the audit log to return. That every property may be left out is inferred. */
        AuditLogQuery: {
            /** @description Number of matching entries to skip. */
            start?: number;
            /** @description Largest number of entries to return. Its default and its maximum are not documented. */
            size?: number;
            /** @description Only entries of this kind. The possible values are not documented. */
            log_type?: string;
            /** @description Only entries of the user with this e-mail address. */
            email?: string;
            /** @description Only entries from this time on, as Unix time in milliseconds, in a string. */
            start_time?: string;
            /** @description Only entries up to this time, as Unix time in milliseconds, in a string. */
            end_time?: string;
        };
        /** @description The batch that was created. */
        BatchCreated: {
            /** @description ID of the new batch. */
            id: number;
        };
        /** @description The deletion of a batch that was set going. */
        BatchDeletion: {
            /** @description ID of the job that deletes the batch and its files. Poll it to learn when they are gone. */
            job_id: string;
        };
        /** @description A file of a batch. */
        BatchFile: {
            /** @description Path of the file in the file system. */
            full_path?: string;
            /** @description Name of the file. */
            name?: string;
            metadata?: components["schemas"]["BatchFileMetadata"];
            perms?: components["schemas"]["BatchFilePermissions"];
        };
        /** @description One page of a batch's files. */
        BatchFileList: {
            /** @description The files of this page. */
            nodes?: components["schemas"]["BatchFile"][];
            /** @description Token to pass as `start_token` for the next page. That it may be null on the last page is inferred; go by `has_more`. */
            next_page_token?: string | null;
            /** @description Whether there are more files. */
            has_more?: boolean;
        };
        /** @description Facts about a file. */
        BatchFileMetadata: {
            /** @description Kind of node, such as `file`. */
            node_type?: string;
            /** @description Size of the file in bytes. */
            size?: number;
            /** @description When the file was last changed, as Unix time in seconds. That it may have a fraction is inferred. */
            modified_timestamp?: number;
        };
        /** @description What the caller may do with a file. */
        BatchFilePermissions: {
            /** @description Whether the caller may read the file. */
            can_read?: boolean;
            /** @description Whether the caller may change the file. */
            can_write?: boolean;
            /** @description Whether the caller may delete the file. */
            can_delete?: boolean;
        };
        /** @description A batch, which is a named set of files that can be the input of a run. */
        BatchInfo: {
            /** @description ID of the batch. */
            id: number;
            /** @description Name of the batch. */
            name: string;
            /** @description Workspace that holds the batch. */
            workspace?: string;
            /** @description Drive that stores the batch. */
            mount_point?: string;
            /** @description Owner of the workspace. */
            repo_owner?: string;
            /** @description User who created the batch. */
            batch_owner?: string;
            /**
             * Format: int64
             * @description When the batch was created, as Unix time in milliseconds.
             */
            created_at_ms?: bigint;
            /**
             * Format: int64
             * @description When the batch was last changed, as Unix time in milliseconds.
             */
            updated_at_ms?: bigint;
            /** @description Path of the batch on its drive. */
            path_suffix?: string;
        };
        /** @description One page of batches. There is no total and no cursor; an empty page is the end of the list. */
        BatchList: {
            /** @description The batches of this page. */
            batches?: components["schemas"]["BatchInfo"][];
        };
        /** @description One field of a packet, put together from fields of its documents. */
        CaseField: {
            /** @description Name of the field. */
            name?: string;
            /** @description Value of the field. Its type is not documented. */
            value?: unknown;
            /** @description Type of the field. The possible values are not documented. */
            type?: string;
            /** @description The document fields that the value was made from. */
            input_fields?: components["schemas"]["CaseFieldSource"][];
            /** @description The document field whose value was taken, if one was. */
            chosen_field?: components["schemas"]["CaseFieldSource"] | null;
            /** @description Why the field failed. */
            error_msg?: string;
            /** @description Changes that reviewers made to the value. Comes with `include_review_results`. */
            edit_history?: components["schemas"]["EditHistoryEntry"][];
            /** @description Outcome of the field's validation rules. Comes with `include_validation_results`. */
            validations?: components["schemas"]["CaseFieldValidations"] | null;
        };
        /** @description Points at a field of one of the packet's documents. */
        CaseFieldSource: {
            /** @description Index of the packet's record that holds the field. */
            record_index?: number;
            /** @description Name of the field in that record. */
            refined_phrase_name?: string;
        };
        /** @description Outcome of a packet field's validation rules. */
        CaseFieldValidations: {
            /** @description Whether the field passed all of its rules. Always there, by documentation. */
            valid?: boolean;
            /** @description The rules that were not passed. */
            failures?: components["schemas"]["CaseValidationFailure"][];
        };
        /** @description Fields that belong to the whole packet of documents and not to a single one. */
        CaseInfo: {
            /** @description The packet's fields. */
            fields?: components["schemas"]["CaseField"][];
        };
        /** @description A validation rule that a packet field did not pass. */
        CaseValidationFailure: {
            /** @description Kind of rule, such as `lambda_code` or `all_inputs_match`. */
            type?: string;
            /** @description What is wrong. Always there, by documentation. */
            msg?: string;
        };
        /** @description How sure the service is of a document's class. Comes with `include_confidence_scores`. */
        ClassificationConfidence: {
            /** @description Confidence of the model that chose the class. The scale is not documented. */
            model?: number | null;
        };
        /** @description How to end the session. */
        CommitMultipartUploadSessionRequest: {
            /** @description How to end a session, by putting the parts together (`commit`) or by throwing them away (`abort`). */
            action: components["schemas"]["MultipartUploadAction"];
            /** @description All parts of the file, ordered by their number. Needed to commit. */
            parts?: components["schemas"]["UploadedPart"][];
        };
        /** @description The batch to create. */
        CreateBatchRequest: {
            /** @description Name of the batch, at most 255 characters. */
            name: string;
            /** @description Workspace that holds the batch. Left out, it is the caller's personal workspace; a service account has none, so it must name one. */
            workspace?: string;
        };
        /** @description The file that is to be uploaded in parts. */
        CreateMultipartUploadSessionRequest: {
            /** @description ID of the batch that receives the file. */
            batch_id: number;
            /** @description Name that the file gets in the batch, at most 255 characters. */
            filename: string;
            /** @description Size of the whole file in bytes, as an integer or as its digits in a string. */
            file_size: number | string;
        };
        /** @description The secret to store. */
        CreateSecretRequest: {
            /** @description Name of the secret, by which runs use it. */
            alias: string;
            /**
             * Format: password
             * @description The secret itself.
             */
            value: string;
            /**
             * @description Which workspaces may use a secret.
             *
             *     - `ALL`: every workspace.
             *     - `SOME`: those that `allowed_workspaces` names.
             *     - `NONE`: no workspace.
             */
            allowed_workspaces_type: components["schemas"]["SecretAccess"];
            /** @description Remark about the secret. */
            description?: string;
            /** @description Names of the workspaces that may use the secret. Needed with `SOME`. */
            allowed_workspaces?: string[];
        };
        /** @description Jobs that carry out the deletion of a run. Poll each one that is not null. */
        DeleteRunJobs: {
            /** @description ID of the job that deletes the input, which is the whole batch if the run processed one. */
            delete_input_dir_job_id?: string | null;
            /** @description ID of the job that deletes the output. */
            delete_output_dir_job_id?: string | null;
            /** @description ID of the job that deletes the logs. */
            delete_log_dir_job_id?: string | null;
        };
        /** @description The secret to delete. */
        DeleteSecretRequest: {
            /** @description Name of the secret. */
            alias: string;
        };
        /** @description Names the files to process: a batch, a folder, or whatever the deployment's upstream integration holds. One of the three is needed. */
        DeploymentRunInput: {
            /** @description ID of the batch whose files are processed. Needed unless `input_dir` or `manual_upstream_integration` is given. */
            batch_id: number;
            /** @description Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` or `manual_upstream_integration` is given. */
            input_dir?: string;
            /** @description Whether to take the input from the deployment's upstream integration. */
            manual_upstream_integration?: boolean;
        } | {
            /** @description Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` or `manual_upstream_integration` is given. */
            input_dir: string;
            /** @description ID of the batch whose files are processed. Needed unless `input_dir` or `manual_upstream_integration` is given. */
            batch_id?: number;
            /** @description Whether to take the input from the deployment's upstream integration. */
            manual_upstream_integration?: boolean;
        } | {
            /**
             * @description Set to true to take the input from the deployment's upstream integration. Needed unless `batch_id` or `input_dir` is given.
             * @constant
             */
            manual_upstream_integration: true;
            /** @description ID of the batch whose files are processed. Needed unless `input_dir` or `manual_upstream_integration` is given. */
            batch_id?: number;
            /** @description Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` or `manual_upstream_integration` is given. */
            input_dir?: string;
        };
        /** @description Outcome of a document's validation rules. */
        DocumentValidations: {
            /** @description Whether the document passed all of its rules. */
            final_result_pass?: boolean | null;
        };
        /** @description Changes that one person made in one go. */
        EditHistoryEntry: {
            /** @description When the change was made, as text. Two formats have been seen, so keep it as it is. */
            timestamp?: string;
            /** @description ID of the user who made the change. */
            user_id?: string;
            /** @description The single changes. */
            modifications?: components["schemas"]["EditModification"][];
        };
        /** @description A single change. */
        EditModification: {
            /** @description What was changed, in words. */
            message?: string | null;
        };
        /** @description What the API says about an error. That a proxy in front of it may send HTML or nothing in its place is inferred. */
        ErrorBody: {
            /** @description What went wrong, in words. */
            message?: string;
        };
        /** @description How sure the service is of a field's value. Comes with `include_confidence_scores`. */
        FieldConfidence: {
            /** @description Confidence of the model that extracted the value. The scale is not documented. */
            model?: number | null;
            /** @description Confidence of the text recognition. The scale is not documented. */
            ocr?: number | null;
        };
        /** @description Outcome of a field's validation rules. */
        FieldValidations: {
            /** @description Whether the field passed all of its rules. */
            valid?: boolean;
            /** @description The rules that were not passed. */
            alerts?: components["schemas"]["ValidationAlert"][];
        };
        /** @description State of an asynchronous job, such as a deletion. */
        Job: {
            /**
             * @description How far a job has come. New values may appear at any time.
             *
             *     - `PENDING`: waiting to start.
             *     - `RUNNING`: in progress.
             *     - `COMPLETE`: over and done.
             *     - `FAILED`: over without success.
             *     - `CANCELLED`: over, because it was cancelled.
             */
            state?: components["schemas"]["JobState"];
            /** @description Remark about the job. */
            message?: string;
        };
        /**
         * @description How far a job has come. New values may appear at any time.
         *
         *     - `PENDING`: waiting to start.
         *     - `RUNNING`: in progress.
         *     - `COMPLETE`: over and done.
         *     - `FAILED`: over without success.
         *     - `CANCELLED`: over, because it was cancelled.
         */
        JobState: "PENDING" | "RUNNING" | "COMPLETE" | "FAILED" | "CANCELLED" | (string & {});
        /**
         * @description A documented status of a run.
         * @enum {string}
         */
        KnownRunStatus: "RUNNING" | "PAUSED" | "STOPPED_AT_CHECKPOINT" | "COMPLETE" | "FAILED" | "CANCELLED";
        /** @description One extracted field. */
        LegacyField: {
            /** @description Name of the field. */
            key?: string;
            /** @description The extracted value. Its type is not documented. */
            value?: unknown;
            /** @description Type of the field. The possible values are not documented. */
            field_type?: string;
        };
        /** @description A run as a job of the API's first version. */
        LegacyJob: {
            /** @description `OK`; an error has `ERROR`. It says nothing about the run. */
            status?: string;
            /** @description Remark about the job, or what is wrong. */
            msg?: string | null;
            /**
             * @description Whether the job is over. New values may appear at any time.
             *
             *     - `PENDING`: not over.
             *     - `DONE`: over or paused; `cur_status` says how.
             *     - `COMPLETE`: over or paused; `cur_status` says how.
             */
            state?: "PENDING" | "DONE" | "COMPLETE" | (string & {});
            /** @description ID of the job, which is that of the run. */
            job_id?: string;
            /** @description What came of the run, once it is over or paused. Arrays have been seen; the documentation shows an object. */
            results?: components["schemas"]["LegacyJobResult"][] | components["schemas"]["LegacyJobResult"] | null;
            /** @description JSON in a string with how far the run has come. The SDK's `legacy.job` gives it parsed. */
            cur_status?: string | null;
        };
        /** @description What came of a run. */
        LegacyJobResult: {
            /** @description `OK` or `ERROR`. */
            status?: string;
            /** @description Path of the folder with the output. */
            output_folder?: string;
            /** @description What went wrong. */
            msg?: string | null;
        };
        /** @description What was extracted from one file. */
        LegacyRecord: {
            /** @description Path of the file with the output. */
            output_file_path?: string;
            /** @description The extracted fields. */
            results?: components["schemas"]["LegacyField"][];
        };
        /** @description One page of results, file by file. */
        LegacyResults: {
            /** @description `OK`; an error has `ERROR`. */
            status?: string;
            /** @description Remark, or what is wrong. */
            msg?: string | null;
            /** @description The files of this page. */
            records?: components["schemas"]["LegacyRecord"][];
        };
        /** @description Which results to return. */
        LegacyResultsRequest: {
            /** @description Path of the run's file `batch.ibflowresults`, in its output folder. */
            ibresults_path: string;
            /** @description Number of files to skip. Left out, it is 0. A page holds at most 20. */
            file_offset?: number;
            /** @description Whether to include the size of each page. */
            include_page_layouts?: boolean;
            /** @description Whether to include the outcome of validation rules. */
            include_checkpoint_results?: boolean;
            /** @description Names of internal values to include. The form is not documented, so inferred. */
            internal_keys?: string[];
            /** @description Further options. Which there are is not documented. */
            options?: {
                [key: string]: unknown;
            };
        };
        /** @description Which app to run, on which files, and where to put the output. That name and owner stand in the body is inferred. */
        LegacyRunByNameRequest: {
            /** @description Name of the app. */
            name: string;
            /** @description Account that owns the app, which is `instabase` for an app published by the vendor. */
            owner: string;
        } & components["schemas"]["LegacyRunRequest"];
        /** @description On which files to run the app, and where to put the output. */
        LegacyRunRequest: components["schemas"]["RunInput"] & {
            /** @description Workspace whose default drive receives the output. */
            output_workspace?: string;
        };
        /** @description The run that was started, as a job. */
        LegacyRunStarted: {
            /** @description ID of the job, which is that of the run. */
            job_id: string;
            /** @description `OK`; an error has `ERROR`. Inferred from the other operations of its time. */
            status?: string;
            /** @description Remark, or what is wrong. Inferred from the other operations of its time. */
            msg?: string | null;
        };
        /** @description Whether the request was carried out, by the rules of the API's first version. */
        LegacyStatus: {
            /** @description `OK`; an error has `ERROR`. */
            status?: string;
            /** @description Remark, or what is wrong. */
            msg?: string | null;
        };
        /** @description The storage to mount. */
        MountDriveRequest: {
            /**
             * @description What to do, which is always `mount`.
             * @enum {string}
             */
            action: "mount";
            /** @description Name that the drive gets. */
            mount_point_name: string;
            /** @description Where the storage is, and the credentials for it. It depends on the kind of storage, S3 or Azure Blob; the properties are not restated here. */
            mount_details: {
                [key: string]: unknown;
            };
        };
        /**
         * @description How to end a session, by putting the parts together (`commit`) or by throwing them away (`abort`).
         * @enum {string}
         */
        MultipartUploadAction: "commit" | "abort";
        /** @description A session that takes the parts of one file. */
        MultipartUploadSession: {
            /** @description ID of the session. It may hold `.`, `_` and `-`. */
            session_id: string;
            /** @description Size in bytes that each part must have, except the last, which holds the rest. */
            part_size: number;
        };
        /** @description Size of one page. */
        PageLayout: {
            /** @description The page, counted from 0. */
            page_number?: number;
            /** @description Width of the page. The unit is not documented. */
            width?: number;
            /** @description Height of the page. The unit is not documented. */
            height?: number;
        };
        /** @description Results of one document. */
        ResultsDocument: {
            /** @description Class that the document was given. Null where the app does not classify. */
            class_name?: string | null;
            /** @description The extracted fields. Find a field by its `field_name`; positions move between app versions. */
            fields?: components["schemas"]["ResultsField"][];
            /** @description Pages of the file that make up the document, counted from 1. */
            page_numbers?: number[];
            /** @description Whether a person has reviewed the document. Comes with `include_review_results`. */
            review_completed?: boolean;
            /** @description Changes that reviewers made to the class. Comes with `include_review_results`. */
            class_edit_history?: components["schemas"]["EditHistoryEntry"][];
            classification_confidence?: components["schemas"]["ClassificationConfidence"];
            /** @description Outcome of the document's validation rules. Comes with `include_validation_results`. */
            validations?: components["schemas"]["DocumentValidations"] | null;
            /** @description Size of each page. Comes with `include_source_info`. */
            page_layouts?: components["schemas"]["PageLayout"][];
            /** @description Paths of the processed copies of the document. Comes with `include_source_info`. */
            post_processed_paths?: string[];
            /** @description Path of the document's PDF, if the run was started with `generate_post_process_pdf`. Comes with `include_source_info`. */
            post_processed_pdf_path?: string;
        };
        /** @description One extracted field. A field that failed may hold nothing but its name, the value `ERROR` and an error message. */
        ResultsField: {
            /** @description Name of the field as a Python identifier: other characters turn into `_`, a leading digit gets a `_` before it and a single `_` is doubled, so that `due date` comes back as `due_date` and `secret_id` as `secret__id`. */
            field_name?: string;
            /** @description The extracted value. A string by documentation; arrays, and tables as JSON text, have been seen. `ERROR` if the field failed. */
            value?: unknown;
            /** @description Type of the field. The possible values are not documented. */
            type?: string;
            /** @description Why the field failed. */
            error_msg?: string;
            confidence?: components["schemas"]["FieldConfidence"];
            /** @description Outcome of the field's validation rules. Comes with `include_validation_results`. */
            validations?: components["schemas"]["FieldValidations"] | null;
            /** @description Where on the pages the value was found. Comes with `include_source_info`. */
            source_coordinates?: components["schemas"]["SourceCoordinates"][];
            /** @description Changes that reviewers made to the value. Comes with `include_review_results`. */
            edit_history?: components["schemas"]["EditHistoryEntry"][];
        };
        /** @description Results of one input file. */
        ResultsFile: {
            /** @description Name of the file as it was uploaded. */
            original_file_name?: string;
            /** @description Path of the file in the file system. Comes with `include_source_info`. */
            input_file_path?: string;
            /** @description Documents found in the file; one file may hold several. */
            documents?: components["schemas"]["ResultsDocument"][];
        };
        /** @description Values that the run was given. */
        ResultsKeys: {
            /** @description Values by key name. That they are those of the run's `settings.keys.custom` is inferred. */
            custom?: {
                [key: string]: unknown;
            };
        };
        /** @description One run of an app or of a deployment over a set of input files. That `id` and `status` are always there is inferred from the examples; no property is documented as required. */
        Run: {
            /** @description ID of the run (a UUID in every example). */
            id: string;
            /**
             * @description How far a run has come. New values may appear at any time.
             *
             *     - `RUNNING`: in progress.
             *     - `PAUSED`: reserved for future use; not over.
             *     - `STOPPED_AT_CHECKPOINT`: a failed validation holds the run until a person has reviewed it, which can take hours or
             *       days. It goes on afterwards.
             *     - `COMPLETE`: over. Any review that was needed is done and results can be fetched, though single fields may hold the
             *       value `ERROR`.
             *     - `FAILED`: over without completing.
             *     - `CANCELLED`: over, because a user cancelled it.
             */
            status: components["schemas"]["RunStatus"];
            /**
             * Format: int64
             * @description When the run started, as Unix time in nanoseconds. Passes 2^53, so a JavaScript number cannot hold it.
             */
            start_timestamp?: bigint;
            /**
             * Format: int64
             * @description When the run finished, as Unix time in nanoseconds. Null, 0 and absence all mean that it has not finished.
             */
            finish_timestamp?: bigint | null;
            /** @description Remark about the run, such as why it failed. */
            msg?: string | null;
            /** @description ID of the batch that was the input, when it was a batch. */
            batch_id?: number | null;
            /** @description Path of the folder that was the input. */
            input_dir?: string | null;
            /** @description ID of the app that was run. */
            app_id?: string | null;
            /** @description ID of the deployment that was run, when it was a deployment. */
            deployment_id?: string | null;
            /** @description Labels given in `settings.tags` when the run was started. */
            tags?: string[] | null;
        };
        /** @description What to run, on which files, and where to put the output. */
        RunAppRequest: components["schemas"]["AppSelector"] & components["schemas"]["RunInput"] & {
            /** @description Account that owns the app. Left out, it is the caller; for an app published by the vendor it is `instabase`. */
            owner?: string;
            /** @description Version of the app. Left out, it is the latest production version. */
            version?: string;
            /** @description Workspace whose default drive receives the output. Left out, it is the caller's personal workspace; a service account has none, so it must give this or `output_dir`. */
            output_workspace?: string;
            /** @description Path of the folder that receives the output, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. It takes precedence over `output_workspace`. */
            output_dir?: string;
            settings?: components["schemas"]["RunSettings"];
        };
        /** @description Which files to process, and where to put the output. */
        RunDeploymentRequest: components["schemas"]["DeploymentRunInput"] & {
            /** @description Start of the period whose e-mails are fetched, as Unix time in milliseconds. Needed when the upstream integration is a mailbox. */
            from_timestamp?: number;
            /** @description End of the period whose e-mails are fetched, as Unix time in milliseconds. Needed when the upstream integration is a mailbox. */
            to_timestamp?: number;
            /** @description Version of the app. Left out, it is the latest production version. */
            version?: string;
            /** @description Path of the folder that receives the output, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. It takes precedence over the workspace that is configured for the deployment. */
            output_dir?: string;
            settings?: components["schemas"]["RunSettings"];
        };
        /** @description Names the files to process, as a batch or as a folder. One of the two is needed. */
        RunInput: {
            /** @description ID of the batch whose files are processed. Needed unless `input_dir` is given. */
            batch_id: number;
            /** @description Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` is given. */
            input_dir?: string;
        } | {
            /** @description Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` is given. */
            input_dir: string;
            /** @description ID of the batch whose files are processed. Needed unless `input_dir` is given. */
            batch_id?: number;
        };
        /** @description Values that the run is given. Those given to a deployment's run take precedence over the deployment's own. A key that the app mentions and that nobody defines has no value; the run is started all the same. */
        RunKeys: {
            /** @description Any values, by key name. */
            custom?: {
                [key: string]: unknown;
            };
            /** @description Names of stored secrets, by key name. The secrets' values never pass through this API call. */
            secret?: {
                [key: string]: string;
            };
        };
        /** @description One page of runs. There is no total and no cursor; an empty page is the end of the list. */
        RunList: {
            /** @description The runs of this page. */
            runs?: components["schemas"]["Run"][];
        };
        /** @description One page of what a run extracted, file by file. */
        RunResults: {
            /** @description ID of the run. */
            id?: string;
            /**
             * @description How far a run has come. New values may appear at any time.
             *
             *     - `RUNNING`: in progress.
             *     - `PAUSED`: reserved for future use; not over.
             *     - `STOPPED_AT_CHECKPOINT`: a failed validation holds the run until a person has reviewed it, which can take hours or
             *       days. It goes on afterwards.
             *     - `COMPLETE`: over. Any review that was needed is done and results can be fetched, though single fields may hold the
             *       value `ERROR`.
             *     - `FAILED`: over without completing.
             *     - `CANCELLED`: over, because a user cancelled it.
             */
            status?: components["schemas"]["RunStatus"];
            /** @description Remark about the run. A run object calls it `msg`. */
            message?: string | null;
            /**
             * Format: int64
             * @description When the run started, as Unix time in nanoseconds.
             */
            start_timestamp?: bigint | null;
            /**
             * Format: int64
             * @description When the run finished, as Unix time in nanoseconds. Null, 0 and absence all mean that it has not finished.
             */
            finish_timestamp?: bigint | null;
            /** @description ID of the batch that was the input. A string here, an integer on a run. */
            batch_id?: string;
            /** @description The files of this page. Errors of a file, document or field stand inside it, not in the HTTP status. */
            files?: components["schemas"]["ResultsFile"][];
            /** @description Values that the run was given. An object by documentation; an array has been seen. */
            keys?: components["schemas"]["ResultsKeys"] | unknown[];
            case_info?: components["schemas"]["CaseInfo"];
            /** @description Whether a person has reviewed the run. Comes with `include_review_results`. */
            review_completed?: boolean;
            /** @description Whether there are more files. Fetch on with `file_offset` raised by the number of files received. */
            has_more?: boolean;
        };
        /** @description Switches for how the run processes its files. */
        RunRuntimeConfig: {
            /** @description Whether to make a PDF of each processed document of fewer than 100 pages. Its path comes back as `post_processed_pdf_path` when results are fetched with `include_source_info`. */
            generate_post_process_pdf?: boolean;
            /** @description Settings of the built-in processing steps. The documentation writes `instabase.pdf.passwords`; that this means nested objects, and not one key with dots in it, is inferred. */
            instabase?: {
                /** @description Settings for PDF input. */
                pdf?: {
                    /** @description Passwords of protected PDF files, by file name. */
                    passwords?: {
                        [key: string]: string;
                    };
                };
            };
        };
        /** @description Settings of one run. */
        RunSettings: {
            keys?: components["schemas"]["RunKeys"];
            runtime_config?: components["schemas"]["RunRuntimeConfig"];
            /** @description Labels of the run, given back in its `tags`. Taken together they may hold at most 500 characters. */
            tags?: string[];
        };
        /**
         * @description Property by which runs are sorted, either when they started or their status.
         * @enum {string}
         */
        RunSortKey: "start_timestamp" | "status";
        /**
         * @description How far a run has come. New values may appear at any time.
         *
         *     - `RUNNING`: in progress.
         *     - `PAUSED`: reserved for future use; not over.
         *     - `STOPPED_AT_CHECKPOINT`: a failed validation holds the run until a person has reviewed it, which can take hours or
         *       days. It goes on afterwards.
         *     - `COMPLETE`: over. Any review that was needed is done and results can be fetched, though single fields may hold the
         *       value `ERROR`.
         *     - `FAILED`: over without completing.
         *     - `CANCELLED`: over, because a user cancelled it.
         */
        RunStatus: "RUNNING" | "PAUSED" | "STOPPED_AT_CHECKPOINT" | "COMPLETE" | "FAILED" | "CANCELLED" | (string & {});
        /** @description A stored secret, without its value. */
        Secret: {
            /** @description Name of the secret, by which runs use it. */
            alias?: string;
            /** @description Remark about the secret. */
            description?: string | null;
            /**
             * @description Which workspaces may use the secret. New values may appear at any time.
             *
             *     - `ALL`: every workspace.
             *     - `SOME`: those that `allowed_workspaces` names.
             *     - `NONE`: no workspace.
             */
            allowed_workspaces_type?: "ALL" | "SOME" | "NONE" | (string & {});
            /** @description Names of the workspaces that may use the secret. */
            allowed_workspaces?: string[] | null;
            /** @description ID of the organization that the secret belongs to. */
            org?: string;
            /** @description When the secret was created, as Unix time in milliseconds. */
            created_at?: number;
            /** @description When the secret was last changed, as Unix time in milliseconds. */
            updated_at?: number;
            /** @description User who created the secret. */
            created_by?: string;
            /** @description User who changed the secret last. */
            last_updated_by?: string;
        };
        /**
         * @description Which workspaces may use a secret.
         *
         *     - `ALL`: every workspace.
         *     - `SOME`: those that `allowed_workspaces` names.
         *     - `NONE`: no workspace.
         * @enum {string}
         */
        SecretAccess: "ALL" | "SOME" | "NONE";
        /** @description Stored secrets, without their values. */
        SecretList: {
            /** @description The secrets. */
            secrets?: components["schemas"]["Secret"][];
        };
        /**
         * @description Direction of sorting, from low to high (`ASCENDING`) or from high to low (`DESCENDING`).
         * @enum {string}
         */
        SortOrder: "ASCENDING" | "DESCENDING";
        /** @description A box around a piece of text on a page. The unit of its edges is not documented. */
        SourceCoordinates: {
            /** @description Left edge of the box, in the page's own unit. */
            top_x?: number;
            /** @description Top edge of the box, in the page's own unit. */
            top_y?: number;
            /** @description Right edge of the box, in the page's own unit. */
            bottom_x?: number;
            /** @description Bottom edge of the box, in the page's own unit. */
            bottom_y?: number;
            /** @description Page that holds the box, counted from 0. */
            page_number?: number;
        };
        /** @description Which secret to change, and how. That the properties besides `alias` are those of a new secret, and that what is left out stays, is inferred. */
        UpdateSecretRequest: {
            /** @description Name of the secret to change. */
            alias: string;
            /**
             * Format: password
             * @description The new secret.
             */
            value?: string;
            /**
             * @description Which workspaces may use a secret.
             *
             *     - `ALL`: every workspace.
             *     - `SOME`: those that `allowed_workspaces` names.
             *     - `NONE`: no workspace.
             */
            allowed_workspaces_type?: components["schemas"]["SecretAccess"];
            /** @description Remark about the secret. */
            description?: string;
            /** @description Names of the workspaces that may use the secret. Needed with `SOME`. */
            allowed_workspaces?: string[];
        };
        /** @description A part that was uploaded. */
        UploadedPart: {
            /** @description Number of the part, counted from 1. */
            part_num: number;
            /** @description ID of the part, needed to commit the session. That it is a string is inferred. */
            part_id: string;
        };
        /** @description A validation rule that a field did not pass. */
        ValidationAlert: {
            /**
             * @description How grave a failed validation is. New values may appear at any time.
             *
             *     - `FAILURE`: the only value that is documented.
             */
            alert_level?: components["schemas"]["AlertLevel"];
            /** @description What is wrong. */
            msg?: string;
            /** @description Whether the failure holds the run until it is reviewed. */
            blocked?: boolean;
            /** @description Kind of rule. The possible values are not documented. */
            type?: string;
            /** @description Where the failure lies. An array of objects by documentation; an empty object has been seen. */
            locations?: {
                [key: string]: unknown;
            }[] | {
                [key: string]: unknown;
            };
        };
    };
    responses: {
        /** @description Any other error. The documentation does not say which there are. */
        OtherError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The token is bad, or `IB-Context` is bad, or the caller lacks a permission. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The account has too few consumption units left for the call. */
        InsufficientUnits: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it. */
        TooManyRequests: {
            headers: {
                /** @description How long to wait before the next request, in seconds or as an HTTP date. Not documented, so inferred. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The server is in trouble. Try later, but never repeat a request that starts a run without checking. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The app, the deployment or the input does not exist in the context of the request. That a call with an input of another context fails is documented; that it fails with this status is inferred. */
        RunInputNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The batch, run, file or job does not exist, or is hidden from the caller. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The multipart upload session does not exist, or was committed or aborted. Inferred, as this status is not documented for sessions. */
        UploadSessionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The file ends before the range begins. Inferred, as HTTP defines it (RFC 9110). */
        RangeNotSatisfiable: {
            headers: {
                /** @description The size of the file in bytes, behind an asterisk. */
                "Content-Range"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description There is a file at the path already, and `If-None-Match` asked to leave it alone. Nothing was written. */
        FileExists: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
        IbContext: string;
        /** @description ID of the run. */
        RunId: string;
        /** @description ID of the deployment, as it stands in the deployment's URL. */
        DeploymentId: string;
        /** @description ID of the job, as the request that set it going returned it. */
        JobId: string;
        /** @description ID of the batch. */
        BatchId: number;
        /** @description Name of the file in the batch, with its extension. Percent-encoded, as in any URL. */
        Filename: string;
        /** @description ID of the multipart upload session. It may hold `.`, `_` and `-`. */
        SessionId: string;
        /** @description Number of the part, counted from 1. */
        PartNum: number;
        /** @description Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
        FilePath: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AlertLevel = components['schemas']['AlertLevel'];
export type AppSelector = components['schemas']['AppSelector'];
export type AuditLogEntry = components['schemas']['AuditLogEntry'];
export type AuditLogPage = components['schemas']['AuditLogPage'];
export type AuditLogQuery = components['schemas']['AuditLogQuery'];
export type BatchCreated = components['schemas']['BatchCreated'];
export type BatchDeletion = components['schemas']['BatchDeletion'];
export type BatchFile = components['schemas']['BatchFile'];
export type BatchFileList = components['schemas']['BatchFileList'];
export type BatchFileMetadata = components['schemas']['BatchFileMetadata'];
export type BatchFilePermissions = components['schemas']['BatchFilePermissions'];
export type BatchInfo = components['schemas']['BatchInfo'];
export type BatchList = components['schemas']['BatchList'];
export type CaseField = components['schemas']['CaseField'];
export type CaseFieldSource = components['schemas']['CaseFieldSource'];
export type CaseFieldValidations = components['schemas']['CaseFieldValidations'];
export type CaseInfo = components['schemas']['CaseInfo'];
export type CaseValidationFailure = components['schemas']['CaseValidationFailure'];
export type ClassificationConfidence = components['schemas']['ClassificationConfidence'];
export type CommitMultipartUploadSessionRequest = components['schemas']['CommitMultipartUploadSessionRequest'];
export type CreateBatchRequest = components['schemas']['CreateBatchRequest'];
export type CreateMultipartUploadSessionRequest = components['schemas']['CreateMultipartUploadSessionRequest'];
export type CreateSecretRequest = components['schemas']['CreateSecretRequest'];
export type DeleteRunJobs = components['schemas']['DeleteRunJobs'];
export type DeleteSecretRequest = components['schemas']['DeleteSecretRequest'];
export type DeploymentRunInput = components['schemas']['DeploymentRunInput'];
export type DocumentValidations = components['schemas']['DocumentValidations'];
export type EditHistoryEntry = components['schemas']['EditHistoryEntry'];
export type EditModification = components['schemas']['EditModification'];
export type ErrorBody = components['schemas']['ErrorBody'];
export type FieldConfidence = components['schemas']['FieldConfidence'];
export type FieldValidations = components['schemas']['FieldValidations'];
export type Job = components['schemas']['Job'];
export type JobState = components['schemas']['JobState'];
export type KnownRunStatus = components['schemas']['KnownRunStatus'];
export type LegacyField = components['schemas']['LegacyField'];
export type LegacyJob = components['schemas']['LegacyJob'];
export type LegacyJobResult = components['schemas']['LegacyJobResult'];
export type LegacyRecord = components['schemas']['LegacyRecord'];
export type LegacyResults = components['schemas']['LegacyResults'];
export type LegacyResultsRequest = components['schemas']['LegacyResultsRequest'];
export type LegacyRunByNameRequest = components['schemas']['LegacyRunByNameRequest'];
export type LegacyRunRequest = components['schemas']['LegacyRunRequest'];
export type LegacyRunStarted = components['schemas']['LegacyRunStarted'];
export type LegacyStatus = components['schemas']['LegacyStatus'];
export type MountDriveRequest = components['schemas']['MountDriveRequest'];
export type MultipartUploadAction = components['schemas']['MultipartUploadAction'];
export type MultipartUploadSession = components['schemas']['MultipartUploadSession'];
export type PageLayout = components['schemas']['PageLayout'];
export type ResultsDocument = components['schemas']['ResultsDocument'];
export type ResultsField = components['schemas']['ResultsField'];
export type ResultsFile = components['schemas']['ResultsFile'];
export type ResultsKeys = components['schemas']['ResultsKeys'];
export type Run = components['schemas']['Run'];
export type RunAppRequest = components['schemas']['RunAppRequest'];
export type RunDeploymentRequest = components['schemas']['RunDeploymentRequest'];
export type RunInput = components['schemas']['RunInput'];
export type RunKeys = components['schemas']['RunKeys'];
export type RunList = components['schemas']['RunList'];
export type RunResults = components['schemas']['RunResults'];
export type RunRuntimeConfig = components['schemas']['RunRuntimeConfig'];
export type RunSettings = components['schemas']['RunSettings'];
export type RunSortKey = components['schemas']['RunSortKey'];
export type RunStatus = components['schemas']['RunStatus'];
export type Secret = components['schemas']['Secret'];
export type SecretAccess = components['schemas']['SecretAccess'];
export type SecretList = components['schemas']['SecretList'];
export type SortOrder = components['schemas']['SortOrder'];
export type SourceCoordinates = components['schemas']['SourceCoordinates'];
export type UpdateSecretRequest = components['schemas']['UpdateSecretRequest'];
export type UploadedPart = components['schemas']['UploadedPart'];
export type ValidationAlert = components['schemas']['ValidationAlert'];
export type ResponseOtherError = components['responses']['OtherError'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseInsufficientUnits = components['responses']['InsufficientUnits'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseServerError = components['responses']['ServerError'];
export type ResponseRunInputNotFound = components['responses']['RunInputNotFound'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseUploadSessionNotFound = components['responses']['UploadSessionNotFound'];
export type ResponseRangeNotSatisfiable = components['responses']['RangeNotSatisfiable'];
export type ResponseFileExists = components['responses']['FileExists'];
export type ParameterIbContext = components['parameters']['IbContext'];
export type ParameterRunId = components['parameters']['RunId'];
export type ParameterDeploymentId = components['parameters']['DeploymentId'];
export type ParameterJobId = components['parameters']['JobId'];
export type ParameterBatchId = components['parameters']['BatchId'];
export type ParameterFilename = components['parameters']['Filename'];
export type ParameterSessionId = components['parameters']['SessionId'];
export type ParameterPartNum = components['parameters']['PartNum'];
export type ParameterFilePath = components['parameters']['FilePath'];
export type $defs = Record<string, never>;
export interface operations {
    listRuns: {
        parameters: {
            query?: {
                /** @description Only runs in one of these states. Left out, in any. That several are sent as `status=A&status=B` is inferred from the OpenAPI default. */
                status?: components["schemas"]["KnownRunStatus"][];
                /** @description Only runs from this time on, as Unix time in seconds. Left out, it is 24 hours ago. */
                from_timestamp?: number;
                /** @description Only runs up to this time, as Unix time in seconds. Left out, it is now. */
                to_timestamp?: number;
                /** @description Largest number of runs to return. Its default and its maximum are not documented; that fewer may come back is inferred. */
                limit?: number;
                /** @description Number of matching runs to skip. */
                offset?: number;
                /** @description Property to sort by. */
                sort_by?: components["schemas"]["RunSortKey"];
                /** @description Direction of sorting. */
                order?: components["schemas"]["SortOrder"];
                /** @description Only runs of the app with this ID. */
                app_id?: string;
                /** @description Only runs of the app with this name. */
                app_name?: string;
                /** @description Only runs of this deployment. */
                deployment_id?: string;
                /** @description Only runs that this user started. */
                username?: string;
                /** @description Only the run with this ID. */
                run_id?: string;
                /** @description Only runs whose output went to one of these workspaces. Left out, it is every workspace that the caller may see. That several are sent as a repeated parameter is inferred from the OpenAPI default. */
                output_workspaces?: string[];
            };
            header?: {
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs, empty past the end of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunList"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to run, on which files, and where to put the output. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunAppRequest"];
            };
        };
        responses: {
            /** @description The run was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the run. */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
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
            query?: {
                /** @description Whether to delete what the database holds about the run. */
                delete_db_data?: boolean;
                /** @description Whether to delete the input, which is the whole batch if the run processed one. */
                delete_input?: boolean;
                /** @description Whether to delete the output. */
                delete_output?: boolean;
                /** @description Whether to delete the logs. */
                delete_logs?: boolean;
            };
            header?: {
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the run. */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion was set going. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteRunJobs"];
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
            query?: {
                /** @description Whether to include the state of the review and the changes made in it. */
                include_review_results?: boolean;
                /** @description Whether to include confidences of classes and fields. */
                include_confidence_scores?: boolean;
                /** @description Whether to include the outcome of validation rules. */
                include_validation_results?: boolean;
                /** @description Whether to include paths, page layouts and the places where values were found. */
                include_source_info?: boolean;
                /** @description Number of files to skip. */
                file_offset?: number;
            };
            header?: {
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the run. */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResults"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the deployment, as it stands in the deployment's URL. */
                "deployment-id": components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        /** @description Which files to process, and where to put the output. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunDeploymentRequest"];
            };
        };
        responses: {
            /** @description The run was started. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the job, as the request that set it going returned it. */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
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
            query?: {
                /** @description Only batches of this workspace. */
                workspace?: string;
                /** @description Only batches that this user created. */
                username?: string;
                /** @description Largest number of batches to return. Its default and its maximum are not documented; that fewer may come back is inferred. */
                limit?: number;
                /** @description Number of matching batches to skip. */
                offset?: number;
            };
            header?: {
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of batches, empty past the end of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchList"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The batch to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBatchRequest"];
            };
        };
        responses: {
            /** @description The batch was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchCreated"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchInfo"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion was set going. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDeletion"];
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
            query?: {
                /** @description Largest number of files to return. Its default and its maximum are not documented. */
                page_size?: number;
                /** @description Where to go on, as the page before gave it in `next_page_token`. Left out, it is the beginning. */
                start_token?: string;
            };
            header?: {
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the batch. */
                batch_id: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchFileList"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the batch. */
                batch_id: components["parameters"]["BatchId"];
                /** @description Name of the file in the batch, with its extension. Percent-encoded, as in any URL. */
                filename: components["parameters"]["Filename"];
            };
            cookie?: never;
        };
        /** @description The bytes of the file. */
        requestBody: {
            content: {
                "application/octet-stream": Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
            };
        };
        responses: {
            /** @description The file is in the batch. */
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the batch. */
                batch_id: components["parameters"]["BatchId"];
                /** @description Name of the file in the batch, with its extension. Percent-encoded, as in any URL. */
                filename: components["parameters"]["Filename"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion was set going. No body is documented. */
            202: {
                headers: {
                    /** @description Where to poll the job that deletes the file. Inferred, as only the operation that polls such jobs speaks of it. */
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the job, as the request that set it going returned it. */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file that is to be uploaded in parts. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMultipartUploadSessionRequest"];
            };
        };
        responses: {
            /** @description The session is open. */
            201: {
                headers: {
                    /** @description Address of the session. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MultipartUploadSession"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the multipart upload session. It may hold `.`, `_` and `-`. */
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        /** @description How to end the session. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommitMultipartUploadSessionRequest"];
            };
        };
        responses: {
            /** @description The session is ended. No body is documented. */
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the multipart upload session. It may hold `.`, `_` and `-`. */
                session_id: components["parameters"]["SessionId"];
                /** @description Number of the part, counted from 1. */
                part_num: components["parameters"]["PartNum"];
            };
            cookie?: never;
        };
        /** @description The bytes of the part. */
        requestBody: {
            content: {
                "application/octet-stream": Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
            };
        };
        responses: {
            /** @description The part was uploaded. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedPart"];
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
            query: {
                /** @description What is expected at the path, a file or a folder. */
                "expect-node-type": "file" | "folder";
            };
            header?: {
                /** @description The part to return in bytes counted from 0, as in `bytes=0-1023`, `bytes=1024-` or `bytes=-512` (RFC 9110). */
                Range?: string;
                /** @description How often, and after how many seconds each time, the server looks again while the file is missing, written `{retries:3,backoff-seconds:5}`. */
                "IB-Retry-Config"?: string;
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
                path: components["parameters"]["FilePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
                };
            };
            /** @description The part of the file that `Range` asked for. */
            206: {
                headers: {
                    /** @description Which part it is, and the size of the file in bytes. Inferred, as HTTP defines it (RFC 9110). */
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
            header?: {
                /** @description Set to `*` to write only if there is no file at the path. */
                "If-None-Match"?: "*";
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
                path: components["parameters"]["FilePath"];
            };
            cookie?: never;
        };
        /** @description The bytes of the file. */
        requestBody: {
            content: {
                "application/octet-stream": Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
            };
        };
        responses: {
            /** @description The file was written, and there was none before. Comes when `If-None-Match` was sent. */
            201: {
                headers: {
                    /** @description Address of the file. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The file was written. */
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
                path: components["parameters"]["FilePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion was set going. */
            202: {
                headers: {
                    /** @description Where to follow the deletion. */
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL. */
                path: components["parameters"]["FilePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is a file or a folder. */
            200: {
                headers: {
                    /** @description `application/json` for a folder, `application/octet-stream` for a file. */
                    "Content-Type"?: string;
                    /** @description Size of the file in bytes. */
                    "Content-Length"?: number;
                    /** @description When the file was last changed. The format is not documented; HTTP's own is usual. */
                    "last-modified"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The path is not one that the operation takes. Inferred. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The token is bad, or `IB-Context` is bad, or the caller lacks a permission. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The account has too few consumption units left for the call. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is nothing at the path, or it is hidden from the caller. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests were sent. Inferred. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The server is in trouble. Try later. */
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
            query?: {
                /** @description Only secrets that this workspace may use. */
                workspace?: string;
                /** @description Only the secret of this name. */
                alias?: string;
            };
            header?: {
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretList"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The secret to store. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSecretRequest"];
            };
        };
        responses: {
            /** @description The secret was stored. No body is documented, and the status 201 has been seen. */
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which secret to delete. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteSecretRequest"];
            };
        };
        responses: {
            /** @description The secret was deleted. No body is documented. */
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which secret to change, and how. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSecretRequest"];
            };
        };
        responses: {
            /** @description The secret was changed. No body is documented. */
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which entries to return. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditLogQuery"];
            };
        };
        responses: {
            /** @description A page of entries, empty past the end; or, with the status `ERROR` in its body, an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLogPage"];
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
            query: {
                /** @description ID of the job, as the request that started the run returned it. */
                job_id: string;
                /** @description Kind of job, which is always `flow` for AI Hub. */
                type: "flow";
            };
            header?: {
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job; or, with the status `ERROR` in its body, an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegacyJob"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the app, as it stands in the app's URL. */
                app_id: string;
            };
            cookie?: never;
        };
        /** @description What to run, on which files, and where to put the output. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegacyRunRequest"];
            };
        };
        responses: {
            /** @description The run was started; or, with the status `ERROR` in its body, it was refused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegacyRunStarted"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to run, on which files, and where to put the output. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegacyRunByNameRequest"];
            };
        };
        responses: {
            /** @description The run was started; or, with the status `ERROR` in its body, it was refused. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegacyRunStarted"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which results to return. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegacyResultsRequest"];
            };
        };
        responses: {
            /** @description A page of results; or, with the status `ERROR` in its body, an error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegacyResults"];
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
                /** @description Account for which the request is made and billed, which is usually the organization's ID and else a user's ID. Left out, it is the caller's default account. */
                "IB-Context"?: components["parameters"]["IbContext"];
            };
            path: {
                /** @description ID of the organization. */
                org: string;
                /** @description Name of the workspace that gets the drive. */
                workspace: string;
            };
            cookie?: never;
        };
        /** @description The storage to mount. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MountDriveRequest"];
            };
        };
        responses: {
            /** @description The drive is mounted; or, with the status `ERROR` in its body, it is not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegacyStatus"];
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
