export { createLogger, type Log, silentLog } from './log.ts';
export {
  createMetrics,
  exportLanes,
  exportPool,
  type LaneFigures,
  type Metrics,
  type PoolFigures,
} from './metrics.ts';
export { observeGeneration, observeLanes, observeLlm, observePool } from './observe-work.ts';
