export { type CsvOptions, toCsv } from './to-csv.ts';
