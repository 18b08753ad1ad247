// Generated from spec/ by `pnpm generate`. Do not edit: edit the spec instead.

import type {
  ExampleDescriptor,
  JsonSchema,
  OperationDescriptor,
  ResourceDescriptor,
  ResponseDescriptor,
} from '../operation-descriptor.ts';
import type { OperationId } from './calls.ts';

// Casts below go from a literal to a type that it fits, so that declarations stay short.

const AlertLevel: JsonSchema = {
  description: 'How grave a failed validation is. New values may appear at any time.\n\n- `FAILURE`: the only value that is documented.',
  anyOf: [
    { type: 'string', enum: ['FAILURE'] },
    { type: 'string', description: 'A level that was added later.' },
  ],
};
const AppSelector: JsonSchema = {
  description: 'Names the app to run, by its name or by its ID. One of the two is needed.',
  anyOf: [
    {
      title: 'App by name',
      type: 'object',
      required: ['app_name'],
      properties: {
        app_name: {
          type: 'string',
          description: 'Name of the app to run. Needed unless `app_id` is given.',
        },
        app_id: {
          type: 'string',
          description: 'ID of the app to run, as it stands in the app\'s URL. Needed unless `app_name` is given.',
        },
      },
    },
    {
      title: 'App by ID',
      type: 'object',
      required: ['app_id'],
      properties: {
        app_id: {
          type: 'string',
          description: 'ID of the app to run, as it stands in the app\'s URL. Needed unless `app_name` is given.',
        },
        app_name: {
          type: 'string',
          description: 'Name of the app to run. Needed unless `app_id` is given.',
        },
      },
    },
  ],
};
const AuditLogEntry: JsonSchema = {
  type: 'object',
  description: 'Something that was done. Entries have further properties, depending on their kind.',
  properties: {
    log_type: {
      type: 'string',
      description: 'Kind of entry. The possible values are not documented.',
    },
    email: { type: 'string', description: 'E-mail address of the user who did it.' },
    user_ip: { type: 'string', description: 'IP address from which it was done.' },
    timestamp_millis: {
      type: 'string',
      'x-sdk-unit': 'milliseconds',
      description: 'When it was done, as Unix time in milliseconds, in a string.',
    },
  },
  additionalProperties: true,
};
const AuditLogPage: JsonSchema = {
  type: 'object',
  description: 'One page of the audit log.',
  properties: {
    status: { type: 'string', description: '`OK`; an error has `ERROR`.' },
    msg: { type: 'string', description: 'What is wrong, of an error.' },
    data: {
      type: 'object',
      description: 'What was found.',
      properties: {
        results: {
          type: 'array',
          description: 'The entries of this page.',
          items: { $ref: '#/$defs/AuditLogEntry' },
        },
      },
    },
  },
};
const AuditLogQuery: JsonSchema = {
  type: 'object',
  'x-inferred': true,
  description: 'Which entries of the audit log to return. That every property may be left out is inferred.',
  properties: {
    start: { type: 'integer', description: 'Number of matching entries to skip.' },
    size: {
      type: 'integer',
      description: 'Largest number of entries to return. Its default and its maximum are not documented.',
    },
    log_type: {
      type: 'string',
      description: 'Only entries of this kind. The possible values are not documented.',
    },
    email: {
      type: 'string',
      description: 'Only entries of the user with this e-mail address.',
    },
    start_time: {
      type: 'string',
      'x-sdk-unit': 'milliseconds',
      description: 'Only entries from this time on, as Unix time in milliseconds, in a string.',
    },
    end_time: {
      type: 'string',
      'x-sdk-unit': 'milliseconds',
      description: 'Only entries up to this time, as Unix time in milliseconds, in a string.',
    },
  },
};
const BatchCreated: JsonSchema = {
  type: 'object',
  description: 'The batch that was created.',
  required: ['id'],
  properties: { id: { type: 'integer', description: 'ID of the new batch.' } },
};
const BatchDeletion: JsonSchema = {
  type: 'object',
  description: 'The deletion of a batch that was set going.',
  required: ['job_id'],
  properties: {
    job_id: {
      type: 'string',
      description: 'ID of the job that deletes the batch and its files. Poll it to learn when they are gone.',
    },
  },
};
const BatchFile: JsonSchema = {
  type: 'object',
  description: 'A file of a batch.',
  properties: {
    full_path: { type: 'string', description: 'Path of the file in the file system.' },
    name: { type: 'string', description: 'Name of the file.' },
    metadata: { $ref: '#/$defs/BatchFileMetadata' },
    perms: { $ref: '#/$defs/BatchFilePermissions' },
  },
};
const BatchFileList: JsonSchema = {
  type: 'object',
  description: 'One page of a batch\'s files.',
  properties: {
    nodes: {
      type: 'array',
      description: 'The files of this page.',
      items: { $ref: '#/$defs/BatchFile' },
    },
    next_page_token: {
      type: ['string', 'null'],
      'x-inferred': true,
      description: 'Token to pass as `start_token` for the next page. That it may be null on the last page is inferred; go by `has_more`.',
    },
    has_more: { type: 'boolean', description: 'Whether there are more files.' },
  },
};
const BatchFileMetadata: JsonSchema = {
  type: 'object',
  description: 'Facts about a file.',
  properties: {
    node_type: { type: 'string', description: 'Kind of node, such as `file`.' },
    size: { type: 'integer', description: 'Size of the file in bytes.' },
    modified_timestamp: {
      type: 'number',
      'x-sdk-unit': 'seconds',
      'x-inferred': true,
      description: 'When the file was last changed, as Unix time in seconds. That it may have a fraction is inferred.',
    },
  },
};
const BatchFilePermissions: JsonSchema = {
  type: 'object',
  description: 'What the caller may do with a file.',
  properties: {
    can_read: { type: 'boolean', description: 'Whether the caller may read the file.' },
    can_write: { type: 'boolean', description: 'Whether the caller may change the file.' },
    can_delete: { type: 'boolean', description: 'Whether the caller may delete the file.' },
  },
};
const BatchInfo: JsonSchema = {
  type: 'object',
  description: 'A batch, which is a named set of files that can be the input of a run.',
  required: ['id', 'name'],
  properties: {
    id: { type: 'integer', description: 'ID of the batch.' },
    name: { type: 'string', description: 'Name of the batch.' },
    workspace: { type: 'string', description: 'Workspace that holds the batch.' },
    mount_point: { type: 'string', description: 'Drive that stores the batch.' },
    repo_owner: { type: 'string', description: 'Owner of the workspace.' },
    batch_owner: { type: 'string', description: 'User who created the batch.' },
    created_at_ms: {
      type: 'integer',
      format: 'int64',
      'x-sdk-unit': 'milliseconds',
      description: 'When the batch was created, as Unix time in milliseconds.',
    },
    updated_at_ms: {
      type: 'integer',
      format: 'int64',
      'x-sdk-unit': 'milliseconds',
      description: 'When the batch was last changed, as Unix time in milliseconds.',
    },
    path_suffix: { type: 'string', description: 'Path of the batch on its drive.' },
  },
};
const BatchList: JsonSchema = {
  type: 'object',
  description: 'One page of batches. There is no total and no cursor; an empty page is the end of the list.',
  properties: {
    batches: {
      type: 'array',
      description: 'The batches of this page.',
      items: { $ref: '#/$defs/BatchInfo' },
    },
  },
};
const CaseField: JsonSchema = {
  type: 'object',
  description: 'One field of a packet, put together from fields of its documents.',
  properties: {
    name: { type: 'string', description: 'Name of the field.' },
    value: { description: 'Value of the field. Its type is not documented.' },
    type: {
      type: 'string',
      description: 'Type of the field. The possible values are not documented.',
    },
    input_fields: {
      type: 'array',
      description: 'The document fields that the value was made from.',
      items: { $ref: '#/$defs/CaseFieldSource' },
    },
    chosen_field: {
      description: 'The document field whose value was taken, if one was.',
      anyOf: [{ $ref: '#/$defs/CaseFieldSource' }, { type: 'null' }],
    },
    error_msg: { type: 'string', description: 'Why the field failed.' },
    edit_history: {
      type: 'array',
      description: 'Changes that reviewers made to the value. Comes with `include_review_results`.',
      items: { $ref: '#/$defs/EditHistoryEntry' },
    },
    validations: {
      description: 'Outcome of the field\'s validation rules. Comes with `include_validation_results`.',
      anyOf: [{ $ref: '#/$defs/CaseFieldValidations' }, { type: 'null' }],
    },
  },
};
const CaseFieldSource: JsonSchema = {
  type: 'object',
  description: 'Points at a field of one of the packet\'s documents.',
  properties: {
    record_index: {
      type: 'integer',
      description: 'Index of the packet\'s record that holds the field.',
    },
    refined_phrase_name: { type: 'string', description: 'Name of the field in that record.' },
  },
};
const CaseFieldValidations: JsonSchema = {
  type: 'object',
  description: 'Outcome of a packet field\'s validation rules.',
  properties: {
    valid: {
      type: 'boolean',
      description: 'Whether the field passed all of its rules. Always there, by documentation.',
    },
    failures: {
      type: 'array',
      description: 'The rules that were not passed.',
      items: { $ref: '#/$defs/CaseValidationFailure' },
    },
  },
};
const CaseInfo: JsonSchema = {
  type: 'object',
  description: 'Fields that belong to the whole packet of documents and not to a single one.',
  properties: {
    fields: {
      type: 'array',
      description: 'The packet\'s fields.',
      items: { $ref: '#/$defs/CaseField' },
    },
  },
};
const CaseValidationFailure: JsonSchema = {
  type: 'object',
  description: 'A validation rule that a packet field did not pass.',
  properties: {
    type: {
      type: 'string',
      description: 'Kind of rule, such as `lambda_code` or `all_inputs_match`.',
    },
    msg: { type: 'string', description: 'What is wrong. Always there, by documentation.' },
  },
};
const ClassificationConfidence: JsonSchema = {
  type: 'object',
  description: 'How sure the service is of a document\'s class. Comes with `include_confidence_scores`.',
  properties: {
    model: {
      type: ['number', 'null'],
      description: 'Confidence of the model that chose the class. The scale is not documented.',
    },
  },
};
const CommitMultipartUploadSessionRequest: JsonSchema = {
  type: 'object',
  description: 'How to end the session.',
  required: ['action'],
  properties: {
    action: { $ref: '#/$defs/MultipartUploadAction' },
    parts: {
      type: 'array',
      description: 'All parts of the file, ordered by their number. Needed to commit.',
      items: { $ref: '#/$defs/UploadedPart' },
    },
  },
};
const CreateBatchRequest: JsonSchema = {
  type: 'object',
  description: 'The batch to create.',
  required: ['name'],
  properties: {
    name: {
      type: 'string',
      maxLength: 255,
      description: 'Name of the batch, at most 255 characters.',
    },
    workspace: {
      type: 'string',
      description: 'Workspace that holds the batch. Left out, it is the caller\'s personal workspace; a service account has none, so it must name one.',
    },
  },
};
const CreateMultipartUploadSessionRequest: JsonSchema = {
  type: 'object',
  description: 'The file that is to be uploaded in parts.',
  required: ['batch_id', 'filename', 'file_size'],
  properties: {
    batch_id: { type: 'integer', description: 'ID of the batch that receives the file.' },
    filename: {
      type: 'string',
      maxLength: 255,
      description: 'Name that the file gets in the batch, at most 255 characters.',
    },
    file_size: {
      description: 'Size of the whole file in bytes, as an integer or as its digits in a string.',
      anyOf: [{ type: 'integer' }, { type: 'string' }],
    },
  },
};
const CreateSecretRequest: JsonSchema = {
  type: 'object',
  description: 'The secret to store.',
  required: ['alias', 'value', 'allowed_workspaces_type'],
  properties: {
    alias: { type: 'string', description: 'Name of the secret, by which runs use it.' },
    value: {
      type: 'string',
      format: 'password',
      'x-sensitive': true,
      description: 'The secret itself.',
    },
    allowed_workspaces_type: { $ref: '#/$defs/SecretAccess' },
    description: { type: 'string', description: 'Remark about the secret.' },
    allowed_workspaces: {
      type: 'array',
      description: 'Names of the workspaces that may use the secret. Needed with `SOME`.',
      items: { type: 'string' },
    },
  },
};
const DeleteRunJobs: JsonSchema = {
  type: 'object',
  description: 'Jobs that carry out the deletion of a run. Poll each one that is not null.',
  properties: {
    delete_input_dir_job_id: {
      type: ['string', 'null'],
      description: 'ID of the job that deletes the input, which is the whole batch if the run processed one.',
    },
    delete_output_dir_job_id: {
      type: ['string', 'null'],
      description: 'ID of the job that deletes the output.',
    },
    delete_log_dir_job_id: {
      type: ['string', 'null'],
      description: 'ID of the job that deletes the logs.',
    },
  },
};
const DeleteSecretRequest: JsonSchema = {
  type: 'object',
  description: 'The secret to delete.',
  required: ['alias'],
  properties: { alias: { type: 'string', description: 'Name of the secret.' } },
};
const DeploymentRunInput: JsonSchema = {
  description: 'Names the files to process: a batch, a folder, or whatever the deployment\'s upstream integration holds. One of the three is needed.',
  anyOf: [
    {
      title: 'Batch',
      type: 'object',
      required: ['batch_id'],
      properties: {
        batch_id: {
          type: 'integer',
          description: 'ID of the batch whose files are processed. Needed unless `input_dir` or `manual_upstream_integration` is given.',
        },
        input_dir: {
          type: 'string',
          description: 'Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` or `manual_upstream_integration` is given.',
        },
        manual_upstream_integration: {
          type: 'boolean',
          description: 'Whether to take the input from the deployment\'s upstream integration.',
        },
      },
    },
    {
      title: 'Folder',
      type: 'object',
      required: ['input_dir'],
      properties: {
        input_dir: {
          type: 'string',
          description: 'Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` or `manual_upstream_integration` is given.',
        },
        batch_id: {
          type: 'integer',
          description: 'ID of the batch whose files are processed. Needed unless `input_dir` or `manual_upstream_integration` is given.',
        },
        manual_upstream_integration: {
          type: 'boolean',
          description: 'Whether to take the input from the deployment\'s upstream integration.',
        },
      },
    },
    {
      title: 'Upstream integration',
      type: 'object',
      required: ['manual_upstream_integration'],
      properties: {
        manual_upstream_integration: {
          type: 'boolean',
          const: true,
          description: 'Set to true to take the input from the deployment\'s upstream integration. Needed unless `batch_id` or `input_dir` is given.',
        },
        batch_id: {
          type: 'integer',
          description: 'ID of the batch whose files are processed. Needed unless `input_dir` or `manual_upstream_integration` is given.',
        },
        input_dir: {
          type: 'string',
          description: 'Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` or `manual_upstream_integration` is given.',
        },
      },
    },
  ],
};
const DocumentValidations: JsonSchema = {
  type: 'object',
  description: 'Outcome of a document\'s validation rules.',
  properties: {
    final_result_pass: {
      type: ['boolean', 'null'],
      description: 'Whether the document passed all of its rules.',
    },
  },
};
const EditHistoryEntry: JsonSchema = {
  type: 'object',
  description: 'Changes that one person made in one go.',
  properties: {
    timestamp: {
      type: 'string',
      description: 'When the change was made, as text. Two formats have been seen, so keep it as it is.',
    },
    user_id: { type: 'string', description: 'ID of the user who made the change.' },
    modifications: {
      type: 'array',
      description: 'The single changes.',
      items: { $ref: '#/$defs/EditModification' },
    },
  },
};
const EditModification: JsonSchema = {
  type: 'object',
  description: 'A single change.',
  properties: {
    message: { type: ['string', 'null'], description: 'What was changed, in words.' },
  },
};
const ErrorBody: JsonSchema = {
  type: 'object',
  'x-inferred': true,
  description: 'What the API says about an error. That a proxy in front of it may send HTML or nothing in its place is inferred.',
  properties: { message: { type: 'string', description: 'What went wrong, in words.' } },
};
const FieldConfidence: JsonSchema = {
  type: 'object',
  description: 'How sure the service is of a field\'s value. Comes with `include_confidence_scores`.',
  properties: {
    model: {
      type: ['number', 'null'],
      description: 'Confidence of the model that extracted the value. The scale is not documented.',
    },
    ocr: {
      type: ['number', 'null'],
      description: 'Confidence of the text recognition. The scale is not documented.',
    },
  },
};
const FieldValidations: JsonSchema = {
  type: 'object',
  description: 'Outcome of a field\'s validation rules.',
  properties: {
    valid: { type: 'boolean', description: 'Whether the field passed all of its rules.' },
    alerts: {
      type: 'array',
      description: 'The rules that were not passed.',
      items: { $ref: '#/$defs/ValidationAlert' },
    },
  },
};
const Job: JsonSchema = {
  type: 'object',
  description: 'State of an asynchronous job, such as a deletion.',
  properties: {
    state: { $ref: '#/$defs/JobState' },
    message: { type: 'string', description: 'Remark about the job.' },
  },
};
const JobState: JsonSchema = {
  description: 'How far a job has come. New values may appear at any time.\n\n- `PENDING`: waiting to start.\n- `RUNNING`: in progress.\n- `COMPLETE`: over and done.\n- `FAILED`: over without success.\n- `CANCELLED`: over, because it was cancelled.',
  anyOf: [
    { type: 'string', enum: ['PENDING', 'RUNNING', 'COMPLETE', 'FAILED', 'CANCELLED'] },
    { type: 'string', description: 'A state that was added later.' },
  ],
};
const KnownRunStatus: JsonSchema = {
  type: 'string',
  description: 'A documented status of a run.',
  enum: ['RUNNING', 'PAUSED', 'STOPPED_AT_CHECKPOINT', 'COMPLETE', 'FAILED', 'CANCELLED'],
};
const LegacyField: JsonSchema = {
  type: 'object',
  description: 'One extracted field.',
  properties: {
    key: { type: 'string', description: 'Name of the field.' },
    value: { description: 'The extracted value. Its type is not documented.' },
    field_type: {
      type: 'string',
      description: 'Type of the field. The possible values are not documented.',
    },
  },
};
const LegacyJob: JsonSchema = {
  type: 'object',
  description: 'A run as a job of the API\'s first version.',
  properties: {
    status: {
      type: 'string',
      description: '`OK`; an error has `ERROR`. It says nothing about the run.',
    },
    msg: { type: ['string', 'null'], description: 'Remark about the job, or what is wrong.' },
    state: {
      description: 'Whether the job is over. New values may appear at any time.\n\n- `PENDING`: not over.\n- `DONE`: over or paused; `cur_status` says how.\n- `COMPLETE`: over or paused; `cur_status` says how.',
      anyOf: [
        { type: 'string', enum: ['PENDING', 'DONE', 'COMPLETE'] },
        { type: 'string', description: 'A state that was added later.' },
      ],
    },
    job_id: { type: 'string', description: 'ID of the job, which is that of the run.' },
    results: {
      description: 'What came of the run, once it is over or paused. Arrays have been seen; the documentation shows an object.',
      anyOf: [
        { type: 'array', items: { $ref: '#/$defs/LegacyJobResult' } },
        { $ref: '#/$defs/LegacyJobResult' },
        { type: 'null' },
      ],
    },
    cur_status: {
      type: ['string', 'null'],
      contentMediaType: 'application/json',
      description: 'JSON in a string with how far the run has come. The SDK\'s `legacy.job` gives it parsed.',
    },
  },
};
const LegacyJobResult: JsonSchema = {
  type: 'object',
  description: 'What came of a run.',
  properties: {
    status: { type: 'string', description: '`OK` or `ERROR`.' },
    output_folder: { type: 'string', description: 'Path of the folder with the output.' },
    msg: { type: ['string', 'null'], description: 'What went wrong.' },
  },
};
const LegacyRecord: JsonSchema = {
  type: 'object',
  description: 'What was extracted from one file.',
  properties: {
    output_file_path: { type: 'string', description: 'Path of the file with the output.' },
    results: {
      type: 'array',
      description: 'The extracted fields.',
      items: { $ref: '#/$defs/LegacyField' },
    },
  },
};
const LegacyResults: JsonSchema = {
  type: 'object',
  description: 'One page of results, file by file.',
  properties: {
    status: { type: 'string', description: '`OK`; an error has `ERROR`.' },
    msg: { type: ['string', 'null'], description: 'Remark, or what is wrong.' },
    records: {
      type: 'array',
      description: 'The files of this page.',
      items: { $ref: '#/$defs/LegacyRecord' },
    },
  },
};
const LegacyResultsRequest: JsonSchema = {
  type: 'object',
  description: 'Which results to return.',
  required: ['ibresults_path'],
  properties: {
    ibresults_path: {
      type: 'string',
      description: 'Path of the run\'s file `batch.ibflowresults`, in its output folder.',
    },
    file_offset: {
      type: 'integer',
      description: 'Number of files to skip. Left out, it is 0. A page holds at most 20.',
    },
    include_page_layouts: {
      type: 'boolean',
      description: 'Whether to include the size of each page.',
    },
    include_checkpoint_results: {
      type: 'boolean',
      description: 'Whether to include the outcome of validation rules.',
    },
    internal_keys: {
      type: 'array',
      'x-inferred': true,
      description: 'Names of internal values to include. The form is not documented, so inferred.',
      items: { type: 'string' },
    },
    options: {
      type: 'object',
      description: 'Further options. Which there are is not documented.',
      additionalProperties: true,
    },
  },
};
const LegacyRunByNameRequest: JsonSchema = {
  'x-inferred': true,
  description: 'Which app to run, on which files, and where to put the output. That name and owner stand in the body is inferred.',
  allOf: [
    {
      type: 'object',
      required: ['name', 'owner'],
      properties: {
        name: { type: 'string', description: 'Name of the app.' },
        owner: {
          type: 'string',
          description: 'Account that owns the app, which is `instabase` for an app published by the vendor.',
        },
      },
    },
    { $ref: '#/$defs/LegacyRunRequest' },
  ],
};
const LegacyRunRequest: JsonSchema = {
  description: 'On which files to run the app, and where to put the output.',
  allOf: [
    { $ref: '#/$defs/RunInput' },
    {
      type: 'object',
      properties: {
        output_workspace: {
          type: 'string',
          description: 'Workspace whose default drive receives the output.',
        },
      },
    },
  ],
};
const LegacyRunStarted: JsonSchema = {
  type: 'object',
  description: 'The run that was started, as a job.',
  required: ['job_id'],
  properties: {
    job_id: { type: 'string', description: 'ID of the job, which is that of the run.' },
    status: {
      type: 'string',
      'x-inferred': true,
      description: '`OK`; an error has `ERROR`. Inferred from the other operations of its time.',
    },
    msg: {
      type: ['string', 'null'],
      'x-inferred': true,
      description: 'Remark, or what is wrong. Inferred from the other operations of its time.',
    },
  },
};
const LegacyStatus: JsonSchema = {
  type: 'object',
  description: 'Whether the request was carried out, by the rules of the API\'s first version.',
  properties: {
    status: { type: 'string', description: '`OK`; an error has `ERROR`.' },
    msg: { type: ['string', 'null'], description: 'Remark, or what is wrong.' },
  },
};
const MountDriveRequest: JsonSchema = {
  type: 'object',
  description: 'The storage to mount.',
  required: ['action', 'mount_point_name', 'mount_details'],
  properties: {
    action: {
      type: 'string',
      enum: ['mount'],
      description: 'What to do, which is always `mount`.',
    },
    mount_point_name: { type: 'string', description: 'Name that the drive gets.' },
    mount_details: {
      type: 'object',
      'x-sensitive': true,
      description: 'Where the storage is, and the credentials for it. It depends on the kind of storage, S3 or Azure Blob; the properties are not restated here.',
      additionalProperties: true,
    },
  },
};
const MultipartUploadAction: JsonSchema = {
  type: 'string',
  description: 'How to end a session, by putting the parts together (`commit`) or by throwing them away (`abort`).',
  enum: ['commit', 'abort'],
};
const MultipartUploadSession: JsonSchema = {
  type: 'object',
  description: 'A session that takes the parts of one file.',
  required: ['session_id', 'part_size'],
  properties: {
    session_id: {
      type: 'string',
      description: 'ID of the session. It may hold `.`, `_` and `-`.',
    },
    part_size: {
      type: 'integer',
      description: 'Size in bytes that each part must have, except the last, which holds the rest.',
    },
  },
};
const PageLayout: JsonSchema = {
  type: 'object',
  description: 'Size of one page.',
  properties: {
    page_number: { type: 'integer', description: 'The page, counted from 0.' },
    width: { type: 'number', description: 'Width of the page. The unit is not documented.' },
    height: { type: 'number', description: 'Height of the page. The unit is not documented.' },
  },
};
const ResultsDocument: JsonSchema = {
  type: 'object',
  description: 'Results of one document.',
  properties: {
    class_name: {
      type: ['string', 'null'],
      description: 'Class that the document was given. Null where the app does not classify.',
    },
    fields: {
      type: 'array',
      description: 'The extracted fields. Find a field by its `field_name`; positions move between app versions.',
      items: { $ref: '#/$defs/ResultsField' },
    },
    page_numbers: {
      type: 'array',
      description: 'Pages of the file that make up the document, counted from 1.',
      items: { type: 'integer' },
    },
    review_completed: {
      type: 'boolean',
      description: 'Whether a person has reviewed the document. Comes with `include_review_results`.',
    },
    class_edit_history: {
      type: 'array',
      description: 'Changes that reviewers made to the class. Comes with `include_review_results`.',
      items: { $ref: '#/$defs/EditHistoryEntry' },
    },
    classification_confidence: { $ref: '#/$defs/ClassificationConfidence' },
    validations: {
      description: 'Outcome of the document\'s validation rules. Comes with `include_validation_results`.',
      anyOf: [{ $ref: '#/$defs/DocumentValidations' }, { type: 'null' }],
    },
    page_layouts: {
      type: 'array',
      description: 'Size of each page. Comes with `include_source_info`.',
      items: { $ref: '#/$defs/PageLayout' },
    },
    post_processed_paths: {
      type: 'array',
      description: 'Paths of the processed copies of the document. Comes with `include_source_info`.',
      items: { type: 'string' },
    },
    post_processed_pdf_path: {
      type: 'string',
      description: 'Path of the document\'s PDF, if the run was started with `generate_post_process_pdf`. Comes with `include_source_info`.',
    },
  },
};
const ResultsField: JsonSchema = {
  type: 'object',
  description: 'One extracted field. A field that failed may hold nothing but its name, the value `ERROR` and an error message.',
  properties: {
    field_name: {
      type: 'string',
      description: 'Name of the field as a Python identifier: other characters turn into `_`, a leading digit gets a `_` before it and a single `_` is doubled, so that `due date` comes back as `due_date` and `secret_id` as `secret__id`.',
    },
    value: {
      description: 'The extracted value. A string by documentation; arrays, and tables as JSON text, have been seen. `ERROR` if the field failed.',
    },
    type: {
      type: 'string',
      description: 'Type of the field. The possible values are not documented.',
    },
    error_msg: { type: 'string', description: 'Why the field failed.' },
    confidence: { $ref: '#/$defs/FieldConfidence' },
    validations: {
      description: 'Outcome of the field\'s validation rules. Comes with `include_validation_results`.',
      anyOf: [{ $ref: '#/$defs/FieldValidations' }, { type: 'null' }],
    },
    source_coordinates: {
      type: 'array',
      description: 'Where on the pages the value was found. Comes with `include_source_info`.',
      items: { $ref: '#/$defs/SourceCoordinates' },
    },
    edit_history: {
      type: 'array',
      description: 'Changes that reviewers made to the value. Comes with `include_review_results`.',
      items: { $ref: '#/$defs/EditHistoryEntry' },
    },
  },
};
const ResultsFile: JsonSchema = {
  type: 'object',
  description: 'Results of one input file.',
  properties: {
    original_file_name: {
      type: 'string',
      description: 'Name of the file as it was uploaded.',
    },
    input_file_path: {
      type: 'string',
      description: 'Path of the file in the file system. Comes with `include_source_info`.',
    },
    documents: {
      type: 'array',
      description: 'Documents found in the file; one file may hold several.',
      items: { $ref: '#/$defs/ResultsDocument' },
    },
  },
};
const ResultsKeys: JsonSchema = {
  type: 'object',
  description: 'Values that the run was given.',
  properties: {
    custom: {
      type: 'object',
      'x-inferred': true,
      description: 'Values by key name. That they are those of the run\'s `settings.keys.custom` is inferred.',
      additionalProperties: true,
    },
  },
};
const Run: JsonSchema = {
  type: 'object',
  'x-inferred': true,
  description: 'One run of an app or of a deployment over a set of input files. That `id` and `status` are always there is inferred from the examples; no property is documented as required.',
  required: ['id', 'status'],
  properties: {
    id: { type: 'string', description: 'ID of the run (a UUID in every example).' },
    status: { $ref: '#/$defs/RunStatus' },
    start_timestamp: {
      type: 'integer',
      format: 'int64',
      'x-sdk-unit': 'nanoseconds',
      description: 'When the run started, as Unix time in nanoseconds. Passes 2^53, so a JavaScript number cannot hold it.',
    },
    finish_timestamp: {
      type: ['integer', 'null'],
      format: 'int64',
      'x-sdk-unit': 'nanoseconds',
      description: 'When the run finished, as Unix time in nanoseconds. Null, 0 and absence all mean that it has not finished.',
    },
    msg: {
      type: ['string', 'null'],
      description: 'Remark about the run, such as why it failed.',
    },
    batch_id: {
      type: ['integer', 'null'],
      description: 'ID of the batch that was the input, when it was a batch.',
    },
    input_dir: {
      type: ['string', 'null'],
      description: 'Path of the folder that was the input.',
    },
    app_id: { type: ['string', 'null'], description: 'ID of the app that was run.' },
    deployment_id: {
      type: ['string', 'null'],
      description: 'ID of the deployment that was run, when it was a deployment.',
    },
    tags: {
      type: ['array', 'null'],
      description: 'Labels given in `settings.tags` when the run was started.',
      items: { type: 'string' },
    },
  },
};
const RunAppRequest: JsonSchema = {
  description: 'What to run, on which files, and where to put the output.',
  allOf: [
    { $ref: '#/$defs/AppSelector' },
    { $ref: '#/$defs/RunInput' },
    {
      type: 'object',
      properties: {
        owner: {
          type: 'string',
          description: 'Account that owns the app. Left out, it is the caller; for an app published by the vendor it is `instabase`.',
        },
        version: {
          type: 'string',
          description: 'Version of the app. Left out, it is the latest production version.',
        },
        output_workspace: {
          type: 'string',
          description: 'Workspace whose default drive receives the output. Left out, it is the caller\'s personal workspace; a service account has none, so it must give this or `output_dir`.',
        },
        output_dir: {
          type: 'string',
          description: 'Path of the folder that receives the output, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. It takes precedence over `output_workspace`.',
        },
        settings: { $ref: '#/$defs/RunSettings' },
      },
    },
  ],
};
const RunDeploymentRequest: JsonSchema = {
  description: 'Which files to process, and where to put the output.',
  allOf: [
    { $ref: '#/$defs/DeploymentRunInput' },
    {
      type: 'object',
      properties: {
        from_timestamp: {
          type: 'integer',
          'x-sdk-unit': 'milliseconds',
          description: 'Start of the period whose e-mails are fetched, as Unix time in milliseconds. Needed when the upstream integration is a mailbox.',
        },
        to_timestamp: {
          type: 'integer',
          'x-sdk-unit': 'milliseconds',
          description: 'End of the period whose e-mails are fetched, as Unix time in milliseconds. Needed when the upstream integration is a mailbox.',
        },
        version: {
          type: 'string',
          description: 'Version of the app. Left out, it is the latest production version.',
        },
        output_dir: {
          type: 'string',
          description: 'Path of the folder that receives the output, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. It takes precedence over the workspace that is configured for the deployment.',
        },
        settings: { $ref: '#/$defs/RunSettings' },
      },
    },
  ],
};
const RunInput: JsonSchema = {
  description: 'Names the files to process, as a batch or as a folder. One of the two is needed.',
  anyOf: [
    {
      title: 'Batch',
      type: 'object',
      required: ['batch_id'],
      properties: {
        batch_id: {
          type: 'integer',
          description: 'ID of the batch whose files are processed. Needed unless `input_dir` is given.',
        },
        input_dir: {
          type: 'string',
          description: 'Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` is given.',
        },
      },
    },
    {
      title: 'Folder',
      type: 'object',
      required: ['input_dir'],
      properties: {
        input_dir: {
          type: 'string',
          description: 'Path of the folder whose files are processed, written `/<organization>/<workspace>/fs/<drive>/<folder>/`. Needed unless `batch_id` is given.',
        },
        batch_id: {
          type: 'integer',
          description: 'ID of the batch whose files are processed. Needed unless `input_dir` is given.',
        },
      },
    },
  ],
};
const RunKeys: JsonSchema = {
  type: 'object',
  'x-sensitive': true,
  description: 'Values that the run is given. Those given to a deployment\'s run take precedence over the deployment\'s own. A key that the app mentions and that has no definition gets no value; the run is started all the same.',
  properties: {
    custom: {
      type: 'object',
      description: 'Any values, by key name.',
      additionalProperties: true,
    },
    secret: {
      type: 'object',
      description: 'Names of stored secrets, by key name. The secrets\' values never pass through this API call.',
      additionalProperties: { type: 'string' },
    },
  },
};
const RunList: JsonSchema = {
  type: 'object',
  description: 'One page of runs. There is no total and no cursor; an empty page is the end of the list.',
  properties: {
    runs: {
      type: 'array',
      description: 'The runs of this page.',
      items: { $ref: '#/$defs/Run' },
    },
  },
};
const RunResults: JsonSchema = {
  type: 'object',
  description: 'One page of what a run extracted, file by file.',
  properties: {
    id: { type: 'string', description: 'ID of the run.' },
    status: { $ref: '#/$defs/RunStatus' },
    message: {
      type: ['string', 'null'],
      description: 'Remark about the run. A run object calls it `msg`.',
    },
    start_timestamp: {
      type: ['integer', 'null'],
      format: 'int64',
      'x-sdk-unit': 'nanoseconds',
      description: 'When the run started, as Unix time in nanoseconds.',
    },
    finish_timestamp: {
      type: ['integer', 'null'],
      format: 'int64',
      'x-sdk-unit': 'nanoseconds',
      description: 'When the run finished, as Unix time in nanoseconds. Null, 0 and absence all mean that it has not finished.',
    },
    batch_id: {
      type: 'string',
      description: 'ID of the batch that was the input. A string here, an integer on a run.',
    },
    files: {
      type: 'array',
      description: 'The files of this page. Errors of a file, document or field stand inside it, not in the HTTP status.',
      items: { $ref: '#/$defs/ResultsFile' },
    },
    keys: {
      description: 'Values that the run was given. An object by documentation; an array has been seen.',
      anyOf: [{ $ref: '#/$defs/ResultsKeys' }, { type: 'array', items: {} }],
    },
    case_info: { $ref: '#/$defs/CaseInfo' },
    review_completed: {
      type: 'boolean',
      description: 'Whether a person has reviewed the run. Comes with `include_review_results`.',
    },
    has_more: {
      type: 'boolean',
      description: 'Whether there are more files. Fetch on with `file_offset` raised by the number of files received.',
    },
  },
};
const RunRuntimeConfig: JsonSchema = {
  type: 'object',
  description: 'Switches for how the run processes its files.',
  properties: {
    generate_post_process_pdf: {
      type: 'boolean',
      description: 'Whether to make a PDF of each processed document of fewer than 100 pages. Its path comes back as `post_processed_pdf_path` when results are fetched with `include_source_info`.',
    },
    instabase: {
      type: 'object',
      'x-inferred': true,
      description: 'Settings of the built-in processing steps. The documentation writes `instabase.pdf.passwords`; that this means nested objects, and not one key with dots in it, is inferred.',
      properties: {
        pdf: {
          type: 'object',
          description: 'Settings for PDF input.',
          properties: {
            passwords: {
              type: 'object',
              'x-sensitive': true,
              description: 'Passwords of protected PDF files, by file name.',
              additionalProperties: { type: 'string' },
            },
          },
        },
      },
    },
  },
};
const RunSettings: JsonSchema = {
  type: 'object',
  description: 'Settings of one run.',
  properties: {
    keys: { $ref: '#/$defs/RunKeys' },
    runtime_config: { $ref: '#/$defs/RunRuntimeConfig' },
    tags: {
      type: 'array',
      description: 'Labels of the run, given back in its `tags`. Taken together they may hold at most 500 characters.',
      items: { type: 'string' },
    },
  },
};
const RunSortKey: JsonSchema = {
  type: 'string',
  description: 'Property by which runs are sorted, either when they started or their status.',
  enum: ['start_timestamp', 'status'],
};
const RunStatus: JsonSchema = {
  description: 'How far a run has come. New values may appear at any time.\n\n- `RUNNING`: in progress.\n- `PAUSED`: reserved for future use; not over.\n- `STOPPED_AT_CHECKPOINT`: a failed validation holds the run until a person has reviewed it, which can take hours or\n  days. It goes on afterwards.\n- `COMPLETE`: over. Any review that was needed is done and results can be fetched, though single fields may hold the\n  value `ERROR`.\n- `FAILED`: over without completing.\n- `CANCELLED`: over, because a user cancelled it.',
  anyOf: [
    { $ref: '#/$defs/KnownRunStatus' },
    { type: 'string', description: 'A status that was added later.' },
  ],
};
const Secret: JsonSchema = {
  type: 'object',
  description: 'A stored secret, without its value.',
  properties: {
    alias: { type: 'string', description: 'Name of the secret, by which runs use it.' },
    description: { type: ['string', 'null'], description: 'Remark about the secret.' },
    allowed_workspaces_type: {
      description: 'Which workspaces may use the secret. New values may appear at any time.\n\n- `ALL`: every workspace.\n- `SOME`: those that `allowed_workspaces` names.\n- `NONE`: no workspace.',
      anyOf: [
        { $ref: '#/$defs/SecretAccess' },
        { type: 'string', description: 'A value that was added later.' },
      ],
    },
    allowed_workspaces: {
      type: ['array', 'null'],
      description: 'Names of the workspaces that may use the secret.',
      items: { type: 'string' },
    },
    org: { type: 'string', description: 'ID of the organization that the secret belongs to.' },
    created_at: {
      type: 'integer',
      'x-sdk-unit': 'milliseconds',
      description: 'When the secret was created, as Unix time in milliseconds.',
    },
    updated_at: {
      type: 'integer',
      'x-sdk-unit': 'milliseconds',
      description: 'When the secret was last changed, as Unix time in milliseconds.',
    },
    created_by: { type: 'string', description: 'User who created the secret.' },
    last_updated_by: { type: 'string', description: 'User who changed the secret last.' },
  },
};
const SecretAccess: JsonSchema = {
  type: 'string',
  description: 'Which workspaces may use a secret.\n\n- `ALL`: every workspace.\n- `SOME`: those that `allowed_workspaces` names.\n- `NONE`: no workspace.',
  enum: ['ALL', 'SOME', 'NONE'],
};
const SecretList: JsonSchema = {
  type: 'object',
  description: 'Stored secrets, without their values.',
  properties: {
    secrets: { type: 'array', description: 'The secrets.', items: { $ref: '#/$defs/Secret' } },
  },
};
const SortOrder: JsonSchema = {
  type: 'string',
  description: 'Direction of sorting, from low to high (`ASCENDING`) or from high to low (`DESCENDING`).',
  enum: ['ASCENDING', 'DESCENDING'],
};
const SourceCoordinates: JsonSchema = {
  type: 'object',
  description: 'A box around a piece of text on a page. The unit of its edges is not documented.',
  properties: {
    top_x: { type: 'number', description: 'Left edge of the box, in the page\'s own unit.' },
    top_y: { type: 'number', description: 'Top edge of the box, in the page\'s own unit.' },
    bottom_x: {
      type: 'number',
      description: 'Right edge of the box, in the page\'s own unit.',
    },
    bottom_y: {
      type: 'number',
      description: 'Bottom edge of the box, in the page\'s own unit.',
    },
    page_number: { type: 'integer', description: 'Page that holds the box, counted from 0.' },
  },
};
const UpdateSecretRequest: JsonSchema = {
  type: 'object',
  'x-inferred': true,
  description: 'Which secret to change, and how. That the properties besides `alias` are those of a new secret, and that what is left out stays, is inferred.',
  required: ['alias'],
  properties: {
    alias: { type: 'string', description: 'Name of the secret to change.' },
    value: {
      type: 'string',
      format: 'password',
      'x-sensitive': true,
      description: 'The new secret.',
    },
    allowed_workspaces_type: { $ref: '#/$defs/SecretAccess' },
    description: { type: 'string', description: 'Remark about the secret.' },
    allowed_workspaces: {
      type: 'array',
      description: 'Names of the workspaces that may use the secret. Needed with `SOME`.',
      items: { type: 'string' },
    },
  },
};
const UploadedPart: JsonSchema = {
  type: 'object',
  description: 'A part that was uploaded.',
  required: ['part_num', 'part_id'],
  properties: {
    part_num: {
      type: 'integer',
      minimum: 1,
      description: 'Number of the part, counted from 1.',
    },
    part_id: {
      type: 'string',
      'x-inferred': true,
      description: 'ID of the part, needed to commit the session. That it is a string is inferred.',
    },
  },
};
const ValidationAlert: JsonSchema = {
  type: 'object',
  description: 'A validation rule that a field did not pass.',
  properties: {
    alert_level: { $ref: '#/$defs/AlertLevel' },
    msg: { type: 'string', description: 'What is wrong.' },
    blocked: {
      type: 'boolean',
      description: 'Whether the failure holds the run until it is reviewed.',
    },
    type: {
      type: 'string',
      description: 'Kind of rule. The possible values are not documented.',
    },
    locations: {
      description: 'Where the failure lies. An array of objects by documentation; an empty object has been seen.',
      anyOf: [
        { type: 'array', items: { type: 'object', additionalProperties: true } },
        { type: 'object', additionalProperties: true },
      ],
    },
  },
};

const response400: ResponseDescriptor = {
  status: '400',
  description: 'A parameter or the body is not what the operation takes. Sent again as it is, the request is refused again. The status is inferred: the documentation leaves it to its default response, or names no such case.',
  inferred: true,
  contentType: 'application/json',
  schema: { $ref: '#/$defs/ErrorBody', $defs: { ErrorBody } } as JsonSchema,
  headers: [],
  examples: [
    {
      name: 'badRequest',
      summary: 'A parameter of the wrong type',
      value: { message: 'limit must be an integer.' },
    },
  ] as readonly ExampleDescriptor[],
};
const response401: ResponseDescriptor = {
  status: '401',
  description: 'The token is bad, or `IB-Context` is bad, or the caller lacks a permission.',
  contentType: 'application/json',
  schema: { $ref: '#/$defs/ErrorBody', $defs: { ErrorBody } } as JsonSchema,
  headers: [],
  examples: [
    {
      name: 'badToken',
      summary: 'A bad token',
      value: { message: 'The API token is not valid.' },
    },
    {
      name: 'badContext',
      summary: 'A bad context',
      value: { message: 'The value of IB-Context is not valid.' },
    },
    {
      name: 'noPermission',
      summary: 'A permission that the caller lacks',
      value: { message: 'The caller lacks the permission to do this.' },
    },
  ] as readonly ExampleDescriptor[],
};
const response403: ResponseDescriptor = {
  status: '403',
  description: 'The account has too few consumption units left for the call.',
  contentType: 'application/json',
  schema: { $ref: '#/$defs/ErrorBody', $defs: { ErrorBody } } as JsonSchema,
  headers: [],
  examples: [
    {
      name: 'insufficientUnits',
      summary: 'Too few units',
      value: { message: 'Not enough consumption units.' },
    },
  ] as readonly ExampleDescriptor[],
};
const response429: ResponseDescriptor = {
  status: '429',
  description: 'Too many requests were sent; none of this one was carried out. Inferred: the API does not document this status, so it is handled as HTTP defines it.',
  inferred: true,
  contentType: 'application/json',
  schema: { $ref: '#/$defs/ErrorBody', $defs: { ErrorBody } } as JsonSchema,
  headers: [
  {
    name: 'Retry-After',
    type: 'string',
    description: 'How long to wait before the next request, in seconds or as an HTTP date. Not documented, so inferred.',
  },
],
  examples: [
    {
      name: 'tooManyRequests',
      summary: 'Too many requests',
      value: { message: 'Too many requests.' },
    },
  ] as readonly ExampleDescriptor[],
};
const response5XX: ResponseDescriptor = {
  status: '5XX',
  description: 'The server failed. Try again later, but never repeat a request that starts a run without checking.',
  contentType: 'application/json',
  schema: { $ref: '#/$defs/ErrorBody', $defs: { ErrorBody } } as JsonSchema,
  headers: [],
  examples: [
    {
      name: 'serverError',
      summary: 'Error of the server',
      value: { message: 'Something went wrong on the server.' },
    },
    { name: 'noMessage', summary: 'An error without a message', value: {} },
  ] as readonly ExampleDescriptor[],
};
const responsedefault: ResponseDescriptor = {
  status: 'default',
  description: 'Any other error. The documentation does not say which there are.',
  contentType: 'application/json',
  schema: { $ref: '#/$defs/ErrorBody', $defs: { ErrorBody } } as JsonSchema,
  headers: [],
  examples: [
    {
      name: 'otherError',
      summary: 'Another error',
      value: { message: 'The request cannot be carried out.' },
    },
  ] as readonly ExampleDescriptor[],
};
const response404: ResponseDescriptor = {
  status: '404',
  description: 'The batch, run, file or job does not exist, or is hidden from the caller.',
  contentType: 'application/json',
  schema: { $ref: '#/$defs/ErrorBody', $defs: { ErrorBody } } as JsonSchema,
  headers: [],
  examples: [
    {
      name: 'notFound',
      summary: 'Missing or hidden',
      value: { message: 'The requested resource does not exist.' },
    },
  ] as readonly ExampleDescriptor[],
};
const response404_2: ResponseDescriptor = {
  status: '404',
  description: 'The app, the deployment or the input does not exist in the context of the request. That a call with an input of another context fails is documented; that it fails with this status is inferred.',
  inferred: true,
  contentType: 'application/json',
  schema: { $ref: '#/$defs/ErrorBody', $defs: { ErrorBody } } as JsonSchema,
  headers: [],
  examples: [
    {
      name: 'inputNotFound',
      summary: 'An input of another context',
      value: { message: 'Batch 48213 does not exist in this context.' },
    },
  ] as readonly ExampleDescriptor[],
};
const response200: ResponseDescriptor = {
  status: '200',
  description: 'The job.',
  contentType: 'application/json',
  schema: { $ref: '#/$defs/Job', $defs: { Job, JobState } } as JsonSchema,
  headers: [],
  examples: [
    {
      name: 'pending',
      summary: 'Waiting to start',
      value: { state: 'PENDING', message: 'The job has not started yet.' },
    },
    {
      name: 'running',
      summary: 'In progress',
      value: { state: 'RUNNING', message: 'Deleted 12 of 40 files.' },
    },
    {
      name: 'complete',
      summary: 'Done',
      value: { state: 'COMPLETE', message: 'Deleted 40 of 40 files.' },
    },
    {
      name: 'failed',
      summary: 'Failed',
      value: { state: 'FAILED', message: 'The drive is not connected.' },
    },
    {
      name: 'cancelled',
      summary: 'Cancelled',
      value: { state: 'CANCELLED', message: 'The job was cancelled.' },
    },
  ] as readonly ExampleDescriptor[],
};
const response404_3: ResponseDescriptor = {
  status: '404',
  description: 'The multipart upload session does not exist, or was committed or aborted. Inferred, as this status is not documented for sessions.',
  inferred: true,
  contentType: 'application/json',
  schema: { $ref: '#/$defs/ErrorBody', $defs: { ErrorBody } } as JsonSchema,
  headers: [],
  examples: [
    {
      name: 'sessionNotFound',
      summary: 'A session that is over',
      value: { message: 'The upload session does not exist.' },
    },
  ] as readonly ExampleDescriptor[],
};
const response200_2: ResponseDescriptor = {
  status: '200',
  description: 'The run was started; or, with the status `ERROR` in its body, it was refused.',
  contentType: 'application/json',
  schema: { $ref: '#/$defs/LegacyRunStarted', $defs: { LegacyRunStarted } } as JsonSchema,
  headers: [],
  examples: [
    {
      name: 'started',
      summary: 'The job to poll',
      value: { status: 'OK', job_id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d' },
    },
  ] as readonly ExampleDescriptor[],
};

/** The schemas that have a name, by that name. They refer to each other as `#/$defs/<name>`. */
export const schemas = {
  AlertLevel: AlertLevel as JsonSchema,
  AppSelector: AppSelector as JsonSchema,
  AuditLogEntry: AuditLogEntry as JsonSchema,
  AuditLogPage: AuditLogPage as JsonSchema,
  AuditLogQuery: AuditLogQuery as JsonSchema,
  BatchCreated: BatchCreated as JsonSchema,
  BatchDeletion: BatchDeletion as JsonSchema,
  BatchFile: BatchFile as JsonSchema,
  BatchFileList: BatchFileList as JsonSchema,
  BatchFileMetadata: BatchFileMetadata as JsonSchema,
  BatchFilePermissions: BatchFilePermissions as JsonSchema,
  BatchInfo: BatchInfo as JsonSchema,
  BatchList: BatchList as JsonSchema,
  CaseField: CaseField as JsonSchema,
  CaseFieldSource: CaseFieldSource as JsonSchema,
  CaseFieldValidations: CaseFieldValidations as JsonSchema,
  CaseInfo: CaseInfo as JsonSchema,
  CaseValidationFailure: CaseValidationFailure as JsonSchema,
  ClassificationConfidence: ClassificationConfidence as JsonSchema,
  CommitMultipartUploadSessionRequest: CommitMultipartUploadSessionRequest as JsonSchema,
  CreateBatchRequest: CreateBatchRequest as JsonSchema,
  CreateMultipartUploadSessionRequest: CreateMultipartUploadSessionRequest as JsonSchema,
  CreateSecretRequest: CreateSecretRequest as JsonSchema,
  DeleteRunJobs: DeleteRunJobs as JsonSchema,
  DeleteSecretRequest: DeleteSecretRequest as JsonSchema,
  DeploymentRunInput: DeploymentRunInput as JsonSchema,
  DocumentValidations: DocumentValidations as JsonSchema,
  EditHistoryEntry: EditHistoryEntry as JsonSchema,
  EditModification: EditModification as JsonSchema,
  ErrorBody: ErrorBody as JsonSchema,
  FieldConfidence: FieldConfidence as JsonSchema,
  FieldValidations: FieldValidations as JsonSchema,
  Job: Job as JsonSchema,
  JobState: JobState as JsonSchema,
  KnownRunStatus: KnownRunStatus as JsonSchema,
  LegacyField: LegacyField as JsonSchema,
  LegacyJob: LegacyJob as JsonSchema,
  LegacyJobResult: LegacyJobResult as JsonSchema,
  LegacyRecord: LegacyRecord as JsonSchema,
  LegacyResults: LegacyResults as JsonSchema,
  LegacyResultsRequest: LegacyResultsRequest as JsonSchema,
  LegacyRunByNameRequest: LegacyRunByNameRequest as JsonSchema,
  LegacyRunRequest: LegacyRunRequest as JsonSchema,
  LegacyRunStarted: LegacyRunStarted as JsonSchema,
  LegacyStatus: LegacyStatus as JsonSchema,
  MountDriveRequest: MountDriveRequest as JsonSchema,
  MultipartUploadAction: MultipartUploadAction as JsonSchema,
  MultipartUploadSession: MultipartUploadSession as JsonSchema,
  PageLayout: PageLayout as JsonSchema,
  ResultsDocument: ResultsDocument as JsonSchema,
  ResultsField: ResultsField as JsonSchema,
  ResultsFile: ResultsFile as JsonSchema,
  ResultsKeys: ResultsKeys as JsonSchema,
  Run: Run as JsonSchema,
  RunAppRequest: RunAppRequest as JsonSchema,
  RunDeploymentRequest: RunDeploymentRequest as JsonSchema,
  RunInput: RunInput as JsonSchema,
  RunKeys: RunKeys as JsonSchema,
  RunList: RunList as JsonSchema,
  RunResults: RunResults as JsonSchema,
  RunRuntimeConfig: RunRuntimeConfig as JsonSchema,
  RunSettings: RunSettings as JsonSchema,
  RunSortKey: RunSortKey as JsonSchema,
  RunStatus: RunStatus as JsonSchema,
  Secret: Secret as JsonSchema,
  SecretAccess: SecretAccess as JsonSchema,
  SecretList: SecretList as JsonSchema,
  SortOrder: SortOrder as JsonSchema,
  SourceCoordinates: SourceCoordinates as JsonSchema,
  UpdateSecretRequest: UpdateSecretRequest as JsonSchema,
  UploadedPart: UploadedPart as JsonSchema,
  ValidationAlert: ValidationAlert as JsonSchema,
} as const;

/** The groups of operations, which are objects of the client, in the order of the spec. */
export const resources = {
  apps: { name: 'apps', title: 'Apps', description: 'Running an app on a batch or a folder.' },
  deployments: {
    name: 'deployments',
    title: 'Deployments',
    description: 'Running a deployment on a batch, on a folder or on what its upstream integration holds.',
  },
  runs: {
    name: 'runs',
    title: 'Runs',
    description: 'Following runs, fetching their results and deleting them.',
  },
  jobs: {
    name: 'jobs',
    title: 'Jobs',
    description: 'Following asynchronous jobs, such as deletions.',
  },
  batches: {
    name: 'batches',
    title: 'Batches',
    description: 'Named sets of files, which are the usual input of a run.',
  },
  files: {
    name: 'files',
    title: 'Files',
    description: 'Files and folders of drives, such as the output of runs.',
  },
  secrets: {
    name: 'secrets',
    title: 'Secrets',
    description: 'Named values that runs use, whose text is never given back.',
  },
  auditLogs: {
    name: 'auditLogs',
    title: 'Audit logs',
    description: 'What was done in the account, by whom and when.',
  },
  legacy: {
    name: 'legacy',
    title: 'Legacy',
    description: 'Operations of older versions of the API, kept for programs that call them. Each names what replaces it.',
  },
} as const;

/**
 * Every operation of the API by its operationId, in the order of the spec.
 *
 * @example
 * ```ts
 * import { operations } from '@org/aihub-sdk/operations';
 *
 * for (const { id, verb, path } of Object.values(operations)) console.log(id, verb, path);
 * ```
 */
export const operations = {
  listRuns: {
    id: 'listRuns',
    resource: 'runs',
    method: 'list',
    verb: 'GET',
    path: '/v2/apps/runs',
    summary: 'List runs',
    description: 'Returns one page of the runs that match the query.\n\nWithout `from_timestamp` it leaves out every run older than 24 hours. Pages go by offset over a live list, so runs\nthat start or change meanwhile shift them. There is no total and no cursor: an empty page is the end.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/runs/list-runs',
    deprecated: false,
    arguments: ['query'],
    parameters: [
      {
        name: 'status',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only runs in one of these states. Left out, in any. That several are sent as `status=A&status=B` is inferred from the OpenAPI default.',
        schema: { type: 'array', items: { $ref: '#/$defs/KnownRunStatus' }, $defs: { KnownRunStatus } } as JsonSchema,
        inferred: true,
        examples: [
          {
            name: 'unfinished',
            summary: 'Runs that are not over',
            value: ['RUNNING', 'STOPPED_AT_CHECKPOINT'],
          },
          { name: 'complete', summary: 'Completed runs', value: ['COMPLETE'] },
        ] as readonly ExampleDescriptor[],
      },
      {
        name: 'from_timestamp',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only runs from this time on, as Unix time in seconds. Left out, it is 24 hours ago.',
        schema: { type: 'integer', 'x-sdk-unit': 'seconds' } as JsonSchema,
        examples: [{ name: 'example', value: 1765843200 }] as readonly ExampleDescriptor[],
      },
      {
        name: 'to_timestamp',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only runs up to this time, as Unix time in seconds. Left out, it is now.',
        schema: { type: 'integer', 'x-sdk-unit': 'seconds' } as JsonSchema,
        examples: [{ name: 'example', value: 1765929600 }] as readonly ExampleDescriptor[],
      },
      {
        name: 'limit',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Largest number of runs to return. Its default and its maximum are not documented; that fewer may come back is inferred.',
        schema: { type: 'integer' } as JsonSchema,
        inferred: true,
        examples: [{ name: 'example', value: 50 }] as readonly ExampleDescriptor[],
      },
      {
        name: 'offset',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Number of matching runs to skip.',
        schema: { type: 'integer' } as JsonSchema,
        examples: [{ name: 'example', value: 0 }] as readonly ExampleDescriptor[],
      },
      {
        name: 'sort_by',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Property to sort by.',
        schema: { $ref: '#/$defs/RunSortKey', $defs: { RunSortKey } } as JsonSchema,
        examples: [{ name: 'example', value: 'start_timestamp' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'order',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Direction of sorting.',
        schema: { $ref: '#/$defs/SortOrder', $defs: { SortOrder } } as JsonSchema,
        examples: [{ name: 'example', value: 'DESCENDING' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'app_id',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only runs of the app with this ID.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'app_name',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only runs of the app with this name.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'Invoice Extraction' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'deployment_id',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only runs of this deployment.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '0199a4e2-1c3d-7f5a-b2e8-6d7c8b9a0f12' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'username',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only runs that this user started.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'jane.doe_acme' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'run_id',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only the run with this ID.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'output_workspaces',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only runs whose output went to one of these workspaces. Left out, it is every workspace that the caller may see. That several are sent as a repeated parameter is inferred from the OpenAPI default.',
        schema: { type: 'array', items: { type: 'string' } } as JsonSchema,
        inferred: true,
        examples: [{ name: 'example', value: ['accounts-payable', 'accounts-receivable'] }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '200',
      description: 'A page of runs, empty past the end of the list.',
      schema: { $ref: '#/$defs/RunList', $defs: { KnownRunStatus, Run, RunList, RunStatus } } as JsonSchema,
      int64Places: ['/runs/*/start_timestamp', '/runs/*/finish_timestamp'],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'A page of runs, empty past the end of the list.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/RunList', $defs: { KnownRunStatus, Run, RunList, RunStatus } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'page',
            summary: 'Three runs, the newest first',
            value: {
              runs: [
                {
                  id: '019b28b4-02f7-7e15-8a4c-91d2e3f4a5b6',
                  status: 'RUNNING',
                  start_timestamp: 1765913731831406917n,
                  finish_timestamp: null,
                  msg: null,
                  batch_id: 48213,
                  input_dir: null,
                  app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
                  deployment_id: '0199a4e2-1c3d-7f5a-b2e8-6d7c8b9a0f12',
                  tags: [],
                },
                {
                  id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
                  status: 'COMPLETE',
                  start_timestamp: 1765912514238248673n,
                  finish_timestamp: 1765914087904113529n,
                  msg: null,
                  batch_id: 48213,
                  input_dir: null,
                  app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
                  deployment_id: null,
                  tags: ['invoices', 'december'],
                },
                {
                  id: '019b2791-8c4d-7b26-a3f0-5e6d7c8b9a01',
                  status: 'FAILED',
                  start_timestamp: 1765894687821650343n,
                  finish_timestamp: 1765894702406118759n,
                  msg: 'The input folder holds no files.',
                  batch_id: null,
                  input_dir: '/acme-finance/accounts-payable/fs/Instabase Drive/inbox/2025-12/',
                  app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
                  deployment_id: null,
                  tags: null,
                },
              ],
            },
          },
          {
            name: 'empty',
            summary: 'Nothing, which is the end of the list',
            value: { runs: [] },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response429,
      response5XX,
      responsedefault,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'read',
    pagination: { style: 'offset', items: 'runs', offset: 'offset', limit: 'limit' },
  },
  runApp: {
    id: 'runApp',
    resource: 'apps',
    method: 'run',
    verb: 'POST',
    path: '/v2/apps/runs',
    summary: 'Run an app',
    description: 'Starts a run of an app on a batch or a folder and returns at once.\n\nThe run goes on by itself; ask for it until it is over. Each request starts a run, and each run costs units, so a\nrequest whose outcome is unknown must not be sent again. Input and output must belong to the context of the request.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/runs/run-app',
    deprecated: false,
    arguments: ['body'],
    parameters: [],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/RunAppRequest', $defs: { AppSelector, RunAppRequest, RunInput, RunKeys, RunRuntimeConfig, RunSettings } } as JsonSchema,
      int64Places: [],
      secretPlaces: ['/settings/keys', '/settings/runtime_config/instabase/pdf/passwords'],
      examples: [
        {
          name: 'byName',
          summary: 'An app by name on a batch',
          value: { app_name: 'Invoice Extraction', batch_id: 48213 },
        },
        {
          name: 'byIdOnFolder',
          summary: 'An app by ID on a folder',
          value: {
            app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
            input_dir: '/acme-finance/accounts-payable/fs/Instabase Drive/inbox/2025-12/',
          },
        },
        {
          name: 'publishedByVendor',
          summary: 'An app that the vendor publishes',
          value: { app_name: 'W-2', owner: 'instabase', batch_id: 48213 },
        },
        {
          name: 'full',
          summary: 'All options and settings',
          value: {
            app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
            batch_id: 48213,
            owner: 'jane.doe_acme',
            version: '2.3.0',
            output_workspace: 'accounts-payable',
            output_dir: '/acme-finance/accounts-payable/fs/Instabase Drive/extracted/',
            settings: {
              keys: {
                custom: { cost_center: '4711', approval_limit: 2500 },
                secret: { erp_password: 'acme-erp-password' },
              },
              runtime_config: {
                generate_post_process_pdf: true,
                instabase: {
                  pdf: { passwords: { 'invoice-0418.pdf': 'not-a-real-password' } },
                },
              },
              tags: ['invoices', 'december'],
            },
          },
        },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'json',
      status: '200',
      description: 'The run was started.',
      schema: { $ref: '#/$defs/Run', $defs: { KnownRunStatus, Run, RunStatus } } as JsonSchema,
      int64Places: ['/start_timestamp', '/finish_timestamp'],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'The run was started.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/Run', $defs: { KnownRunStatus, Run, RunStatus } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'started',
            summary: 'Just started, with 0 for the finish',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'RUNNING',
              start_timestamp: 1765912514238248673n,
              finish_timestamp: 0n,
              msg: null,
              batch_id: 48213,
              input_dir: null,
              app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
              deployment_id: null,
              tags: ['invoices', 'december'],
            },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404_2,
      response429,
      response5XX,
      responsedefault,
    ] as readonly ResponseDescriptor[],
    repeat: 'unsafe',
    effect: 'write',
    cost: 'run',
  },
  getRunStatus: {
    id: 'getRunStatus',
    resource: 'runs',
    method: 'get',
    verb: 'GET',
    path: '/v2/apps/runs/{run_id}',
    summary: 'Get a run',
    description: 'Returns the present state of a run.\n\nA run is over once its status is `COMPLETE`, `FAILED` or `CANCELLED`. With `STOPPED_AT_CHECKPOINT` it waits for a\nperson, which can take days.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/runs/get-run-status',
    deprecated: false,
    arguments: ['runId'],
    parameters: [
      {
        name: 'run_id',
        in: 'path',
        argument: 'runId',
        required: true,
        description: 'ID of the run.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d' }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '200',
      description: 'The run.',
      schema: { $ref: '#/$defs/Run', $defs: { KnownRunStatus, Run, RunStatus } } as JsonSchema,
      int64Places: ['/start_timestamp', '/finish_timestamp'],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'The run.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/Run', $defs: { KnownRunStatus, Run, RunStatus } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'running',
            summary: 'In progress',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'RUNNING',
              start_timestamp: 1765912514238248673n,
              finish_timestamp: null,
              msg: null,
              batch_id: 48213,
              input_dir: null,
              app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
              deployment_id: null,
              tags: ['invoices', 'december'],
            },
          },
          {
            name: 'paused',
            summary: 'Paused, a status reserved for future use',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'PAUSED',
              start_timestamp: 1765912514238248673n,
              finish_timestamp: null,
              msg: null,
              batch_id: 48213,
              input_dir: null,
              app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
              deployment_id: null,
              tags: ['invoices', 'december'],
            },
          },
          {
            name: 'stoppedAtCheckpoint',
            summary: 'Waiting for a person to review it',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'STOPPED_AT_CHECKPOINT',
              start_timestamp: 1765912514238248673n,
              finish_timestamp: null,
              msg: 'Stopped at a checkpoint for review.',
              batch_id: 48213,
              input_dir: null,
              app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
              deployment_id: null,
              tags: ['invoices', 'december'],
            },
          },
          {
            name: 'complete',
            summary: 'Completed',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'COMPLETE',
              start_timestamp: 1765912514238248673n,
              finish_timestamp: 1765914087904113529n,
              msg: null,
              batch_id: 48213,
              input_dir: null,
              app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
              deployment_id: null,
              tags: ['invoices', 'december'],
            },
          },
          {
            name: 'failed',
            summary: 'Failed',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'FAILED',
              start_timestamp: 1765912514238248673n,
              finish_timestamp: 1765912541772309187n,
              msg: 'The file invoice-0418.pdf could not be opened.',
              batch_id: 48213,
              input_dir: null,
              app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
              deployment_id: null,
              tags: ['invoices', 'december'],
            },
          },
          {
            name: 'cancelled',
            summary: 'Cancelled by a user',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'CANCELLED',
              start_timestamp: 1765912514238248673n,
              finish_timestamp: 1765912530115920441n,
              msg: 'A user cancelled the run.',
              batch_id: 48213,
              input_dir: null,
              app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
              deployment_id: null,
              tags: ['invoices', 'december'],
            },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
      responsedefault,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'read',
  },
  deleteRun: {
    id: 'deleteRun',
    resource: 'runs',
    method: 'delete',
    verb: 'DELETE',
    path: '/v2/apps/runs/{run_id}',
    summary: 'Delete a run and, by default, its input batch',
    description: 'Deletes a run and, by default, everything that belongs to it: **the input batch too**.\n\nPass `delete_input=false` to keep the batch. The deletion goes on after the response; poll the jobs that it names.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/runs/delete-run',
    deprecated: false,
    arguments: ['runId', 'query'],
    parameters: [
      {
        name: 'run_id',
        in: 'path',
        argument: 'runId',
        required: true,
        description: 'ID of the run.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'delete_db_data',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Whether to delete what the database holds about the run.',
        schema: { type: 'boolean', default: true } as JsonSchema,
        default: true,
        examples: [{ name: 'example', value: true }] as readonly ExampleDescriptor[],
      },
      {
        name: 'delete_input',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Whether to delete the input, which is the whole batch if the run processed one.',
        schema: { type: 'boolean', default: true } as JsonSchema,
        default: true,
        examples: [{ name: 'example', value: false }] as readonly ExampleDescriptor[],
      },
      {
        name: 'delete_output',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Whether to delete the output.',
        schema: { type: 'boolean', default: true } as JsonSchema,
        default: true,
        examples: [{ name: 'example', value: true }] as readonly ExampleDescriptor[],
      },
      {
        name: 'delete_logs',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Whether to delete the logs.',
        schema: { type: 'boolean', default: true } as JsonSchema,
        default: true,
        examples: [{ name: 'example', value: true }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '202',
      description: 'The deletion was set going.',
      schema: { $ref: '#/$defs/DeleteRunJobs', $defs: { DeleteRunJobs } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '202',
        description: 'The deletion was set going.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/DeleteRunJobs', $defs: { DeleteRunJobs } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'everything',
            summary: 'Input, output and logs are being deleted',
            value: {
              delete_input_dir_job_id: '7d3e9a40-52b1-4c8f-a6d7-0e1f2b3c4d5e',
              delete_output_dir_job_id: '0b6c1f72-9e84-4a35-8d10-c2b3a4958677',
              delete_log_dir_job_id: 'e58a20d9-3c47-4f16-b9e2-76f5d4c3b2a1',
            },
          },
          {
            name: 'inputKept',
            summary: 'The input is kept',
            value: {
              delete_input_dir_job_id: null,
              delete_output_dir_job_id: '0b6c1f72-9e84-4a35-8d10-c2b3a4958677',
              delete_log_dir_job_id: 'e58a20d9-3c47-4f16-b9e2-76f5d4c3b2a1',
            },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
      responsedefault,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'delete',
  },
  getRunResults: {
    id: 'getRunResults',
    resource: 'runs',
    method: 'results',
    verb: 'GET',
    path: '/v2/apps/runs/{run_id}/results',
    summary: 'Get a run\'s results',
    description: 'Returns one page of what a run extracted.\n\nWhile `has_more` is true, fetch on with `file_offset` raised by the number of files received. Errors of a class, a\ndocument or a field come inside a successful response.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/runs/get-run-results',
    deprecated: false,
    arguments: ['runId', 'query'],
    parameters: [
      {
        name: 'run_id',
        in: 'path',
        argument: 'runId',
        required: true,
        description: 'ID of the run.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'include_review_results',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Whether to include the state of the review and the changes made in it.',
        schema: { type: 'boolean', default: false } as JsonSchema,
        default: false,
        examples: [{ name: 'example', value: true }] as readonly ExampleDescriptor[],
      },
      {
        name: 'include_confidence_scores',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Whether to include confidences of classes and fields.',
        schema: { type: 'boolean', default: false } as JsonSchema,
        default: false,
        examples: [{ name: 'example', value: true }] as readonly ExampleDescriptor[],
      },
      {
        name: 'include_validation_results',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Whether to include the outcome of validation rules.',
        schema: { type: 'boolean', default: false } as JsonSchema,
        default: false,
        examples: [{ name: 'example', value: true }] as readonly ExampleDescriptor[],
      },
      {
        name: 'include_source_info',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Whether to include paths, page layouts and the places where values were found.',
        schema: { type: 'boolean', default: false } as JsonSchema,
        default: false,
        examples: [{ name: 'example', value: true }] as readonly ExampleDescriptor[],
      },
      {
        name: 'file_offset',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Number of files to skip.',
        schema: { type: 'integer', default: 0 } as JsonSchema,
        default: 0,
        examples: [{ name: 'example', value: 0 }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '200',
      description: 'A page of results.',
      schema: { $ref: '#/$defs/RunResults', $defs: { AlertLevel, CaseField, CaseFieldSource, CaseFieldValidations, CaseInfo, CaseValidationFailure, ClassificationConfidence, DocumentValidations, EditHistoryEntry, EditModification, FieldConfidence, FieldValidations, KnownRunStatus, PageLayout, ResultsDocument, ResultsField, ResultsFile, ResultsKeys, RunResults, RunStatus, SourceCoordinates, ValidationAlert } } as JsonSchema,
      int64Places: ['/start_timestamp', '/finish_timestamp'],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'A page of results.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/RunResults', $defs: { AlertLevel, CaseField, CaseFieldSource, CaseFieldValidations, CaseInfo, CaseValidationFailure, ClassificationConfidence, DocumentValidations, EditHistoryEntry, EditModification, FieldConfidence, FieldValidations, KnownRunStatus, PageLayout, ResultsDocument, ResultsField, ResultsFile, ResultsKeys, RunResults, RunStatus, SourceCoordinates, ValidationAlert } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'minimal',
            summary: 'Without any of the include flags',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'COMPLETE',
              message: null,
              start_timestamp: 1765912514238248673n,
              finish_timestamp: 1765914087904113529n,
              batch_id: '48213',
              files: [
                {
                  original_file_name: 'invoice-0417.pdf',
                  documents: [
                    {
                      class_name: 'Invoice',
                      page_numbers: [1, 2],
                      fields: [
                        { field_name: 'invoice_number', value: 'INV-2025-0417', type: 'TEXT' },
                        { field_name: 'due_date', value: '2026-01-15', type: 'DATE' },
                        { field_name: 'total_amount', value: '1284.50', type: 'NUMBER' },
                      ],
                    },
                  ],
                },
              ],
              has_more: false,
            },
          },
          {
            name: 'full',
            summary: 'With all four include flags',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'COMPLETE',
              message: null,
              start_timestamp: 1765912514238248673n,
              finish_timestamp: 1765914087904113529n,
              batch_id: '48213',
              keys: { custom: { cost_center: '4711', approval_limit: 2500 } },
              review_completed: true,
              files: [
                {
                  original_file_name: 'invoice-0417.pdf',
                  input_file_path: 'acme-finance/accounts-payable/fs/Instabase Drive/batches/48213/invoice-0417.pdf',
                  documents: [
                    {
                      class_name: 'Invoice',
                      classification_confidence: { model: 0.992 },
                      class_edit_history: [
                        {
                          timestamp: '2025-12-16T19:37:52Z',
                          user_id: 'sam.lee_acme',
                          modifications: [
                            { message: 'Class changed from Receipt to Invoice.' },
                          ],
                        },
                      ],
                      page_numbers: [1, 2],
                      page_layouts: [
                        { page_number: 0, width: 2550, height: 3300 },
                        { page_number: 1, width: 2550, height: 3300 },
                      ],
                      post_processed_paths: [
                        'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417/page-1.png',
                        'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417/page-2.png',
                      ],
                      post_processed_pdf_path: 'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417/invoice-0417.pdf',
                      review_completed: true,
                      validations: { final_result_pass: false },
                      fields: [
                        {
                          field_name: 'invoice_number',
                          value: 'INV-2025-0417',
                          type: 'TEXT',
                          confidence: { model: 0.981, ocr: 0.997 },
                          validations: { valid: true, alerts: [] },
                          source_coordinates: [
                            {
                              top_x: 1820.5,
                              top_y: 312,
                              bottom_x: 2204.25,
                              bottom_y: 358.75,
                              page_number: 0,
                            },
                          ],
                          edit_history: [],
                        },
                        {
                          field_name: 'total_amount',
                          value: '1284.50',
                          type: 'NUMBER',
                          confidence: { model: 0.604, ocr: null },
                          validations: {
                            valid: false,
                            alerts: [
                              {
                                alert_level: 'FAILURE',
                                msg: 'The total differs from the sum of the lines.',
                                blocked: true,
                                type: 'custom',
                                locations: [{ page_number: 1 }],
                              },
                            ],
                          },
                          source_coordinates: [
                            {
                              top_x: 2010,
                              top_y: 2875.5,
                              bottom_x: 2188,
                              bottom_y: 2921,
                              page_number: 1,
                            },
                          ],
                          edit_history: [
                            {
                              timestamp: '2025-12-16 19:39:07.481920',
                              user_id: 'sam.lee_acme',
                              modifications: [
                                { message: 'Value changed from 1234.50 to 1284.50.' },
                                { message: null },
                              ],
                            },
                          ],
                        },
                      ],
                    },
                  ],
                },
              ],
              has_more: false,
            },
          },
          {
            name: 'fieldError',
            summary: 'A field that failed, in a run that completed',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'COMPLETE',
              message: null,
              start_timestamp: 1765912514238248673n,
              finish_timestamp: 1765914087904113529n,
              batch_id: '48213',
              files: [
                {
                  original_file_name: 'invoice-0418.pdf',
                  documents: [
                    {
                      class_name: 'Invoice',
                      page_numbers: [1],
                      fields: [
                        { field_name: 'invoice_number', value: 'INV-2025-0418', type: 'TEXT' },
                        {
                          field_name: 'vendor_address',
                          value: 'ERROR',
                          error_msg: 'The address lookup did not answer in time.',
                        },
                      ],
                    },
                  ],
                },
              ],
              has_more: false,
            },
          },
          {
            name: 'hasMore',
            summary: 'A page that others follow',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'COMPLETE',
              message: null,
              start_timestamp: 1765912514238248673n,
              finish_timestamp: 1765914087904113529n,
              batch_id: '48213',
              files: [
                {
                  original_file_name: 'invoice-0417.pdf',
                  documents: [
                    {
                      class_name: 'Invoice',
                      page_numbers: [1, 2],
                      fields: [
                        { field_name: 'invoice_number', value: 'INV-2025-0417', type: 'TEXT' },
                      ],
                    },
                  ],
                },
                {
                  original_file_name: 'invoice-0418.pdf',
                  documents: [
                    {
                      class_name: 'Invoice',
                      page_numbers: [1],
                      fields: [
                        { field_name: 'invoice_number', value: 'INV-2025-0418', type: 'TEXT' },
                      ],
                    },
                  ],
                },
              ],
              has_more: true,
            },
          },
          {
            name: 'packet',
            summary: 'Fields of a whole packet',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'COMPLETE',
              message: null,
              start_timestamp: 1765912514238248673n,
              finish_timestamp: 1765914087904113529n,
              batch_id: '48213',
              files: [
                {
                  original_file_name: 'invoice-0417.pdf',
                  documents: [
                    {
                      class_name: 'Invoice',
                      page_numbers: [1, 2],
                      fields: [
                        {
                          field_name: 'vendor_name',
                          value: 'Northwind Paper Ltd',
                          type: 'TEXT',
                        },
                      ],
                    },
                    {
                      class_name: 'Delivery note',
                      page_numbers: [3],
                      fields: [
                        { field_name: 'sender', value: 'Northwind Paper', type: 'TEXT' },
                      ],
                    },
                  ],
                },
              ],
              case_info: {
                fields: [
                  {
                    name: 'supplier',
                    value: 'Northwind Paper Ltd',
                    type: 'TEXT',
                    input_fields: [
                      { record_index: 0, refined_phrase_name: 'vendor_name' },
                      { record_index: 1, refined_phrase_name: 'sender' },
                    ],
                    chosen_field: { record_index: 0, refined_phrase_name: 'vendor_name' },
                    validations: {
                      valid: false,
                      failures: [
                        {
                          type: 'all_inputs_match',
                          msg: 'The documents of the packet name different suppliers.',
                        },
                      ],
                    },
                    edit_history: [],
                  },
                  {
                    name: 'purchase_order',
                    value: 'ERROR',
                    input_fields: [],
                    chosen_field: null,
                    error_msg: 'No document of the packet names a purchase order.',
                  },
                ],
              },
              has_more: false,
            },
          },
          {
            name: 'seenVariants',
            summary: 'Shapes that were seen beside the documented ones',
            value: {
              id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              status: 'COMPLETE',
              message: null,
              start_timestamp: 1765912514238248673n,
              finish_timestamp: 1765914087904113529n,
              batch_id: '48213',
              keys: [],
              files: [
                {
                  original_file_name: 'invoice-0417.pdf',
                  documents: [
                    {
                      class_name: null,
                      page_numbers: [1, 2],
                      validations: null,
                      fields: [
                        {
                          field_name: 'purchase_orders',
                          value: ['PO-7714', 'PO-7720'],
                          type: 'LIST',
                          validations: null,
                        },
                        {
                          field_name: 'line_items',
                          value: '[["Item","Amount"],["Copy paper","1284.50"]]',
                          type: 'TABLE',
                          validations: {
                            valid: false,
                            alerts: [
                              {
                                alert_level: 'FAILURE',
                                msg: 'The table has a single row.',
                                blocked: false,
                                type: 'custom',
                                locations: {},
                              },
                            ],
                          },
                        },
                      ],
                    },
                    {
                      class_name: 'Delivery note',
                      page_numbers: [3],
                      validations: { final_result_pass: null },
                      fields: [],
                    },
                  ],
                },
              ],
              has_more: false,
            },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
      responsedefault,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'read',
    pagination: { style: 'counted', items: 'files', offset: 'file_offset', hasMore: 'has_more' },
  },
  runDeployment: {
    id: 'runDeployment',
    resource: 'deployments',
    method: 'run',
    verb: 'POST',
    path: '/v2/apps/deployments/{deployment-id}/runs',
    summary: 'Run a deployment',
    description: 'Starts a run of a deployment on a batch, on a folder or on what its upstream integration holds, and returns at once.\n\nThe run goes on by itself; ask for it until it is over. Each request starts a run, and each run costs units, so a\nrequest whose outcome is unknown must not be sent again. Input and output must belong to the context of the request.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/runs/run-deployment',
    deprecated: false,
    arguments: ['deploymentId', 'body'],
    parameters: [
      {
        name: 'deployment-id',
        in: 'path',
        argument: 'deploymentId',
        required: true,
        description: 'ID of the deployment, as it stands in the deployment\'s URL.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '0199a4e2-1c3d-7f5a-b2e8-6d7c8b9a0f12' }] as readonly ExampleDescriptor[],
      },
    ],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/RunDeploymentRequest', $defs: { DeploymentRunInput, RunDeploymentRequest, RunKeys, RunRuntimeConfig, RunSettings } } as JsonSchema,
      int64Places: [],
      secretPlaces: ['/settings/keys', '/settings/runtime_config/instabase/pdf/passwords'],
      examples: [
        { name: 'batch', summary: 'A batch', value: { batch_id: 48213 } },
        {
          name: 'folder',
          summary: 'A folder',
          value: {
            input_dir: '/acme-finance/accounts-payable/fs/Instabase Drive/inbox/2025-12/',
          },
        },
        {
          name: 'mailbox',
          summary: 'A day\'s e-mails, with times in milliseconds',
          value: {
            manual_upstream_integration: true,
            from_timestamp: 1765843200000,
            to_timestamp: 1765929600000,
          },
        },
        {
          name: 'full',
          summary: 'All options and settings',
          value: {
            batch_id: 48213,
            version: '2.3.0',
            output_dir: '/acme-finance/accounts-payable/fs/Instabase Drive/extracted/',
            settings: {
              keys: {
                custom: { cost_center: '4711' },
                secret: { erp_password: 'acme-erp-password' },
              },
              runtime_config: { generate_post_process_pdf: true },
              tags: ['invoices', 'december'],
            },
          },
        },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'json',
      status: '202',
      description: 'The run was started.',
      schema: { $ref: '#/$defs/Run', $defs: { KnownRunStatus, Run, RunStatus } } as JsonSchema,
      int64Places: ['/start_timestamp', '/finish_timestamp'],
      secretPlaces: [],
    },
    responses: [
      {
        status: '202',
        description: 'The run was started.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/Run', $defs: { KnownRunStatus, Run, RunStatus } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'started',
            summary: 'Just started, with 0 for the finish',
            value: {
              id: '019b28b4-02f7-7e15-8a4c-91d2e3f4a5b6',
              status: 'RUNNING',
              start_timestamp: 1765913731831406917n,
              finish_timestamp: 0n,
              msg: null,
              batch_id: 48213,
              input_dir: null,
              app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
              deployment_id: '0199a4e2-1c3d-7f5a-b2e8-6d7c8b9a0f12',
              tags: [],
            },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404_2,
      response429,
      response5XX,
      responsedefault,
    ] as readonly ResponseDescriptor[],
    repeat: 'unsafe',
    effect: 'write',
    cost: 'run',
  },
  jobStatus: {
    id: 'jobStatus',
    resource: 'jobs',
    method: 'get',
    verb: 'GET',
    path: '/v2/jobs/{job_id}',
    summary: 'Get a job',
    description: 'Returns the present state of an asynchronous job, such as the deletion of a run, a batch or a file.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/jobs/job-status',
    deprecated: false,
    arguments: ['jobId'],
    parameters: [
      {
        name: 'job_id',
        in: 'path',
        argument: 'jobId',
        required: true,
        description: 'ID of the job, as the request that set it going returned it.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '7d3e9a40-52b1-4c8f-a6d7-0e1f2b3c4d5e' }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '200',
      description: 'The job.',
      schema: { $ref: '#/$defs/Job', $defs: { Job, JobState } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      response200,
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'read',
  },
  listBatches: {
    id: 'listBatches',
    resource: 'batches',
    method: 'list',
    verb: 'GET',
    path: '/v2/batches',
    summary: 'List batches',
    description: 'Returns one page of the batches that match the query. There is no total and no cursor, so an empty page is the end.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/batches/list-batches',
    deprecated: false,
    arguments: ['query'],
    parameters: [
      {
        name: 'workspace',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only batches of this workspace.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'accounts-payable' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'username',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only batches that this user created.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'jane.doe_acme' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'limit',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Largest number of batches to return. Its default and its maximum are not documented; that fewer may come back is inferred.',
        schema: { type: 'integer' } as JsonSchema,
        inferred: true,
        examples: [{ name: 'example', value: 50 }] as readonly ExampleDescriptor[],
      },
      {
        name: 'offset',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Number of matching batches to skip.',
        schema: { type: 'integer' } as JsonSchema,
        examples: [{ name: 'example', value: 0 }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '200',
      description: 'A page of batches, empty past the end of the list.',
      schema: { $ref: '#/$defs/BatchList', $defs: { BatchInfo, BatchList } } as JsonSchema,
      int64Places: ['/batches/*/created_at_ms', '/batches/*/updated_at_ms'],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'A page of batches, empty past the end of the list.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/BatchList', $defs: { BatchInfo, BatchList } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'page',
            summary: 'Two batches',
            value: {
              batches: [
                {
                  id: 48213,
                  name: 'Invoices, December 2025',
                  workspace: 'accounts-payable',
                  mount_point: 'Instabase Drive',
                  repo_owner: 'acme-finance',
                  batch_owner: 'jane.doe_acme',
                  created_at_ms: 1765912391482n,
                  updated_at_ms: 1765912463907n,
                  path_suffix: 'batches/48213',
                },
                {
                  id: 47955,
                  name: 'Invoices, November 2025',
                  workspace: 'accounts-payable',
                  mount_point: 'Instabase Drive',
                  repo_owner: 'acme-finance',
                  batch_owner: 'sam.lee_acme',
                  created_at_ms: 1763022118340n,
                  updated_at_ms: 1763022954011n,
                  path_suffix: 'batches/47955',
                },
              ],
            },
          },
          {
            name: 'empty',
            summary: 'Nothing, which is the end of the list',
            value: { batches: [] },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'read',
    pagination: { style: 'offset', items: 'batches', offset: 'offset', limit: 'limit' },
  },
  createBatch: {
    id: 'createBatch',
    resource: 'batches',
    method: 'create',
    verb: 'POST',
    path: '/v2/batches',
    summary: 'Create a batch',
    description: 'Creates an empty batch, to which files can then be added.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/batches/create-batch',
    deprecated: false,
    arguments: ['body'],
    parameters: [],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/CreateBatchRequest', $defs: { CreateBatchRequest } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
      examples: [
        {
          name: 'minimal',
          summary: 'A name only',
          value: { name: 'Invoices, December 2025' },
        },
        {
          name: 'inWorkspace',
          summary: 'In a given workspace, as a service account must',
          value: { name: 'Invoices, December 2025', workspace: 'accounts-payable' },
        },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'json',
      status: '200',
      description: 'The batch was created.',
      schema: { $ref: '#/$defs/BatchCreated', $defs: { BatchCreated } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'The batch was created.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/BatchCreated', $defs: { BatchCreated } } as JsonSchema,
        headers: [],
        examples: [{ name: 'created', summary: 'The new batch\'s ID', value: { id: 48213 } }] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response429,
      response5XX,
      responsedefault,
    ] as readonly ResponseDescriptor[],
    repeat: 'unsafe',
    effect: 'write',
  },
  getBatch: {
    id: 'getBatch',
    resource: 'batches',
    method: 'get',
    verb: 'GET',
    path: '/v2/batches/{batch_id}',
    summary: 'Get a batch',
    description: 'Returns what is known of a batch, without its files.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/batches/get-batch',
    deprecated: false,
    arguments: ['batchId'],
    parameters: [
      {
        name: 'batch_id',
        in: 'path',
        argument: 'batchId',
        required: true,
        description: 'ID of the batch.',
        schema: { type: 'integer' } as JsonSchema,
        examples: [{ name: 'example', value: 48213 }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '200',
      description: 'The batch.',
      schema: { $ref: '#/$defs/BatchInfo', $defs: { BatchInfo } } as JsonSchema,
      int64Places: ['/created_at_ms', '/updated_at_ms'],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'The batch.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/BatchInfo', $defs: { BatchInfo } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'workspaceBatch',
            summary: 'A batch in a shared workspace',
            value: {
              id: 48213,
              name: 'Invoices, December 2025',
              workspace: 'accounts-payable',
              mount_point: 'Instabase Drive',
              repo_owner: 'acme-finance',
              batch_owner: 'jane.doe_acme',
              created_at_ms: 1765912391482n,
              updated_at_ms: 1765912463907n,
              path_suffix: 'batches/48213',
            },
          },
          {
            name: 'requiredOnly',
            summary: 'Only what every batch has',
            value: { id: 48213, name: 'Invoices, December 2025' },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'read',
  },
  deleteBatch: {
    id: 'deleteBatch',
    resource: 'batches',
    method: 'delete',
    verb: 'DELETE',
    path: '/v2/batches/{batch_id}',
    summary: 'Delete a batch',
    description: 'Deletes a batch with all its files. The deletion goes on after the response; poll the job that it names.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/batches/delete-batch',
    deprecated: false,
    arguments: ['batchId'],
    parameters: [
      {
        name: 'batch_id',
        in: 'path',
        argument: 'batchId',
        required: true,
        description: 'ID of the batch.',
        schema: { type: 'integer' } as JsonSchema,
        examples: [{ name: 'example', value: 48213 }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '202',
      description: 'The deletion was set going.',
      schema: { $ref: '#/$defs/BatchDeletion', $defs: { BatchDeletion } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '202',
        description: 'The deletion was set going.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/BatchDeletion', $defs: { BatchDeletion } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'accepted',
            summary: 'The job to poll',
            value: { job_id: '7d3e9a40-52b1-4c8f-a6d7-0e1f2b3c4d5e' },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'delete',
  },
  listFiles: {
    id: 'listFiles',
    resource: 'batches',
    method: 'listFiles',
    verb: 'GET',
    path: '/v2/batches/{batch_id}/files',
    summary: 'List a batch\'s files',
    description: 'Returns one page of a batch\'s files. While `has_more` is true, pass `next_page_token` as `start_token` to get the next one.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/batches/list-files',
    deprecated: false,
    arguments: ['batchId', 'query'],
    parameters: [
      {
        name: 'batch_id',
        in: 'path',
        argument: 'batchId',
        required: true,
        description: 'ID of the batch.',
        schema: { type: 'integer' } as JsonSchema,
        examples: [{ name: 'example', value: 48213 }] as readonly ExampleDescriptor[],
      },
      {
        name: 'page_size',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Largest number of files to return. Its default and its maximum are not documented.',
        schema: { type: 'integer' } as JsonSchema,
        examples: [{ name: 'example', value: 100 }] as readonly ExampleDescriptor[],
      },
      {
        name: 'start_token',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Where to go on, as the page before gave it in `next_page_token`. Left out, it is the beginning.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'eyJhZnRlciI6Imludm9pY2UtMDQxOC5wZGYifQ' }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '200',
      description: 'A page of files.',
      schema: { $ref: '#/$defs/BatchFileList', $defs: { BatchFile, BatchFileList, BatchFileMetadata, BatchFilePermissions } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'A page of files.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/BatchFileList', $defs: { BatchFile, BatchFileList, BatchFileMetadata, BatchFilePermissions } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'firstPage',
            summary: 'A page that another follows',
            value: {
              nodes: [
                {
                  full_path: 'acme-finance/accounts-payable/fs/Instabase Drive/batches/48213/invoice-0417.pdf',
                  name: 'invoice-0417.pdf',
                  metadata: {
                    node_type: 'file',
                    size: 184320,
                    modified_timestamp: 1765912402,
                  },
                  perms: { can_read: true, can_write: true, can_delete: true },
                },
                {
                  full_path: 'acme-finance/accounts-payable/fs/Instabase Drive/batches/48213/invoice-0418.pdf',
                  name: 'invoice-0418.pdf',
                  metadata: { node_type: 'file', size: 97211, modified_timestamp: 1765912404 },
                  perms: { can_read: true, can_write: true, can_delete: true },
                },
              ],
              next_page_token: 'eyJhZnRlciI6Imludm9pY2UtMDQxOC5wZGYifQ',
              has_more: true,
            },
          },
          {
            name: 'lastPage',
            summary: 'The last page',
            value: {
              nodes: [
                {
                  full_path: 'acme-finance/accounts-payable/fs/Instabase Drive/batches/48213/supplier contract 2025.pdf',
                  name: 'supplier contract 2025.pdf',
                  metadata: {
                    node_type: 'file',
                    size: 20971521,
                    modified_timestamp: 1765912463,
                  },
                  perms: { can_read: true, can_write: true, can_delete: false },
                },
              ],
              next_page_token: null,
              has_more: false,
            },
          },
          {
            name: 'empty',
            summary: 'A batch without files',
            value: { nodes: [], next_page_token: null, has_more: false },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'read',
    pagination: {
  style: 'token',
  items: 'nodes',
  token: 'start_token',
  nextToken: 'next_page_token',
  hasMore: 'has_more',
  limit: 'page_size',
},
  },
  addFileToBatch: {
    id: 'addFileToBatch',
    resource: 'batches',
    method: 'addFile',
    verb: 'PUT',
    path: '/v2/batches/{batch_id}/files/{filename}',
    summary: 'Add a file to a batch',
    description: 'Puts a file into a batch, over any file of the same name. Meant for files of up to 10 MB; larger ones go in parts, through a multipart upload session.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/batches/add-file-to-batch',
    deprecated: false,
    arguments: ['batchId', 'filename', 'body'],
    parameters: [
      {
        name: 'batch_id',
        in: 'path',
        argument: 'batchId',
        required: true,
        description: 'ID of the batch.',
        schema: { type: 'integer' } as JsonSchema,
        examples: [{ name: 'example', value: 48213 }] as readonly ExampleDescriptor[],
      },
      {
        name: 'filename',
        in: 'path',
        argument: 'filename',
        required: true,
        description: 'Name of the file in the batch, with its extension. Percent-encoded, as in any URL.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'invoice-0417.pdf' }] as readonly ExampleDescriptor[],
      },
    ],
    body: {
      contentType: 'application/octet-stream',
      kind: 'binary',
      required: true,
      schema: { type: 'string', format: 'binary', description: 'The bytes of the file.' } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
      examples: [{ name: 'pdf', summary: 'The start of a PDF file', value: '%PDF-1.7' }] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'none',
      status: '204',
      description: 'The file is in the batch.',
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '204',
        description: 'The file is in the batch.',
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
      responsedefault,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'write',
  },
  deleteFileFromBatch: {
    id: 'deleteFileFromBatch',
    resource: 'batches',
    method: 'deleteFile',
    verb: 'DELETE',
    path: '/v2/batches/{batch_id}/files/{filename}',
    summary: 'Delete a file from a batch',
    description: 'Deletes a file from a batch. The deletion goes on after the response.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/batches/delete-file-from-batch',
    deprecated: false,
    arguments: ['batchId', 'filename'],
    parameters: [
      {
        name: 'batch_id',
        in: 'path',
        argument: 'batchId',
        required: true,
        description: 'ID of the batch.',
        schema: { type: 'integer' } as JsonSchema,
        examples: [{ name: 'example', value: 48213 }] as readonly ExampleDescriptor[],
      },
      {
        name: 'filename',
        in: 'path',
        argument: 'filename',
        required: true,
        description: 'Name of the file in the batch, with its extension. Percent-encoded, as in any URL.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'invoice-0417.pdf' }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'headers',
      status: '202',
      description: 'The deletion was set going. No body is documented.',
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '202',
        description: 'The deletion was set going. No body is documented.',
        headers: [
  {
    name: 'Location',
    type: 'string',
    description: 'Where to poll the job that deletes the file. Inferred, as only the operation that polls such jobs speaks of it.',
  },
],
        examples: [] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'delete',
  },
  pollBatchesJob: {
    id: 'pollBatchesJob',
    resource: 'batches',
    method: 'getJob',
    verb: 'GET',
    path: '/v2/batches/jobs/{job_id}',
    summary: 'Get a job of a batch',
    description: 'Returns the present state of the deletion of a batch or of one of its files. Kept for compatibility: use `jobs.get`, which gets any job.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/batches/poll-batches-job',
    deprecated: true,
    arguments: ['jobId'],
    parameters: [
      {
        name: 'job_id',
        in: 'path',
        argument: 'jobId',
        required: true,
        description: 'ID of the job, as the request that set it going returned it.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '7d3e9a40-52b1-4c8f-a6d7-0e1f2b3c4d5e' }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '200',
      description: 'The job.',
      schema: { $ref: '#/$defs/Job', $defs: { Job, JobState } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      response200,
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'read',
  },
  createMultipartUploadSession: {
    id: 'createMultipartUploadSession',
    resource: 'batches',
    method: 'createMultipartUploadSession',
    verb: 'POST',
    path: '/v2/batches/multipart-upload',
    summary: 'Start a multipart upload',
    description: 'Opens a session for uploading one file of more than 10 MB in parts. Upload the parts, then commit the session; abort it if a part cannot be uploaded.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/batches/create-multipart-upload-session',
    deprecated: false,
    arguments: ['body'],
    parameters: [],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/CreateMultipartUploadSessionRequest', $defs: { CreateMultipartUploadSessionRequest } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
      examples: [
        {
          name: 'twentyMegabytes',
          summary: 'A file of 20 MiB and one byte',
          value: {
            batch_id: 48213,
            filename: 'supplier contract 2025.pdf',
            file_size: 20971521,
          },
        },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'json',
      status: '201',
      description: 'The session is open.',
      schema: { $ref: '#/$defs/MultipartUploadSession', $defs: { MultipartUploadSession } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '201',
        description: 'The session is open.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/MultipartUploadSession', $defs: { MultipartUploadSession } } as JsonSchema,
        headers: [{ name: 'Location', type: 'string', description: 'Address of the session.' }],
        examples: [
          {
            name: 'opened',
            summary: 'A session that takes parts of 10 MiB',
            value: { session_id: 'mpu_48213.Zk9x-Qe4.t1765912402', part_size: 10485760 },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
      responsedefault,
    ] as readonly ResponseDescriptor[],
    repeat: 'unsafe',
    effect: 'write',
  },
  commitMultipartUploadSession: {
    id: 'commitMultipartUploadSession',
    resource: 'batches',
    method: 'commitMultipartUploadSession',
    verb: 'POST',
    path: '/v2/batches/multipart-upload/sessions/{session_id}',
    summary: 'Commit or abort a multipart upload',
    description: 'Ends a session: puts the parts together into the file, or throws them away. Some responses have come with the status 204 in place of 201, so any success will do.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/batches/commit-multipart-upload-session',
    deprecated: false,
    arguments: ['sessionId', 'body'],
    parameters: [
      {
        name: 'session_id',
        in: 'path',
        argument: 'sessionId',
        required: true,
        description: 'ID of the multipart upload session. It may hold `.`, `_` and `-`.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'mpu_48213.Zk9x-Qe4.t1765912402' }] as readonly ExampleDescriptor[],
      },
    ],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/CommitMultipartUploadSessionRequest', $defs: { CommitMultipartUploadSessionRequest, MultipartUploadAction, UploadedPart } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
      examples: [
        {
          name: 'commit',
          summary: 'Put the parts together',
          value: {
            action: 'commit',
            parts: [
              { part_num: 1, part_id: '5f0c9b7e2d' },
              { part_num: 2, part_id: 'a81d34c6f0' },
              { part_num: 3, part_id: '17e2b05d9c' },
            ],
          },
        },
        { name: 'abort', summary: 'Throw the parts away', value: { action: 'abort' } },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'none',
      status: '201',
      description: 'The session is ended. No body is documented.',
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '201',
        description: 'The session is ended. No body is documented.',
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404_3,
      response429,
      response5XX,
      responsedefault,
    ] as readonly ResponseDescriptor[],
    repeat: 'unsafe',
    effect: 'write',
  },
  uploadMultipartPart: {
    id: 'uploadMultipartPart',
    resource: 'batches',
    method: 'uploadMultipartPart',
    verb: 'PUT',
    path: '/v2/batches/multipart-upload/sessions/{session_id}/parts/{part_num}',
    summary: 'Upload a part',
    description: 'Uploads one part of a file. Every part but the last holds exactly the session\'s `part_size` bytes. Keep the response, as the commit needs it.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/batches/upload-multipart-part',
    deprecated: false,
    arguments: ['sessionId', 'partNum', 'body'],
    parameters: [
      {
        name: 'session_id',
        in: 'path',
        argument: 'sessionId',
        required: true,
        description: 'ID of the multipart upload session. It may hold `.`, `_` and `-`.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'mpu_48213.Zk9x-Qe4.t1765912402' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'part_num',
        in: 'path',
        argument: 'partNum',
        required: true,
        description: 'Number of the part, counted from 1.',
        schema: { type: 'integer', minimum: 1 } as JsonSchema,
        examples: [{ name: 'example', value: 1 }] as readonly ExampleDescriptor[],
      },
    ],
    body: {
      contentType: 'application/octet-stream',
      kind: 'binary',
      required: true,
      schema: { type: 'string', format: 'binary', description: 'The bytes of the part.' } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
      examples: [
        {
          name: 'firstPart',
          summary: 'The start of the first part of a PDF file',
          value: '%PDF-1.7',
        },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'json',
      status: '201',
      description: 'The part was uploaded.',
      schema: { $ref: '#/$defs/UploadedPart', $defs: { UploadedPart } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '201',
        description: 'The part was uploaded.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/UploadedPart', $defs: { UploadedPart } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'firstPart',
            summary: 'The first part',
            value: { part_num: 1, part_id: '5f0c9b7e2d' },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404_3,
      response429,
      response5XX,
      responsedefault,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'write',
  },
  readFile: {
    id: 'readFile',
    resource: 'files',
    method: 'read',
    verb: 'GET',
    path: '/v2/files/{path}',
    summary: 'Read a file',
    description: 'Returns a file of a drive, whole or in part: `Range` asks for a part.\n\nWith `expect-node-type=folder` it lists a folder. The form of that response is not documented; inferred is a JSON object\nwith `nodes`, each with `name`, `full_path` and `metadata`, as in the list of a batch\'s files.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/files/read-file',
    deprecated: false,
    arguments: ['path', 'query', 'headers'],
    parameters: [
      {
        name: 'path',
        in: 'path',
        argument: 'path',
        required: true,
        description: 'Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL.',
        schema: { type: 'string' } as JsonSchema,
        manySegments: true,
        examples: [
          {
            name: 'example',
            value: 'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
          },
        ] as readonly ExampleDescriptor[],
      },
      {
        name: 'expect-node-type',
        in: 'query',
        argument: 'query',
        required: true,
        description: 'What is expected at the path, a file or a folder.',
        schema: { type: 'string', enum: ['file', 'folder'] } as JsonSchema,
        examples: [{ name: 'example', value: 'file' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'Range',
        in: 'header',
        argument: 'headers',
        required: false,
        description: 'The part to return in bytes counted from 0, as in `bytes=0-1023`, `bytes=1024-` or `bytes=-512` (RFC 9110).',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'bytes=0-7' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'IB-Retry-Config',
        in: 'header',
        argument: 'headers',
        required: false,
        description: 'How often, and after how many seconds each time, the server looks again while the file is missing, written `{retries:3,backoff-seconds:5}`.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '{retries:3,backoff-seconds:5}' }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'binary',
      status: '200',
      description: 'The whole file.',
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'The whole file.',
        contentType: 'application/octet-stream',
        schema: { type: 'string', format: 'binary', description: 'The bytes of the file.' } as JsonSchema,
        headers: [],
        examples: [{ name: 'pdf', summary: 'The start of a PDF file', value: '%PDF-1.7' }] as readonly ExampleDescriptor[],
      },
      {
        status: '206',
        description: 'The part of the file that `Range` asked for.',
        contentType: 'application/octet-stream',
        schema: { type: 'string', format: 'binary', description: 'The bytes of the part.' } as JsonSchema,
        headers: [
  {
    name: 'Content-Range',
    type: 'string',
    description: 'Which part it is, and the size of the file in bytes. Inferred, as HTTP defines it (RFC 9110).',
  },
],
        examples: [{ name: 'pdf', summary: 'The start of a PDF file', value: '%PDF-1.7' }] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      {
        status: '416',
        description: 'The file ends before the range begins. Inferred, as HTTP defines it (RFC 9110).',
        inferred: true,
        contentType: 'application/json',
        schema: { $ref: '#/$defs/ErrorBody', $defs: { ErrorBody } } as JsonSchema,
        headers: [
  {
    name: 'Content-Range',
    type: 'string',
    description: 'The size of the file in bytes, behind an asterisk.',
  },
],
        examples: [
          {
            name: 'rangeNotSatisfiable',
            summary: 'Behind the end of the file',
            value: { message: 'The range begins behind the end of the file.' },
          },
        ] as readonly ExampleDescriptor[],
      },
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'read',
  },
  writeFile: {
    id: 'writeFile',
    resource: 'files',
    method: 'write',
    verb: 'PUT',
    path: '/v2/files/{path}',
    summary: 'Write a file',
    description: 'Writes a file of a drive, over one at the same path. With `If-None-Match` set to `*` a file that exists is left alone.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/files/write-file',
    deprecated: false,
    arguments: ['path', 'body', 'headers'],
    parameters: [
      {
        name: 'path',
        in: 'path',
        argument: 'path',
        required: true,
        description: 'Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL.',
        schema: { type: 'string' } as JsonSchema,
        manySegments: true,
        examples: [
          {
            name: 'example',
            value: 'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
          },
        ] as readonly ExampleDescriptor[],
      },
      {
        name: 'If-None-Match',
        in: 'header',
        argument: 'headers',
        required: false,
        description: 'Set to `*` to write only if there is no file at the path.',
        schema: { type: 'string', enum: ['*'] } as JsonSchema,
        examples: [{ name: 'example', value: '*' }] as readonly ExampleDescriptor[],
      },
    ],
    body: {
      contentType: 'application/octet-stream',
      kind: 'binary',
      required: true,
      schema: { type: 'string', format: 'binary', description: 'The bytes of the file.' } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
      examples: [{ name: 'pdf', summary: 'The start of a PDF file', value: '%PDF-1.7' }] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'headers',
      status: '201',
      description: 'The file was written, and there was none before. Comes when `If-None-Match` was sent.',
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '201',
        description: 'The file was written, and there was none before. Comes when `If-None-Match` was sent.',
        headers: [{ name: 'Location', type: 'string', description: 'Address of the file.' }],
        examples: [] as readonly ExampleDescriptor[],
      },
      {
        status: '204',
        description: 'The file was written.',
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      {
        status: '412',
        description: 'There is a file at the path already, and `If-None-Match` asked to leave it alone. Nothing was written.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/ErrorBody', $defs: { ErrorBody } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'fileExists',
            summary: 'The file exists',
            value: { message: 'The file exists already.' },
          },
        ] as readonly ExampleDescriptor[],
      },
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'write',
  },
  deleteFileOrFolder: {
    id: 'deleteFileOrFolder',
    resource: 'files',
    method: 'delete',
    verb: 'DELETE',
    path: '/v2/files/{path}',
    summary: 'Delete a file or a folder',
    description: 'Deletes a file, or a folder with all that it holds. The deletion goes on after the response, which is the same whether or not there is anything at the path.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/files/delete-file-or-folder',
    deprecated: false,
    arguments: ['path'],
    parameters: [
      {
        name: 'path',
        in: 'path',
        argument: 'path',
        required: true,
        description: 'Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL.',
        schema: { type: 'string' } as JsonSchema,
        manySegments: true,
        examples: [
          {
            name: 'example',
            value: 'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
          },
        ] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'headers',
      status: '202',
      description: 'The deletion was set going.',
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '202',
        description: 'The deletion was set going.',
        headers: [{ name: 'Location', type: 'string', description: 'Where to follow the deletion.' }],
        examples: [] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'delete',
  },
  getFileMetadata: {
    id: 'getFileMetadata',
    resource: 'files',
    method: 'metadata',
    verb: 'HEAD',
    path: '/v2/files/{path}',
    summary: 'Get facts about a file or folder',
    description: 'Tells whether there is a file or a folder at a path, its size and when it was last changed, all in headers.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/files/get-file-metadata',
    deprecated: false,
    arguments: ['path'],
    parameters: [
      {
        name: 'path',
        in: 'path',
        argument: 'path',
        required: true,
        description: 'Path of the file or folder, written `<organization>/<workspace>/fs/<drive>/<folder>/<file>`, without a slash at either end. Its slashes stay; each name between them is percent-encoded, as in any URL.',
        schema: { type: 'string' } as JsonSchema,
        manySegments: true,
        examples: [
          {
            name: 'example',
            value: 'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf',
          },
        ] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'headers',
      status: '200',
      description: 'There is a file or a folder.',
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'There is a file or a folder.',
        headers: [
  {
    name: 'Content-Type',
    type: 'string',
    description: '`application/json` for a folder, `application/octet-stream` for a file.',
  },
  { name: 'Content-Length', type: 'number', description: 'Size of the file in bytes.' },
  {
    name: 'last-modified',
    type: 'string',
    description: 'When the file was last changed. The format is not documented; HTTP\'s own is usual.',
  },
],
        examples: [] as readonly ExampleDescriptor[],
      },
      {
        status: '400',
        description: 'The path is not one that the operation takes. Inferred.',
        inferred: true,
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
      {
        status: '401',
        description: 'The token is bad, or `IB-Context` is bad, or the caller lacks a permission.',
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
      {
        status: '403',
        description: 'The account has too few consumption units left for the call.',
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
      {
        status: '404',
        description: 'There is nothing at the path, or it is hidden from the caller.',
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
      {
        status: '429',
        description: 'Too many requests were sent. Inferred.',
        inferred: true,
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
      {
        status: '5XX',
        description: 'The server failed. Try again later.',
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'read',
  },
  listSecrets: {
    id: 'listSecrets',
    resource: 'secrets',
    method: 'list',
    verb: 'GET',
    path: '/v2/aihub/secrets',
    summary: 'List secrets',
    description: 'Returns what is known of the stored secrets that match the query, without their values.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/secrets/list-secrets',
    deprecated: false,
    arguments: ['query'],
    parameters: [
      {
        name: 'workspace',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only secrets that this workspace may use.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'accounts-payable' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'alias',
        in: 'query',
        argument: 'query',
        required: false,
        description: 'Only the secret of this name.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'acme-erp-password' }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '200',
      description: 'The secrets.',
      schema: { $ref: '#/$defs/SecretList', $defs: { Secret, SecretAccess, SecretList } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'The secrets.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/SecretList', $defs: { Secret, SecretAccess, SecretList } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'secrets',
            summary: 'Two secrets',
            value: {
              secrets: [
                {
                  alias: 'acme-erp-password',
                  description: 'Password of the ERP interface',
                  allowed_workspaces_type: 'SOME',
                  allowed_workspaces: ['accounts-payable'],
                  org: 'acme-finance',
                  created_at: 1765912391482,
                  updated_at: 1765912463907,
                  created_by: 'jane.doe_acme',
                  last_updated_by: 'sam.lee_acme',
                },
                {
                  alias: 'acme-mail-token',
                  description: null,
                  allowed_workspaces_type: 'ALL',
                  allowed_workspaces: null,
                  org: 'acme-finance',
                  created_at: 1763022118340,
                  updated_at: 1763022118340,
                  created_by: 'jane.doe_acme',
                  last_updated_by: 'jane.doe_acme',
                },
              ],
            },
          },
          { name: 'empty', summary: 'No secret', value: { secrets: [] } },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'read',
  },
  createSecret: {
    id: 'createSecret',
    resource: 'secrets',
    method: 'create',
    verb: 'POST',
    path: '/v2/aihub/secrets',
    summary: 'Create a secret',
    description: 'Stores a secret. A run uses it by its name, in `settings.keys.secret`, so that its value need not be sent again.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/secrets/create-secret',
    deprecated: false,
    arguments: ['body'],
    parameters: [],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/CreateSecretRequest', $defs: { CreateSecretRequest, SecretAccess } } as JsonSchema,
      int64Places: [],
      secretPlaces: ['/value'],
      examples: [
        {
          name: 'everywhere',
          summary: 'For every workspace',
          value: {
            alias: 'acme-mail-token',
            value: 'the-secret-itself',
            allowed_workspaces_type: 'ALL',
          },
        },
        {
          name: 'inWorkspaces',
          summary: 'For one workspace',
          value: {
            alias: 'acme-erp-password',
            value: 'the-secret-itself',
            allowed_workspaces_type: 'SOME',
            allowed_workspaces: ['accounts-payable'],
            description: 'Password of the ERP interface',
          },
        },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'none',
      status: '200',
      description: 'The secret was stored. No body is documented, and the status 201 has been seen.',
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'The secret was stored. No body is documented, and the status 201 has been seen.',
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'unsafe',
    effect: 'write',
  },
  deleteSecret: {
    id: 'deleteSecret',
    resource: 'secrets',
    method: 'delete',
    verb: 'DELETE',
    path: '/v2/aihub/secrets',
    summary: 'Delete a secret',
    description: 'Deletes a stored secret. Runs that name it have no value for it from then on.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/secrets/delete-secret',
    deprecated: false,
    arguments: ['body'],
    parameters: [],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/DeleteSecretRequest', $defs: { DeleteSecretRequest } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
      examples: [{ name: 'byName', summary: 'By its name', value: { alias: 'acme-erp-password' } }] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'none',
      status: '200',
      description: 'The secret was deleted. No body is documented.',
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'The secret was deleted. No body is documented.',
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'delete',
  },
  updateSecret: {
    id: 'updateSecret',
    resource: 'secrets',
    method: 'update',
    verb: 'PATCH',
    path: '/v2/aihub/secrets',
    summary: 'Change a secret',
    description: 'Changes a stored secret. What is left out stays as it is.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/secrets/update-secret',
    deprecated: false,
    arguments: ['body'],
    parameters: [],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/UpdateSecretRequest', $defs: { SecretAccess, UpdateSecretRequest } } as JsonSchema,
      int64Places: [],
      secretPlaces: ['/value'],
      examples: [
        {
          name: 'newValue',
          summary: 'A new value',
          value: { alias: 'acme-erp-password', value: 'the-new-secret-itself' },
        },
        {
          name: 'workspaces',
          summary: 'Other workspaces',
          value: {
            alias: 'acme-erp-password',
            allowed_workspaces_type: 'SOME',
            allowed_workspaces: ['accounts-payable', 'accounts-receivable'],
          },
        },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'none',
      status: '200',
      description: 'The secret was changed. No body is documented.',
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'The secret was changed. No body is documented.',
        headers: [],
        examples: [] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    repeat: 'safe',
    effect: 'write',
  },
  getAuditLogs: {
    id: 'getAuditLogs',
    resource: 'auditLogs',
    method: 'search',
    verb: 'POST',
    path: '/v1/auditlogs',
    summary: 'Search the audit log',
    description: 'Returns one page of the entries of the audit log that match. It changes nothing, though it is a POST.\n\nTimes are Unix milliseconds, written as strings. There is no total and no cursor: an empty page is the end.',
    docsUrl: 'https://docs.instabase.com/api-sdk/api-reference/audit-logs/get-audit-logs',
    deprecated: false,
    arguments: ['body'],
    parameters: [],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/AuditLogQuery', $defs: { AuditLogQuery } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
      examples: [
        {
          name: 'page',
          summary: 'A user\'s entries of one day',
          value: {
            start: 0,
            size: 50,
            email: 'jane.doe@acme.example',
            start_time: '1765843200000',
            end_time: '1765929600000',
          },
        },
        { name: 'everything', summary: 'Everything', value: {} },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'json',
      status: '200',
      description: 'A page of entries, empty past the end; or, with the status `ERROR` in its body, an error.',
      schema: { $ref: '#/$defs/AuditLogPage', $defs: { AuditLogEntry, AuditLogPage } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'A page of entries, empty past the end; or, with the status `ERROR` in its body, an error.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/AuditLogPage', $defs: { AuditLogEntry, AuditLogPage } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'page',
            summary: 'Two entries',
            value: {
              status: 'OK',
              data: {
                results: [
                  {
                    log_type: 'LOGIN',
                    email: 'jane.doe@acme.example',
                    user_ip: '192.0.2.17',
                    timestamp_millis: '1765912371204',
                  },
                  {
                    log_type: 'APP_RUN',
                    email: 'jane.doe@acme.example',
                    user_ip: '192.0.2.17',
                    timestamp_millis: '1765912514238',
                    app_id: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10',
                  },
                ],
              },
            },
          },
          {
            name: 'empty',
            summary: 'Nothing, which is the end of the list',
            value: { status: 'OK', data: { results: [] } },
          },
          {
            name: 'error',
            summary: 'An error, with the status 200',
            value: { status: 'ERROR', msg: 'The request cannot be carried out.' },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    errorInSuccess: { property: 'status', value: 'ERROR' },
    repeat: 'safe',
    effect: 'read',
    pagination: { style: 'offset', items: 'data.results', offset: 'start', limit: 'size' },
  },
  getLegacyJobStatus: {
    id: 'getLegacyJobStatus',
    resource: 'legacy',
    method: 'jobStatus',
    verb: 'GET',
    path: '/v1/jobs/status',
    summary: 'Get a run as a legacy job',
    description: 'Returns the state of a run by the rules of the API\'s first version. Use `runs.get` or `runs.wait` instead: the ID of\nthe job is that of the run.\n\n`results` comes once the run is over or paused. `cur_status` is JSON inside a string.',
    docsUrl: 'https://docs.instabase.com/api-sdk/',
    deprecated: true,
    arguments: ['query'],
    parameters: [
      {
        name: 'job_id',
        in: 'query',
        argument: 'query',
        required: true,
        description: 'ID of the job, as the request that started the run returned it.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'type',
        in: 'query',
        argument: 'query',
        required: true,
        description: 'Kind of job, which is always `flow` for AI Hub.',
        schema: { type: 'string', enum: ['flow'] } as JsonSchema,
        examples: [{ name: 'example', value: 'flow' }] as readonly ExampleDescriptor[],
      },
    ],
    success: {
      kind: 'json',
      status: '200',
      description: 'The job; or, with the status `ERROR` in its body, an error.',
      schema: { $ref: '#/$defs/LegacyJob', $defs: { LegacyJob, LegacyJobResult } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'The job; or, with the status `ERROR` in its body, an error.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/LegacyJob', $defs: { LegacyJob, LegacyJobResult } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'running',
            summary: 'In progress',
            value: {
              status: 'OK',
              msg: null,
              state: 'PENDING',
              job_id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              cur_status: '{"status":"RUNNING","curProgress":0.4}',
            },
          },
          {
            name: 'complete',
            summary: 'Completed',
            value: {
              status: 'OK',
              msg: null,
              state: 'DONE',
              job_id: '019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d',
              results: [
                {
                  status: 'OK',
                  output_folder: 'acme-finance/accounts-payable/fs/Instabase Drive/extracted',
                },
              ],
              cur_status: '{"status":"COMPLETE","finish_timestamp":1765914087,"curProgress":1,"reviewer":"sam.lee_acme","review_state":"COMPLETED","run_summary":{"numFiles":2,"numRecords":3,"numRuntimeErrors":0,"recordsWithMsg":0}}',
            },
          },
          {
            name: 'error',
            summary: 'An error, with the status 200',
            value: { status: 'ERROR', msg: 'The request cannot be carried out.' },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    errorInSuccess: { property: 'status', value: 'ERROR' },
    repeat: 'safe',
    effect: 'read',
  },
  runLegacyAppById: {
    id: 'runLegacyAppById',
    resource: 'legacy',
    method: 'runAppById',
    verb: 'POST',
    path: '/v2/zero-shot-idp/projects/app/{app_id}/run',
    summary: 'Run an app by its ID (legacy)',
    description: 'Starts a run of an app and returns at once. Use `apps.run` instead, which can also start it exactly once.\n\nEach request starts a run, and each run costs units, so a request whose outcome is unknown must not be sent again.',
    docsUrl: 'https://docs.instabase.com/api-sdk/',
    deprecated: true,
    arguments: ['appId', 'body'],
    parameters: [
      {
        name: 'app_id',
        in: 'path',
        argument: 'appId',
        required: true,
        description: 'ID of the app, as it stands in the app\'s URL.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: '0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10' }] as readonly ExampleDescriptor[],
      },
    ],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/LegacyRunRequest', $defs: { LegacyRunRequest, RunInput } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
      examples: [
        {
          name: 'onBatch',
          summary: 'On a batch',
          value: { batch_id: 48213, output_workspace: 'accounts-payable' },
        },
        {
          name: 'onFolder',
          summary: 'On a folder',
          value: {
            input_dir: '/acme-finance/accounts-payable/fs/Instabase Drive/inbox/2025-12/',
          },
        },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'json',
      status: '200',
      description: 'The run was started; or, with the status `ERROR` in its body, it was refused.',
      schema: { $ref: '#/$defs/LegacyRunStarted', $defs: { LegacyRunStarted } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      response200_2,
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    errorInSuccess: { property: 'status', value: 'ERROR' },
    repeat: 'unsafe',
    effect: 'write',
    cost: 'run',
  },
  runLegacyAppByName: {
    id: 'runLegacyAppByName',
    resource: 'legacy',
    method: 'runAppByName',
    verb: 'POST',
    path: '/v2/zero-shot-idp/projects/app/run',
    summary: 'Run an app by its name (legacy)',
    description: 'Starts a run of an app and returns at once. Use `apps.run` instead, which can also start it exactly once.\n\nEach request starts a run, and each run costs units, so a request whose outcome is unknown must not be sent again.',
    docsUrl: 'https://docs.instabase.com/api-sdk/',
    deprecated: true,
    arguments: ['body'],
    parameters: [],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/LegacyRunByNameRequest', $defs: { LegacyRunByNameRequest, LegacyRunRequest, RunInput } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
      examples: [
        {
          name: 'onBatch',
          summary: 'On a batch',
          value: { name: 'Invoice Extraction', owner: 'jane.doe_acme', batch_id: 48213 },
        },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'json',
      status: '200',
      description: 'The run was started; or, with the status `ERROR` in its body, it was refused.',
      schema: { $ref: '#/$defs/LegacyRunStarted', $defs: { LegacyRunStarted } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      response200_2,
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    errorInSuccess: { property: 'status', value: 'ERROR' },
    repeat: 'unsafe',
    effect: 'write',
    cost: 'run',
  },
  getLegacyResults: {
    id: 'getLegacyResults',
    resource: 'legacy',
    method: 'results',
    verb: 'POST',
    path: '/v1/flow_binary/results',
    summary: 'Get results from a results file',
    description: 'Returns one page of what a run extracted, out of its file `batch.ibflowresults`. Use `runs.results` or\n`runs.iterateResults` instead.\n\nA page holds at most 20 files. Fetch on with `file_offset` raised by 20 until a page holds fewer.',
    docsUrl: 'https://docs.instabase.com/api-sdk/',
    deprecated: true,
    arguments: ['body'],
    parameters: [],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/LegacyResultsRequest', $defs: { LegacyResultsRequest } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
      examples: [
        {
          name: 'firstPage',
          summary: 'The first page',
          value: {
            ibresults_path: 'acme-finance/accounts-payable/fs/Instabase Drive/batch.ibflowresults',
          },
        },
        {
          name: 'full',
          summary: 'The second page, with layouts',
          value: {
            ibresults_path: 'acme-finance/accounts-payable/fs/Instabase Drive/batch.ibflowresults',
            file_offset: 20,
            include_page_layouts: true,
          },
        },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'json',
      status: '200',
      description: 'A page of results; or, with the status `ERROR` in its body, an error.',
      schema: { $ref: '#/$defs/LegacyResults', $defs: { LegacyField, LegacyRecord, LegacyResults } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'A page of results; or, with the status `ERROR` in its body, an error.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/LegacyResults', $defs: { LegacyField, LegacyRecord, LegacyResults } } as JsonSchema,
        headers: [],
        examples: [
          {
            name: 'page',
            summary: 'Two files',
            value: {
              status: 'OK',
              records: [
                {
                  output_file_path: 'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0417.pdf.ibdoc',
                  results: [
                    { key: 'invoice_number', value: 'INV-2025-0417', field_type: 'TEXT' },
                    { key: 'total_amount', value: '1284.50', field_type: 'NUMBER' },
                  ],
                },
                {
                  output_file_path: 'acme-finance/accounts-payable/fs/Instabase Drive/extracted/invoice-0418.pdf.ibdoc',
                  results: [
                    { key: 'invoice_number', value: 'INV-2025-0418', field_type: 'TEXT' },
                  ],
                },
              ],
            },
          },
          {
            name: 'error',
            summary: 'An error, with the status 200',
            value: { status: 'ERROR', msg: 'The request cannot be carried out.' },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    errorInSuccess: { property: 'status', value: 'ERROR' },
    repeat: 'safe',
    effect: 'read',
  },
  mountDrive: {
    id: 'mountDrive',
    resource: 'legacy',
    method: 'mountDrive',
    verb: 'POST',
    path: '/v1/drives/{org}/{workspace}/fs',
    summary: 'Mount a drive',
    description: 'Connects storage of your own, such as a bucket of S3 or a container of Azure Blob, as a drive of a workspace. The API has no newer operation for it; drives are also connected in the workspace\'s settings.',
    docsUrl: 'https://docs.instabase.com/api-sdk/',
    deprecated: true,
    arguments: ['org', 'workspace', 'body'],
    parameters: [
      {
        name: 'org',
        in: 'path',
        argument: 'org',
        required: true,
        description: 'ID of the organization.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'acme-finance' }] as readonly ExampleDescriptor[],
      },
      {
        name: 'workspace',
        in: 'path',
        argument: 'workspace',
        required: true,
        description: 'Name of the workspace that gets the drive.',
        schema: { type: 'string' } as JsonSchema,
        examples: [{ name: 'example', value: 'accounts-payable' }] as readonly ExampleDescriptor[],
      },
    ],
    body: {
      contentType: 'application/json',
      kind: 'json',
      required: true,
      schema: { $ref: '#/$defs/MountDriveRequest', $defs: { MountDriveRequest } } as JsonSchema,
      int64Places: [],
      secretPlaces: ['/mount_details'],
      examples: [
        {
          name: 's3',
          summary: 'A bucket',
          value: {
            action: 'mount',
            mount_point_name: 'Invoices',
            mount_details: {
              bucket_name: 'acme-invoices',
              access_key_id: 'the-access-key-id',
              secret_access_key: 'the-secret-access-key',
            },
          },
        },
      ] as readonly ExampleDescriptor[],
    },
    success: {
      kind: 'json',
      status: '200',
      description: 'The drive is mounted; or, with the status `ERROR` in its body, it is not.',
      schema: { $ref: '#/$defs/LegacyStatus', $defs: { LegacyStatus } } as JsonSchema,
      int64Places: [],
      secretPlaces: [],
    },
    responses: [
      {
        status: '200',
        description: 'The drive is mounted; or, with the status `ERROR` in its body, it is not.',
        contentType: 'application/json',
        schema: { $ref: '#/$defs/LegacyStatus', $defs: { LegacyStatus } } as JsonSchema,
        headers: [],
        examples: [
          { name: 'mounted', summary: 'Done', value: { status: 'OK' } },
          {
            name: 'error',
            summary: 'An error, with the status 200',
            value: { status: 'ERROR', msg: 'The request cannot be carried out.' },
          },
        ] as readonly ExampleDescriptor[],
      },
      response400,
      response401,
      response403,
      response404,
      response429,
      response5XX,
    ] as readonly ResponseDescriptor[],
    errorInSuccess: { property: 'status', value: 'ERROR' },
    repeat: 'unsafe',
    effect: 'write',
  },
} as const;

// An exported constant cannot have this beside `as const`, with isolatedDeclarations.
resources satisfies { readonly [name: string]: ResourceDescriptor };
operations satisfies { readonly [Id in OperationId]: OperationDescriptor & { id: Id } };
