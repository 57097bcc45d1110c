export { createUpstreamFetcher } from './create-upstream-fetcher.ts';
export { makeBomb, makePdf } from './make-pdf.ts';
export { startUpstream, type Upstream } from './start-upstream.ts';
export type { UpstreamWork } from './upstream-work.ts';
