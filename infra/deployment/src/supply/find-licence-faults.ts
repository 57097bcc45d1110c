import { z } from 'zod';

/** Licences that ask for nothing but their own mention. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'PSF-2.0',
  'Unlicense',
]);

/** Packages that were looked at one by one, and why they may stay. */
const KNOWN: Readonly<Record<string, string>> = {
  '@img/sharp-libvips': 'LGPL-3.0, used unchanged as a library of its own, by the making of pictures alone',
  'axe-core': 'MPL-2.0, used unchanged, by tests alone',
  elkjs: 'EPL-2.0, used unchanged, a part of mermaid',
  khroma: 'MIT by its file; its manifest does not say so',
  lightningcss: 'MPL-2.0, used unchanged, by the build alone',
};

const licences = z.record(z.string(), z.array(z.object({ name: z.string() })));

/** Packages whose licence is neither permissive nor among the known exceptions, of what `pnpm licenses list` says. */
export function findLicenceFaults(listed: unknown): string[] {
  return Object.entries(licences.parse(listed)).flatMap(([expression, packages]) =>
    isPermissive(expression)
      ? []
      : packages
          // Builds for one platform carry its name after that of the package.
          .filter(
            ({ name }) => !Object.keys(KNOWN).some((known) => name === known || name.startsWith(`${known}-`)),
          )
          .map(({ name }) => `${name}: ${expression}`),
  );
}

/** Of several licences one may be chosen; of several that hold together each must do. */
const isPermissive = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => PERMISSIVE.has(name)));
