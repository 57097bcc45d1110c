import { describe } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setLibraryStage } from './stage/set-library-stage.ts';
import { test } from './stage/stage.ts';

const ARTICLE = {
  doi: '10.5555/article.1',
  title: 'Borrowing without owning',
  authors: ['Moreau, Lise'],
  year: 2019,
  journal: 'Journal of Careful Programs',
  pages: '100-131',
};

const stage = await setLibraryStage([ARTICLE]);

describe('a submission of literature', () => {
  test('shows its work, part by part', async () => {
    const { task_id } = await stage.client.addLiterature({ doi: ARTICLE.doi });
    const page = await stage.openPage({ path: `/tasks/${task_id}` });
    await page.getByText(/^The work is in your library/).waitFor();
    await page.getByRole('region', { name: 'The work' }).getByRole('link', { name: ARTICLE.title }).waitFor();
    await page.getByText('What it is: there').waitFor();
    await expectAccessible(page);
  });
});
