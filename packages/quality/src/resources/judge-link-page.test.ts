import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeLinkPage, type LinkPage } from './judge-link-page.ts';

const PAGE: LinkPage = {
  asked_url: 'https://www.khanacademy.org/science/photosynthesis',
  final_url: 'https://www.khanacademy.org/science/photosynthesis',
  status: 200,
  title: 'Photosynthesis in plants | Khan Academy',
  text: 'Learn how plants turn light into sugar. Photosynthesis has two stages.',
  expected_title: 'Photosynthesis in plants',
  topic_words: ['photosynthesis', 'light reaction'],
};
const judge = (page: Partial<LinkPage>) => judgeLinkPage({ ...PAGE, ...page }).state;

describe('judgeLinkPage', () => {
  it.each([
    [{}, 'ok'],
    [{ status: 206 }, 'ok'],
    [{ title: 'Photosynthesis in Plants' }, 'ok'],
    [{ expected_title: 'Photosynthesis in plants - Khan Academy' }, 'ok'],
    [
      { title: 'Unit 5', text: 'This unit treats photosynthesis: the light reaction and the Calvin cycle.' },
      'ok',
    ],
    [{ status: null, failure: 'blocked' }, 'blocked'],
    [{ status: null, failure: 'no_such_host' }, 'dead'],
    [{ status: null, failure: 'timeout' }, 'unverified'],
    [{ status: null, failure: 'unreachable' }, 'unverified'],
    [{ status: null }, 'unverified'],
    [{ status: 404 }, 'dead'],
    [{ status: 410 }, 'dead'],
    [{ status: 401 }, 'unverified'],
    [{ status: 403 }, 'unverified'],
    [{ status: 405 }, 'unverified'],
    [{ status: 429 }, 'unverified'],
    [{ status: 451 }, 'unverified'],
    [{ status: 500 }, 'unverified'],
    [{ status: 503 }, 'unverified'],
    [{ status: 204 }, 'unverified'],
    [{ status: 301 }, 'unverified'],
    [{ title: '', text: '' }, 'unverified'],
  ] as const)('takes an answer with %j for %s', (page, state) => {
    expect(judge(page)).toBe(state);
  });

  it.each([
    [{ title: 'Page not found | Khan Academy', text: 'Try the search.' }, 'dead'],
    [{ title: '404', text: 'Photosynthesis in plants may have moved.' }, 'dead'],
    [{ title: 'Error 404 (Not Found)!!1', text: '' }, 'dead'],
    [{ title: 'Oops!', text: 'Something went wrong.' }, 'dead'],
    [{ title: 'Khan Academy', text: 'The page you are looking for does not exist.' }, 'dead'],
    [{ title: 'Khan Academy', text: 'We could not find the page.' }, 'dead'],
    [{ title: 'khanacademy.net', text: 'This domain is for sale. Buy this domain today.' }, 'dead'],
    [{ title: 'Khan Academy', text: 'Courses', final_url: 'https://www.khanacademy.org/' }, 'dead'],
    [
      {
        title: 'Khan Academy',
        text: 'Courses: photosynthesis, light reaction',
        final_url: 'https://www.khanacademy.org/en',
      },
      'dead',
    ],
    [{ title: 'Khan Academy', text: 'Sorry', final_url: 'https://www.khanacademy.org/404' }, 'dead'],
    [{ title: '页面不存在 - 可汗学院', text: '' }, 'dead'],
    [{ title: '可汗学院', text: '抱歉，您访问的页面不存在或已被删除。' }, 'dead'],
    [{ title: '视频去哪了呢？_哔哩哔哩', text: '' }, 'dead'],
    [{ title: 'Just a moment...', text: 'Enable JavaScript and cookies to continue' }, 'unverified'],
    [{ title: 'Access Denied', text: 'You do not have permission.' }, 'unverified'],
    [{ title: '安全验证', text: '请拖动滑块' }, 'unverified'],
    [{ title: 'Log in', text: 'Photosynthesis in plants needs an account.' }, 'unverified'],
    [
      { title: 'Khan Academy', text: 'Welcome', final_url: 'https://www.khanacademy.org/login?next=x' },
      'unverified',
    ],
    [{ title: 'Ten cheap flights', text: 'Book your flight to Rome today.' }, 'unverified'],
    [{ title: 'Cellular respiration', text: 'Cells break sugar down.' }, 'unverified'],
  ] as const)('takes a page with %j for %s', (page, state) => {
    expect(judge(page)).toBe(state);
  });

  it.each([
    {
      expected_title: 'How to fix 404 page not found',
      title: 'How to fix 404 page not found',
      topic_words: ['HTTP'],
    },
    { expected_title: 'Sign in with OAuth', title: 'Sign in with OAuth', topic_words: ['OAuth'], text: '' },
    { expected_title: 'CAPTCHA explained', title: 'CAPTCHA explained', topic_words: ['captcha'], text: '' },
    {
      title: 'Photosynthesis in plants',
      text: 'A video on this page is no longer available. Photosynthesis …',
    },
    { title: 'Photosynthesis in plants', final_url: 'https://photosynthesis.khan.org/' },
    { asked_url: 'https://photosynthesis.org', final_url: 'https://photosynthesis.org/en/' },
    { expected_title: '光合作用的过程', title: '光合作用的过程_百科', text: '', topic_words: ['光合作用'] },
    {
      expected_title: 'Photosynthesis (in Chinese)',
      title: '光合作用',
      text: '光合作用的光反应',
      topic_words: ['photosynthesis'],
    },
  ] as const)('is not misled by the words of %j', (page) => {
    expect(judge(page)).toBe(page.expected_title === 'Photosynthesis (in Chinese)' ? 'unverified' : 'ok');
  });

  it('says why', () => {
    expect(judgeLinkPage({ ...PAGE, status: 404 }).reason).toBe('the site answers 404');
  });

  it('judges any page', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.option(fc.integer({ min: 100, max: 599 })),
        (title, body, expected, status) => {
          const page = { ...PAGE, title, text: body, expected_title: expected, final_url: body, status };
          expect(['ok', 'dead', 'unverified', 'blocked']).toContain(judgeLinkPage(page).state);
        },
      ),
    );
  });
});
