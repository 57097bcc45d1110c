export { createLogger, type Log, silentLog } from './log.ts';
export {
  createMetrics,
  exportLanes,
  exportPace,
  exportPool,
  exportQueues,
  type LaneFigures,
  type Metrics,
  type PaceFigures,
  type PoolFigures,
} from './metrics.ts';
export { observeLlm } from './observe-llm.ts';
export { observeDatabase, observeGeneration, observeLanes, observeLedger } from './observe-work.ts';
export { openTelemetry, type Telemetry } from './open-telemetry.ts';
export { noTracer, type Tracer } from './trace/tracer.ts';
