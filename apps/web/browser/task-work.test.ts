import { startUpstream } from '@roadwright/literature/testing';
import { afterAll, describe } from 'vitest';
import { expectAccessible } from './stage/expect-accessible.ts';
import { setStage, test } from './stage/stage.ts';

const ARTICLE = {
  doi: '10.5555/article.1',
  title: 'Borrowing without owning',
  authors: ['Moreau, Lise'],
  year: 2019,
  journal: 'Journal of Careful Programs',
  pages: '100-131',
};

const upstream = await startUpstream([ARTICLE]);
afterAll(() => upstream.close());
const stage = setStage({
  env: {
    LITERATURE_GATEWAY_URL: upstream.url,
    WORKER_LANES: 'design:1,content:1,literature:2',
    CONTACT_EMAIL: 'library@example.org',
  },
});

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
