export { createManualClock } from './create-manual-clock.ts';
export { createMemoryCache } from './create-memory-cache.ts';
