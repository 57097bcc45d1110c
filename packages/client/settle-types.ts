import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const [folder = 'dist'] = process.argv.slice(2);
const dist = resolve(folder);

// The declarations of the domain lie in `domain` below, so that whoever installs the client needs no second package.
for (const path of globSync('**/*.d.ts', { cwd: dist })) {
  const file = join(dist, path);
  const domain = `./${relative(dirname(path), 'domain').split(sep).join('/')}/index.js`;
  const text = readFileSync(file, 'utf8')
    .replaceAll(/(['"])@roadwright\/domain\1/g, `'${domain}'`)
    // The compiler leaves the names of our sources in; in a package they are those of what runs.
    .replaceAll(/((?:from |import\()(['"])\.{1,2}\/[^'"]+)\.ts\2/g, '$1.js$2');
  writeFileSync(file, text);
}
