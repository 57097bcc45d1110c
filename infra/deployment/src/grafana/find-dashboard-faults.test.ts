import { expect, test } from 'vitest';
import { listMetricNames } from '../prometheus/list-metric-names.ts';
import { readText } from '../read-documents.ts';
import { findDashboardFaults } from './find-dashboard-faults.ts';

const TEXT = readText('infra/grafana/dashboards/roadwright.json');

test.each([
  ['a metric that nobody has', 'queue_jobs', 'queue_lengths', 'no process has the metric queue_lengths'],
  ['two panels in one place', '"x": 4', '"x": 0', 'its place'],
  ['a field that Grafana does not know', '"gridPos"', '"gridPosition"', 'gridPos'],
])('%s is refused', async (_case, from, to, fault) => {
  const faults = findDashboardFaults(JSON.parse(TEXT.replace(from, to)), await listMetricNames());
  expect(faults.join()).toContain(fault);
});
