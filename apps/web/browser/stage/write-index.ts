import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCENES } from './scenes.ts';
import { SCREENS, VARIANTS } from './take-screens.ts';

const HEADS = ['', 'English, light', 'English, dark', '中文，浅色', '中文，深色'];

/** vitest's globalSetup of the pictures: after the last one their index is written, and what is no scene any more goes. */
export function setup(): () => Promise<void> {
  return async () => {
    const scenes = Object.entries(SCENES);
    const names = scenes.flatMap(([name]) => VARIANTS.map((variant) => `${name}-${variant}.png`));
    const kept = (await readdir(SCREENS)).filter((file) => file.endsWith('.png'));
    for (const file of kept.filter((one) => !names.includes(one))) await rm(join(SCREENS, file));
    const missing = names.filter((name) => !kept.includes(name));
    if (missing.length > 0) throw new Error(`These pictures were never taken: ${missing.join(', ')}`);
    const rows = scenes.map(([name, caption]) => [
      caption,
      ...VARIANTS.map((variant) => show(`${name}-${variant}.png`)),
    ]);
    await writeFile(join(SCREENS, 'README.md'), renderIndex(rows));
  };
}

const show = (file: string): string => `[<img src="${file}" alt="${file}" width="200">](${file})`;

const renderRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const renderIndex = (rows: readonly (readonly string[])[]): string =>
  [
    '# How every page looks',
    '',
    'Taken from the running system by `pnpm screens`, which also writes this table.',
    '',
    renderRow(HEADS),
    renderRow(HEADS.map(() => '---')),
    ...rows.map(renderRow),
    '',
  ].join('\n');
