import { expect, test } from 'vitest';
import { findLicenceFaults } from './find-licence-faults.ts';
import { readAudit } from './read-audit.ts';

const faults = (expression: string, name = 'some') => findLicenceFaults({ [expression]: [{ name }] });

test.each(['MIT', '(MPL-2.0 OR Apache-2.0)', 'MIT AND ISC'])('%s may be used', (expression) => {
  expect(faults(expression)).toEqual([]);
});

test.each(['GPL-3.0-only', 'Unknown', 'MIT AND GPL-2.0', 'EPL-2.0 OR GPL-3.0-or-later'])(
  '%s is asked about, but for the packages that were looked at',
  (expression) => {
    expect(faults(expression)).toEqual([`some: ${expression}`]);
    expect(faults(expression, 'elkjs')).toEqual([]);
  },
);

test('grave advisories are told, others not, and silence is not taken for health', () => {
  const advisory = { module_name: 'left', title: 'breaks', url: 'https://example.org/1' };
  const advisories = { 1: { ...advisory, severity: 'critical' }, 2: { ...advisory, severity: 'low' } };
  expect(readAudit(JSON.stringify({ advisories }))).toEqual(['left: critical: breaks https://example.org/1']);
  expect(readAudit('{"advisories":{}}')).toEqual([]);
  expect(readAudit('{"error":{"code":"ENOTFOUND"}}')).toBeNull();
  expect(readAudit('')).toBeNull();
});
