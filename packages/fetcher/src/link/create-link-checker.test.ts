import { describe, expect, test } from 'vitest';
import {
  createTestChecker,
  GOOD_PAGE,
  HTML,
  serveAnswer,
  writePage,
} from '../testing/create-test-checker.ts';
import { openServer } from '../testing/open-server.ts';

/** A site whose paths lead elsewhere, and whose other paths are a page. */
const serveRedirects = (targets: Record<string, string>, page: string) =>
  createTestChecker(({ url = '', headers: { host } }, response) => {
    const location = targets[url]?.replace('PORT', `${host}`.split(':')[1] ?? '');
    response.writeHead(location === undefined ? 200 : 302, { ...HTML, ...(location && { location }) });
    response.end(page);
  });

describe('a page', () => {
  test('that is what was promised is ok, with the time of the look', async () => {
    const { look, site } = await serveAnswer(200, GOOD_PAGE);
    expect(await look(site('/a'))).toEqual({
      url: site('/a'),
      state: 'ok',
      reason: expect.any(String),
      checked_at: '1970-01-01T00:16:40.000Z',
    });
  });

  test.each([
    [404, 'dead'],
    [410, 'dead'],
    [401, 'unverified'],
    [403, 'unverified'],
    [405, 'unverified'],
    [429, 'unverified'],
    [500, 'unverified'],
    [503, 'unverified'],
    [999, 'unverified'],
  ])('that answers %d is %s, and its text says nothing', async (status, state) => {
    const { look, settle, site } = await serveAnswer(status, GOOD_PAGE);
    const check = await settle(look(site('/a')));
    expect(check).toMatchObject({ state, reason: `the site answers ${status}` });
  });

  test.each([
    ['Page not found', '', 'dead'],
    ['My site', 'The page you are looking for does not exist.', 'dead'],
    ['页面不存在 - 生物课', '', 'dead'],
    ['生物课', '抱歉，您访问的页面不存在或已被删除。', 'dead'],
    ['Sign in', 'E-mail, password', 'unverified'],
    ['登录', '请输入密码', 'unverified'],
    ['Just a moment...', '', 'unverified'],
    ['Ten cheap flights', 'Book now.', 'unverified'],
    ['', '', 'unverified'],
  ])('that is titled “%s” and says “%s” is %s whatever its status', async (title, text, state) => {
    const { look, site } = await serveAnswer(200, writePage(title, text));
    expect(await look(site('/a'))).toMatchObject({ state });
  });

  test.each([
    ['a course on photosynthesis, but only in its menu', '<nav>Photosynthesis in plants</nav>', 'unverified'],
    ['what was promised, but only to machines', '<script>"Photosynthesis in plants"</script>', 'unverified'],
    ['what was promised', '<p>Photosynthesis in <b>pla</b>nts</p>', 'ok'],
  ])('shows %s', async (_what, text, state) => {
    const { look, site } = await serveAnswer(200, writePage('Unit 5', text));
    expect(await look(site('/a'))).toMatchObject({ state });
  });

  test('of another kind is known by its status alone, and is not read', async () => {
    const { look, site, buckets } = await serveAnswer(200, Buffer.alloc(3_000_000), {
      'content-type': 'application/pdf',
    });
    const reason = 'it has no text to judge by';
    expect(await look(site('/a.pdf'))).toMatchObject({ state: 'unverified', reason });
    expect(buckets.held).toBe(0);
    const gone = await serveAnswer(404, '%PDF', { 'content-type': 'application/pdf' });
    expect(await gone.look(gone.site('/a.pdf'))).toMatchObject({ state: 'dead' });
  });

  test('of a paper at arXiv speaks for its PDF', async () => {
    const { port } = await openServer(({ url }, response) => {
      response.writeHead(url === '/arxiv.org/abs/1706.03762' ? 200 : 404, HTML);
      response.end(writePage('[1706.03762] Attention Is All You Need'));
    });
    const gateway = { url: `http://127.0.0.1:${port}`, hosts: ['arxiv.org'] };
    const { look } = await createTestChecker(() => undefined, { gateway });
    const check = await look('https://arxiv.org/pdf/1706.03762v5.pdf', 'Attention is all you need');
    expect(check).toMatchObject({ url: 'https://arxiv.org/pdf/1706.03762v5.pdf', state: 'ok' });
  });

  test('of plain text is read as it stands', async () => {
    const { look, site } = await serveAnswer(200, 'if a<b: Photosynthesis in plants', {
      'content-type': 'text/plain',
    });
    expect(await look(site('/a.txt'))).toMatchObject({ state: 'ok' });
  });

  test.each([
    ['gbk', '<meta charset=gbk>', 'text/html'],
    ['gbk', '', 'text/html; charset=GB2312'],
  ])('in %s is understood from %j and %j', async (_encoding, meta, type) => {
    // 光合作用
    const title = Buffer.from('b9e2bacfd7f7d3c3', 'hex');
    const page = Buffer.concat([Buffer.from(`${meta}<title>`), title, Buffer.from('</title>')]);
    const { look, site } = await serveAnswer(200, page, { 'content-type': type });
    expect(await look(site('/a'), '光合作用')).toMatchObject({ state: 'ok' });
  });
});

describe('a redirect', () => {
  test('to where the page is now is followed, also to another host', async () => {
    const { look, site } = await serveRedirects({ '/old': 'http://other.example:PORT/new' }, GOOD_PAGE);
    expect(await look(site('/old'))).toMatchObject({ state: 'ok' });
  });

  test.each([
    ['the front page', '/', 'My site', 'dead'],
    ['a page for errors', '/error/404', 'My site', 'dead'],
    ['a sign-in', '/login?next=old', 'My site', 'unverified'],
  ])('to %s is no page', async (_where, target, title, state) => {
    const { look, site } = await serveRedirects({ '/old/deep': target }, writePage(title, 'Welcome'));
    expect(await look(site('/old/deep'))).toMatchObject({ state });
  });

  test('without end tells nothing', async () => {
    const { look, site, requests } = await serveRedirects({ '/a': '/b', '/b': '/a' }, GOOD_PAGE);
    expect(await look(site('/a'))).toMatchObject({ state: 'unverified' });
    expect(requests()).toBe(6);
  });

  test('that leads inside is blocked', async () => {
    const { look, site, connections } = await serveRedirects(
      { '/a': 'http://inside.example:PORT/' },
      GOOD_PAGE,
    );
    expect(await look(site('/a'))).toMatchObject({ state: 'blocked' });
    expect(connections).toHaveLength(1);
  });
});
