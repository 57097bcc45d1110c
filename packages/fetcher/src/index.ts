export { createFetcher } from './create-fetcher.ts';
export { createLinkChecker } from './link/create-link-checker.ts';
export { createNameWitness } from './link/create-name-witness.ts';
