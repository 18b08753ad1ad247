export { sample, sampleCall } from './sample.ts';
