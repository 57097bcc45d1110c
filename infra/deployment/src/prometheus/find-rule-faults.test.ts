import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocuments, readText } from '../read-documents.ts';
import { root } from '../root.ts';
import { findExpressionFaults } from './find-expression-faults.ts';
import { findRuleFaults } from './find-rule-faults.ts';
import { listMetricNames } from './list-metric-names.ts';

const FOLDER = join(root, 'infra/prometheus');
const tests = readDocuments('infra/prometheus/rules.test.yaml')[0];

test('an alert without a page, without a test or with a metric that nobody has is refused', async () => {
  const [rules] = readDocuments('infra/prometheus/rules.yaml');
  const surroundings = { metrics: await listMetricNames(), runbooks: readText('docs/operations.md'), tests };
  expect(findRuleFaults(rules, surroundings)).toEqual([]);
  expect(findRuleFaults(rules, { ...surroundings, runbooks: '' }).length).toBeGreaterThan(20);
  expect(findRuleFaults(rules, { ...surroundings, tests: { tests: [] } }).length).toBeGreaterThan(20);
  expect(findRuleFaults(rules, { ...surroundings, metrics: new Set() }).length).toBeGreaterThan(20);
});

test.each([
  ['sum(rate(queue_jobs[5m])', 'no PromQL'],
  ['sum(queue_job)', 'no process has the metric queue_job'],
  ['1 + 1', 'asks for nothing'],
])('%s is refused', async (expression, fault) => {
  expect(findExpressionFaults(expression, await listMetricNames()).join()).toContain(fault);
});

const promtool = spawnSync('promtool', ['--version']).status === 0;
if (!promtool)
  process.stderr.write('NOT TESTED: when alerts speak, for promtool (part of Prometheus) is not here\n');

test.skipIf(!promtool)('each alert speaks when it should and is silent before', () => {
  const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', 'rules.test.yaml'], {
    cwd: FOLDER,
    encoding: 'utf8',
  });
  expect(stdout + stderr).toContain('SUCCESS');
  expect(status).toBe(0);
});
