export { proofPage } from './page.ts';
