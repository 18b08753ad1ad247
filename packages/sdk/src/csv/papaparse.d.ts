// @types/papaparse knows the package by its name alone.
declare module 'papaparse/papaparse.min.js' {
  export { default, type UnparseConfig } from 'papaparse';
}
