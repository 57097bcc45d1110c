import { makePdf } from '@roadwright/literature/testing';
import { describe, expect } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setLibraryStage } from './stage/set-library-stage.ts';
import { test } from './stage/stage.ts';
import { takeWork } from './stage/take-work.ts';
import { ARTICLE, CITED, SCANNED, TWIN } from './stage/works.ts';

const stage = await setLibraryStage([CITED, ARTICLE, TWIN, SCANNED]);

const printPage = () =>
  makePdf({
    pages: [
      [
        { text: SCANNED.title, x: 72, y: 700, size: 16 },
        { text: 'Maja Lind', x: 72, y: 660, size: 11 },
        { text: `doi:${SCANNED.doi}`, x: 72, y: 640, size: 10 },
        { text: 'Machines of modest size can read printed pages well enough.', x: 72, y: 600, size: 10 },
      ],
    ],
    // Long enough to be seen on its way over a slow line.
    info: { Title: SCANNED.title, Keywords: 'k'.repeat(150_000) },
  });

describe('literature', () => {
  test('is taken in by a DOI, read on its own page and cited', async () => {
    await takeWork(stage.client, { doi: CITED.doi });
    const page = await stage.openPage({ path: '/literature' });
    await page.getByLabel('What names the work').fill(` https://doi.org/${ARTICLE.doi} `);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const added = page.getByRole('list', { name: 'Works being added' });
    await added.getByRole('link', { name: ARTICLE.title }).waitFor();
    await expectAccessible(page);
    await added.getByRole('link', { name: ARTICLE.title }).click();

    await page.getByRole('heading', { level: 1, name: ARTICLE.title }).waitFor();
    await page.getByText('from Crossref').first().waitFor();
    await page.getByText('@article', { exact: false }).waitFor();
    await page.getByLabel('RIS').check();
    await page.getByText('TY  - JOUR', { exact: false }).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.ris$/);
    await page.getByRole('heading', { name: 'Who cites whom' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: CITED.title }).click();
    await page.getByRole('heading', { level: 1, name: CITED.title }).waitFor();
    await page.getByText('1 work', { exact: true }).waitFor();
  });

  test('is taken in by a PDF, whose text can then be read', async () => {
    const page = await stage.openPage({ path: '/literature', language: 'zh', theme: 'dark', width: 390 });
    const line = await page.context().newCDPSession(page);
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 200_000,
    });
    await page.getByLabel('选择 PDF 文件').setInputFiles({
      name: 'scan.pdf',
      mimeType: 'application/pdf',
      buffer: printPage(),
    });
    const added = page.getByRole('list', { name: '正在添加的文献' });
    await added.getByText('scan.pdf').waitFor();
    await added.getByRole('progressbar', { name: '正在发送…' }).waitFor();
    await added.getByRole('link', { name: SCANNED.title }).waitFor();
    await expectAccessible(page);
    await added.getByRole('link', { name: SCANNED.title }).click();
    await page.getByText('阅读全文').click();
    await page.getByText('can read printed pages well enough', { exact: false }).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  test('that cannot be had says what to do, and a file that is none is never sent', async () => {
    const page = await stage.openPage({ path: '/literature' });
    await page.getByLabel('What names the work').fill('10.5555/nobody-knows');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Check for slips', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.getByLabel('Choose PDF files').setInputFiles([
      { name: 'letter.docx', mimeType: 'application/msword', buffer: Buffer.from('x') },
      { name: 'locked.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf') },
    ]);
    await page.getByText('neither a PDF nor', { exact: false }).waitFor();
    await page.getByText('see whether it is whole', { exact: false }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Dismiss: letter.docx' }).click();
    expect(await page.getByText('letter.docx').count()).toBe(0);
  });
});

describe('two works that look alike', () => {
  test('are merged, lead to the one that stays, and are parted again', async () => {
    const ids = [
      await takeWork(stage.client, { doi: ARTICLE.doi }),
      await takeWork(stage.client, { doi: TWIN.doi }),
    ];
    const page = await stage.openPage({ path: '/literature/candidates' });
    await page.getByRole('cell', { name: 'same', exact: true }).first().waitFor();
    await page.getByText('But their DOIs differ.').waitFor();
    await expectAccessible(page);
    const other_page = await stage.openPage({
      path: '/literature/candidates',
      language: 'zh',
      theme: 'dark',
      width: 390,
    });
    await other_page.getByText('但 DOI 不同。').waitFor();
    await expectAccessible(other_page);
    expect(await other_page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'They are one: merge' }).click();
    await page.getByText('They are one work now', { exact: false }).waitFor();
    await page.getByText('No pair waits for you.').waitFor();

    const [stays = '', merged = ''] = ids.toSorted();
    await page.goto(`/literature/${merged}`);
    await page.waitForURL(`**/literature/${stays}`);
    await page.getByRole('button', { name: `Undo the merge: ${merged}` }).click();
    await page.getByText('They are two works again', { exact: false }).waitFor();

    await page.goto(`/literature/${merged}`);
    await page.getByRole('heading', { level: 1, name: ARTICLE.title }).waitFor();
    expect(page.url()).toContain(merged);
  });
});
