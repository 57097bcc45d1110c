import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** How many tests passed, and which failed. */
export interface Tally {
  passed: number;
  /** By package, file and name. A file that did not even load stands for all of its tests. */
  failed: string[];
}

interface Report {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/** By their names: what else a run wrote down lies beside them. */
const REPORTS = '{apps,packages,infra}/*/.report/{test,browser}.json';

/** Removes the reports of earlier runs; turbo brings those of cached packages back. */
export function removeReports(root: string): void {
  for (const path of globSync(REPORTS, { cwd: root })) rmSync(join(root, path), { force: true });
}

/** Adds up what the packages' test runs reported. */
export function addReports(root: string): Tally {
  const tally: Tally = { passed: 0, failed: [] };
  for (const path of globSync(REPORTS, { cwd: root }).toSorted()) {
    const report: Report = JSON.parse(readFileSync(join(root, path), 'utf8'));
    tally.passed += report.numPassedTests;
    const place = dirname(dirname(path));
    for (const { name, status, assertionResults } of report.testResults) {
      const failed = assertionResults.filter((result) => result.status === 'failed');
      const file = `${place}: ${basename(name)}`;
      tally.failed.push(...failed.map(({ fullName }) => `${file}: ${fullName}`));
      if (status === 'failed' && failed.length === 0) tally.failed.push(file);
    }
  }
  return tally;
}
