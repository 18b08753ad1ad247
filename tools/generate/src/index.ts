export { type Argument, argumentsOf } from './arguments.ts';
export { sample } from './sample.ts';
