import { createMetrics, exportLanes, exportPace, exportPool, exportQueues } from '@roadwright/telemetry';

/** Lists the names under which an api or a worker can be asked, those of a histogram's parts among them. */
export async function listMetricNames(): Promise<ReadonlySet<string>> {
  const metrics = createMetrics();
  exportLanes(metrics, () => []);
  exportPace(metrics, () => []);
  exportPool(metrics, 'api', () => ({ size: 0, in_use: 0, waiting: 0, max: 0 }));
  exportQueues(metrics, async () => []);
  const described = await metrics.registry.getMetricsAsJSON();
  return new Set(
    described.flatMap(({ name, type }) =>
      String(type) === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
}
