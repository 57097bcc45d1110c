export { type LinkChecks, openLinkChecks } from './open-link-checks.ts';
export { type LinkRecheck, startLinkRecheck } from './start-link-recheck.ts';
