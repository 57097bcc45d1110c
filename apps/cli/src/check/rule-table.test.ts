import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type CheckRule, listCheckRules } from './rule-table.ts';

const DOCUMENT = new URL('../../../../docs/quality.md', import.meta.url).pathname;
const SECTION = /(?<=<!-- rules -->\n)[\s\S]*(?=<!-- \/rules -->)/;

const renderRow = ({ of, rule, severity, source }: CheckRule): string =>
  `| ${of} | \`${rule}\` | ${severity} | ${source.replaceAll('|', '\\|')} |`;

test('the table of all rules in the documents is the present one (vitest -u writes it)', async () => {
  const table = [
    '| of | rule | severity | source |',
    '|---|---|---|---|',
    ...listCheckRules().map(renderRow),
  ];
  const text = await readFile(DOCUMENT, 'utf8');
  expect(text).toMatch(SECTION);
  await expect(text.replace(SECTION, () => `${table.join('\n')}\n`)).toMatchFileSnapshot(DOCUMENT);
});
