export { createLogger, type Log, silentLog } from './log.ts';
export { createMetrics, exportPool, type Metrics, type PoolFigures } from './metrics.ts';
