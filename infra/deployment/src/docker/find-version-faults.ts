const SOURCES: [name: string, kept: RegExp, used: RegExp][] = [
  ['Node', /^const NODE = '([\d.]+)';$/m, /^ARG BASE=node:([\d.]+)-/m],
  ['pnpm', /^const PNPM = '([\d.]+)';$/m, /^ARG PNPM_VERSION=([\d.]+)$/m],
];

/** Tools that the image is built with in another version than the one that everybody else has. */
export function findVersionFaults(readText: (path: string) => string): string[] {
  const bootstrap = readText('infra/bootstrap/bootstrap.mjs');
  const dockerfile = readText('infra/docker/Dockerfile');
  return SOURCES.flatMap(([name, kept, used]) => {
    const [wanted, found] = [kept.exec(bootstrap)?.[1], used.exec(dockerfile)?.[1]];
    return wanted !== undefined && wanted === found
      ? []
      : [`${name} ${found} where bootstrap.mjs has ${wanted}`];
  });
}
