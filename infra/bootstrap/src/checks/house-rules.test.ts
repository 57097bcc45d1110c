import { expect, test } from 'vitest';
import { root } from '../root.ts';
import { findBreaches } from './house-rules.ts';
import { listFiles } from './list-files.ts';

const fault = (path: string, text = '') => findBreaches([{ path, text }]);

test.each(['utils.ts', 'helper.ts', 'common.ts', 'types.ts', 'manager.tsx', 'service.mjs'])(
  'a file called %s is refused, since its name tells nothing',
  (name) => {
    expect(fault(`packages/db/src/${name}`)).toHaveLength(1);
    expect(fault(`packages/db/src/order-${name}`)).toEqual([]);
  },
);

test.each([
  ['a loose end', `// ${'TO'}${'DO'}: later`],
  ['a silenced type error', `// @ts-${'ignore'}`],
  ['a path of one machine', `open('${'/ho'}me/ada/file')`],
  ['a package registry', `https://${'regis'}try.npmjs.org/zod`],
])('%s is refused with its line', (_title, line) => {
  const [breach] = fault('packages/db/src/open.ts', `const fine = 1;\n${line}\n`);
  expect(breach).toMatch(/^packages\/db\/src\/open\.ts:2: /);
});

test('paths of every machine and words that only look alike are fine', () => {
  expect(fault('a.ts', `'/var/lib/roadwright' 'https://example.org/home/page' './work/list' method`)).toEqual(
    [],
  );
});

test('what is installed or built is not looked at, and the sources are', () => {
  const paths = listFiles(root).map(({ path }) => path);
  expect(paths).toContain('infra/bootstrap/src/checks/house-rules.ts');
  expect(paths).toContain('package.json');
  expect(paths.filter((path) => /node_modules|\/dist\//.test(path))).toEqual([]);
});
