// The texts that the codec is measured with, and where their int64 values are.
import { RunsOperations } from '../../../packages/sdk/src/generated/operations/runs.ts';
import type { Int64Places } from '../../../packages/sdk/src/operation.ts';

/** A page of results of about so many bytes. */
function results(bytes: number): string {
  const field = (index: number) =>
    `{"field_name":"field_${index}","value":"Some text of a document, line ${index}","type":"TEXT","confidence":{"model":0.9${index % 10},"ocr":0.87},"source_coordinates":[{"top_x":${index}.25,"top_y":10.5,"bottom_x":120.75,"bottom_y":22.5,"page_number":0}]}`;
  const document = `{"class_name":"invoice","page_numbers":[1],"fields":[${Array.from({ length: 20 }, (_, index) => field(index))}]}`;
  const file = `{"original_file_name":"invoice.pdf","input_file_path":"acme/ws/fs/drive/invoice.pdf","documents":[${document}]}`;
  const count = Math.max(0, Math.round((bytes - 250) / file.length));
  const files = Array.from({ length: count }, () => file);
  return `{"id":"019b28a1-6e9e-7c43-9d0b-3f6f1a2b4c5d","status":"COMPLETE","message":null,"start_timestamp":1765912514238248673,"finish_timestamp":1765914087903361785,"batch_id":"48213","files":[${files}],"keys":{"custom":{"customer":"Acme"}},"review_completed":false,"has_more":false}`;
}

/** A page of the list of runs of about so many bytes: two int64 values in every 350 bytes. */
export function runs(bytes: number): string {
  const run = (index: number) =>
    `{"id":"019b28a1-6e9e-7c43-9d0b-${String(index).padStart(12, '0')}","status":"COMPLETE","start_timestamp":17659125142382${10_000 + (index % 89_999)},"finish_timestamp":17659140879033${10_000 + (index % 89_999)},"msg":null,"batch_id":48213,"input_dir":null,"app_id":"0198f3c1-7d52-7a0e-8c1b-2e9f4d6a7b10","deployment_id":"0199a4e2-1c3d-7f5a-b2e8-6d7c8b9a0f12","tags":["invoices","december"]}`;
  return `{"runs":[${Array.from({ length: Math.max(1, Math.round(bytes / 350)) }, (_, index) => run(index))}]}`;
}

/** Where the int64 values are that a method gives. */
function placesOf(call: (runs: RunsOperations) => unknown): Int64Places | undefined {
  let places: Int64Places | undefined;
  const send = ({ int64 }: { int64?: Int64Places }) => {
    places = int64;
    return new Promise<never>(() => {});
  };
  call(new RunsOperations(send));
  return places;
}

const ofRun = placesOf((runs) => runs.get('a'));
const ofResults = placesOf((runs) => runs.results('a'));
export const ofList = placesOf((runs) => runs.list());

/** Of each: its name, its text, its places. The text is made when it is measured. */
export const cases: readonly [string, () => string, Int64Places | undefined][] = [
  ['run, 400 B', () => runs(400).slice(9, -2), ofRun],
  ['results, 100 kB', () => results(1e5), ofResults],
  ['results, 10 MB', () => results(1e7), ofResults],
  ['results, 64 MB', () => results(6.4e7), ofResults],
  ['list of runs, 100 kB', () => runs(1e5), ofList],
  ['list of runs, 10 MB', () => runs(1e7), ofList],
];
