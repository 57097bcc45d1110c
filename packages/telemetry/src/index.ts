export { createLogger, type Log, silentLog } from './log.ts';
export {
  createMetrics,
  exportLanes,
  exportPace,
  exportPool,
  type LaneFigures,
  type Metrics,
  type PaceFigures,
  type PoolFigures,
} from './metrics.ts';
export { observeLlm } from './observe-llm.ts';
export { observeGeneration, observeLanes, observeLedger, observePool } from './observe-work.ts';
