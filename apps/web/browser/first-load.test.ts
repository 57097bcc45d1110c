import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { test as browserTest, setStage } from './stage/stage.ts';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const KIB = 1024;
const MAX_KIB = 180;
const WEB_DIR = inject('webDir');
const manifest = JSON.parse(readFileSync(join(WEB_DIR, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

/** The scripts that are loaded with these, without those that are loaded later. */
function gather(keys: readonly string[], found = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (found.has(key)) continue;
    found.add(key);
    gather(manifest[key]?.imports ?? [], found);
  }
  return found;
}

/** The files that have to be there before a room is: the start, its own script, and their styles. */
const listFiles = (room: string): Set<string> =>
  new Set([
    'index.html',
    'first.js',
    ...[...gather(['index.html', room])].flatMap((key) => [
      manifest[key]!.file,
      ...(manifest[key]!.css ?? []),
    ]),
  ]);

const weigh = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(WEB_DIR, name))).length, 0) / KIB;

const rooms = Object.keys(manifest).filter((key) => /^src\/\w+\/[\w-]+-page\.tsx$/.test(key));

describe('a build', () => {
  test('has its rooms as scripts of their own', () => {
    expect(rooms).toContain('src/start/start-page.tsx');
    expect(rooms).toContain('src/roadmap/roadmap-page.tsx');
  });

  test.for(rooms)('opens %s with at most 180 KiB of scripts and styles', (room) => {
    expect(weigh(listFiles(room))).toBeLessThanOrEqual(MAX_KIB);
  });

  test('has a packed copy of every script, in both ways', () => {
    const names = readdirSync(join(WEB_DIR, 'assets')).filter((name) => name.endsWith('.js'));
    const paths = names.map((name) => join(WEB_DIR, 'assets', name));
    for (const path of paths.filter((each) => readFileSync(each).length > KIB * 2)) {
      const text = readFileSync(path);
      expect(brotliDecompressSync(readFileSync(`${path}.br`)).equals(text), path).toBe(true);
      expect(gunzipSync(readFileSync(`${path}.gz`)).equals(text), path).toBe(true);
    }
  });
});

interface Arrived {
  readonly name: string;
  readonly encodedBodySize: number;
  readonly decodedBodySize: number;
}

const ARRIVED = `performance.getEntriesByType('resource').map((entry) => entry.toJSON())
  .filter(({ name }) => /\\.(js|css)$/.test(name))`;

describe('a visit', () => {
  const stage = setStage({ workers: 0 });

  browserTest('loads no more than that, packed, whatever else is fetched ahead', async () => {
    const page = await stage.openPage();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const arrived = (await page.evaluate(ARRIVED)) as Arrived[];
    expect(arrived.length).toBeGreaterThan(2);
    const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0) / KIB;
    const sent = sum(arrived.map(({ encodedBodySize }) => encodedBodySize));
    expect(sent).toBeLessThanOrEqual(MAX_KIB);
    expect(sent).toBeLessThan(sum(arrived.map(({ decodedBodySize }) => decodedBodySize)) / 2);
  });

  browserTest('paints at once in the theme that was chosen', async () => {
    const page = await stage.openPage();
    await page.getByLabel('Theme').selectOption('Dark');
    // The page's own script never comes: what is painted without it is what comes before it.
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.reload();
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark');
  });
});
