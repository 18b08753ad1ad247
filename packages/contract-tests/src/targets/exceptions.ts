/** Operations that are not tried at a live account, and why. */
export const notAtLiveAccounts: Readonly<Record<string, string>> = {
  runLegacyAppById: 'costs units once more, for what runApp does',
  runLegacyAppByName: 'costs units once more, for what runApp does',
  mountDrive: 'no operation unmounts a drive',
  getLegacyResults: 'where an account keeps such files is not documented',
};

const onDemand = 'the run had no review, no failed validation and no error';
const variant = 'an example shows what was seen once, beside the usual type';
const custom = 'the run was started without custom keys';
const nullable = 'null, which the example leaves out';
const noEntry = 'the emulator has no entry of the person in the example';

/** Where mock and emulator differ (operation, place of the body, who alone has it), and why. */
export const differences: Readonly<Record<string, string>> = {
  'getRunResults $.files[].documents[].fields[].value array only mock': variant,
  'getRunResults $.files[].documents[].fields[].value[] only mock': variant,
  'getRunResults $.keys array only mock': variant,
  'getRunResults $.keys.custom.cost_center only mock': custom,
  'getRunResults $.keys.custom.approval_limit only mock': custom,
  'getRunResults $.files[].documents[].class_edit_history[] only mock': onDemand,
  'getRunResults $.files[].documents[].fields[].edit_history[] only mock': onDemand,
  'getRunResults $.files[].documents[].fields[].validations.alerts[] only mock': onDemand,
  'getRunResults $.files[].documents[].fields[].error_msg only mock': onDemand,
  'getRunResults $.case_info.fields[] only mock': 'the emulator knows no packets of documents',
  'getRunResults $.files[].documents[].post_processed_pdf_path only mock':
    'the run was started without generate_post_process_pdf',
  'runApp $.tags[] only mock': 'the run was started without tags',
  'listSecrets $.secrets[].allowed_workspaces[] only mock': 'the secret is for every workspace',
  'getAuditLogs $.data.results[] only mock': noEntry,
  'getAuditLogs $.msg only mock': noEntry,
  'getLegacyJobStatus $.results[].msg only emulator': nullable,
  'runLegacyAppById $.msg only emulator': nullable,
  'runLegacyAppByName $.msg only emulator': nullable,
};
