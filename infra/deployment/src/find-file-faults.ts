import { findComposeFaults } from './compose/find-compose-faults.ts';
import { findDockerfileFaults } from './docker/find-dockerfile-faults.ts';
import { findStartFaults } from './docker/find-start-faults.ts';
import { findVersionFaults } from './docker/find-version-faults.ts';
import { findDashboardFaults } from './grafana/find-dashboard-faults.ts';
import { findKubernetesFaults } from './kubernetes/find-kubernetes-faults.ts';
import { findRuleFaults } from './prometheus/find-rule-faults.ts';
import { listMetricNames } from './prometheus/list-metric-names.ts';
import { findRailwayFaults } from './railway/find-railway-faults.ts';
import { readDocuments, readText } from './read-documents.ts';

const DASHBOARD = 'infra/grafana/dashboards/roadwright.json';

/** Everything that is wrong with the files that deploy and watch a system, each as `file: fault`. */
export async function findFileFaults(): Promise<string[]> {
  const metrics = await listMetricNames();
  const surroundings = {
    metrics,
    runbooks: readText('docs/operations.md'),
    tests: readDocuments('infra/prometheus/rules.test.yaml')[0],
  };
  const found: [file: string, faults: string[]][] = [
    ['infra/compose.yaml', findComposeFaults(readDocuments('infra/compose.yaml')[0])],
    ['infra/docker/Dockerfile', findDockerfileFaults(readText('infra/docker/Dockerfile'))],
    ['infra/docker/Dockerfile', findVersionFaults(readText)],
    ['infra/docker/roadwright', findStartFaults(readText)],
    ['infra/k8s', findKubernetesFaults()],
    [
      'infra/prometheus/rules.yaml',
      findRuleFaults(readDocuments('infra/prometheus/rules.yaml')[0], surroundings),
    ],
    [DASHBOARD, findDashboardFaults(JSON.parse(readText(DASHBOARD)), metrics)],
    ...['api', 'worker'].map((name): [string, string[]] => [
      `infra/railway/${name}.json`,
      findRailwayFaults(JSON.parse(readText(`infra/railway/${name}.json`))),
    ]),
  ];
  return found.flatMap(([file, faults]) => faults.map((fault) => `${file}: ${fault}`));
}
