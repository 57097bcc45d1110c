import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addReports, removeReports } from './add-reports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadwright-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(place: string, passed: number, files: string[][]): void {
  mkdirSync(join(folder, place, '.report'), { recursive: true });
  const testResults = files.map((statuses, file) => ({
    name: join(folder, place, `src/${file}.test.ts`),
    status: statuses.length === 0 || statuses.includes('failed') ? 'failed' : 'passed',
    assertionResults: statuses.map((status, test) => ({ status, fullName: `case ${test}` })),
  }));
  writeFileSync(
    join(folder, place, '.report/test.json'),
    JSON.stringify({ numPassedTests: passed, testResults }),
  );
}

test('the reports of all packages are added up, and what failed is named', () => {
  report('packages/db', 3, [
    ['passed', 'failed'],
    ['passed', 'passed', 'skipped'],
  ]);
  report('apps/api', 2, [['passed', 'passed']]);
  expect(addReports(folder)).toEqual({ passed: 5, failed: ['packages/db: 0.test.ts: case 1'] });
});

test('a test file that did not load is a failure', () => {
  report('infra/postgres', 1, [['passed'], []]);
  expect(addReports(folder)).toEqual({ passed: 1, failed: ['infra/postgres: 1.test.ts'] });
});

test('what else lies beside the reports is neither read nor removed', () => {
  report('packages/db', 3, [['passed', 'passed', 'passed']]);
  const other = join(folder, 'packages/db/.report/statements.json');
  writeFileSync(other, '{"statements":[]}');
  expect(addReports(folder)).toEqual({ passed: 3, failed: [] });
  removeReports(folder);
  expect(existsSync(other)).toBe(true);
});

test('reports of an earlier run do not count', () => {
  report('packages/db', 3, [['passed', 'passed', 'passed']]);
  removeReports(folder);
  expect(addReports(folder)).toEqual({ passed: 0, failed: [] });
});
