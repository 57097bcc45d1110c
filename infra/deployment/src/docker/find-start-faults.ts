/** Processes that the image starts with other options of Node than the scripts of the root. */
export function findStartFaults(readText: (path: string) => string): string[] {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
  const entry = readText('infra/docker/roadwright').replaceAll(/\\\n\s*/g, '');
  return ['api', 'worker'].flatMap((name) => {
    const wanted = readOptions(scripts[`start:${name}`] ?? '', `apps/${name}/dist/main.js`);
    const found = readOptions(entry, `"$modules/${name}/dist/main.js"`);
    return wanted !== null && wanted === found
      ? []
      : [`${name} is started with "${found}" where package.json has "${wanted}"`];
  });
}

/** What stands between `node` and the file; null where nothing starts that. */
function readOptions(text: string, file: string): string | null {
  const line = text.split('\n').find((one) => one.includes(file)) ?? '';
  return /\bnode (.*)$/.exec(line.slice(0, line.indexOf(file)))?.[1]?.trim() ?? null;
}
