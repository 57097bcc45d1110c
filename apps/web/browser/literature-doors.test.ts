import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { setLibraryStage } from './stage/set-library-stage.ts';
import { test } from './stage/stage.ts';
import { ARTICLE, CITED, SCANNED } from './stage/works.ts';

const PREPRINT = {
  arxiv: '2401.01234',
  title: 'Lifetimes for the impatient',
  authors: ['Sato, Ren'],
  year: 2024,
};
const LETTER = {
  doi: '10.5555/letter.3',
  title: 'A letter on the moving of values',
  authors: ['Brandt, Eva'],
  year: 2015,
  journal: 'Notes on Programs',
};
const RIS = `TY  - JOUR
TI  - ${SCANNED.title}
AU  - Lind, Maja
PY  - ${SCANNED.year}
ER  -
`;
const BIBTEX = `@article{vale2004, title={${CITED.title}}, author={Vale, Ada}, year={${CITED.year}}}`;

const stage = await setLibraryStage([ARTICLE, CITED, SCANNED, PREPRINT, LETTER]);

const DOORS = [
  ['an address', `https://doi.org/${LETTER.doi}`, LETTER.title],
  ['an arXiv number', PREPRINT.arxiv, PREPRINT.title],
  ['a title', ARTICLE.title, ARTICLE.title],
  ['an entry of BibTeX', BIBTEX, CITED.title],
  ['an entry of RIS', RIS, SCANNED.title],
] as const;

const waitFor = (page: Page, title: string) =>
  page.getByRole('list', { name: 'Works being added' }).getByRole('link', { name: title }).waitFor();

/** Lets go of a file over an element, or pastes it there; a browser lets no test do so by hand. */
const HAND_OVER = `(element, [type, name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  const event = type === 'drop' ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
    : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  element.dispatchEvent(event);
}`;

const handOver = (
  page: Page,
  selector: string,
  file: readonly [type: 'drop' | 'paste', name: string, text: string],
) =>
  page.evaluate(
    `(${HAND_OVER})(document.querySelector(${JSON.stringify(selector)}), ${JSON.stringify(file)})`,
  );

describe('a work', () => {
  test.for(DOORS)('comes in by %s', async ([, named, title]) => {
    const page = await stage.openPage({ path: '/literature' });
    await page.getByLabel('What names the work').fill(named);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await waitFor(page, title);
  });

  test('comes in by a file that is dropped or pasted', async () => {
    const page = await stage.openPage({ path: '/literature' });
    await page.getByLabel('What names the work').waitFor();
    await handOver(page, '.intake', ['drop', 'scanned.ris', RIS]);
    await waitFor(page, SCANNED.title);
    await handOver(page, '.intake textarea', ['paste', 'vale.bib', BIBTEX]);
    await waitFor(page, CITED.title);
  });
});
