import { expect, test } from 'vitest';
import { readText } from '../read-documents.ts';
import { findDockerfileFaults } from './find-dockerfile-faults.ts';
import { findStartFaults } from './find-start-faults.ts';
import { findVersionFaults } from './find-version-faults.ts';

const DOCKERFILE = readText('infra/docker/Dockerfile');

test.each([
  ['an unknown word', 'STOPSIGNAL', 'STOPSIGNL', 'Unknown instruction'],
  ['root', 'USER 10001:10001', 'USER root', 'the user is a number'],
  ['a base of no exact version', /^ARG BASE=.*$/m, 'ARG BASE=node:24', 'no exact tag'],
  ['a shell as process 1', 'ENTRYPOINT ["/app/roadwright"]', 'ENTRYPOINT /app/roadwright', 'process 1'],
  ['no health check', /^HEALTHCHECK.*\n.*$/m, '', 'HEALTHCHECK is missing'],
])('%s is refused', (_case, from, to, fault) => {
  expect(findDockerfileFaults(DOCKERFILE.replace(from, to)).join()).toContain(fault);
});

test('the image is built with the tools that everybody has', () => {
  const other = (path: string) => readText(path).replace("PNPM = '12", "PNPM = '11");
  expect(findVersionFaults(other)).toHaveLength(1);
});

test('the image starts every process as the scripts of the root do', () => {
  const other = (path: string) =>
    path === 'package.json'
      ? readText(path)
      : readText(path).replace('old-space-size=512', 'old-space-size=64');
  expect(findStartFaults(readText)).toEqual([]);
  expect(findStartFaults(other)).toHaveLength(1);
});
