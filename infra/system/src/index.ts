export { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';
export { type RunningProcess, startProcess } from './start-process.ts';
export { type RunningSystem, type RunningWorker, startSystem } from './start-system.ts';
