export { createManualClock } from './create-manual-clock.ts';
