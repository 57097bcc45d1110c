import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How many tests passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

interface Report {
  numPassedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** By their names: what else a run wrote down lies beside them. */
const REPORTS = '{apps,packages,infra}/*/.report/{test,browser}.json';

/** Removes the reports of earlier runs; turbo brings those of cached packages back. */
export function removeReports(root: string): void {
  for (const path of globSync(REPORTS, { cwd: root })) rmSync(join(root, path), { force: true });
}

/** Adds up what the packages' test runs reported. A file that did not even load counts as one failure. */
export function addReports(root: string): Tally {
  const tally = { passed: 0, failed: 0 };
  for (const path of globSync(REPORTS, { cwd: root })) {
    const report: Report = JSON.parse(readFileSync(join(root, path), 'utf8'));
    tally.passed += report.numPassedTests;
    for (const { status, assertionResults } of report.testResults) {
      const failed = assertionResults.filter((result) => result.status === 'failed').length;
      tally.failed += status === 'failed' ? Math.max(failed, 1) : failed;
    }
  }
  return tally;
}
