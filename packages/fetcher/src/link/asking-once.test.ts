import { describe, expect, test, vi } from 'vitest';
import { createTestChecker, GOOD_PAGE, HTML, serveAnswer } from '../testing/create-test-checker.ts';

describe('the caps', () => {
  test('a huge page is cut and judged by its head', async () => {
    let written = 0;
    const { look, site, buckets } = await createTestChecker((_request, response) => {
      response.writeHead(200, { ...HTML, 'content-length': 1e12 });
      response.write(GOOD_PAGE.slice(0, -15));
      const block = Buffer.alloc(65_536, 'x');
      const pour = () => {
        while (!response.destroyed && response.write(block)) written += block.length;
      };
      response.on('drain', pour);
      pour();
    });
    expect(await look(site('/a'))).toMatchObject({ state: 'ok' });
    expect(buckets.held).toBe(0);
    expect(written).toBeLessThan(50_000_000);
  });

  test.each([
    ['never begins', ''],
    ['drips', '<title>Photosynthesis in plants</title>'],
  ])('a page that %s is given up after 15 seconds', async (_how, first) => {
    const { look, site, clock, buckets, requests } = await createTestChecker((_request, response) => {
      if (first !== '') response.writeHead(200, HTML).write(first);
    });
    const checking = look(site('/a'));
    await vi.waitFor(() => expect(requests()).toBe(1));
    await clock.advance(14_999);
    expect(buckets.held).toBe(1);
    await clock.advance(1);
    expect(await checking).toMatchObject({ state: 'unverified' });
    expect(buckets.held).toBe(0);
    expect(clock.pending).toEqual([]);
  });

  test('nobody stands in line for a slow host longer than that, and the address is asked again later', async () => {
    const paces = { 'site.example': { connections: 1, interval_ms: 60_000 } };
    const { look, site, requests, cache } = await createTestChecker(
      (_request, response) => void response.writeHead(200, HTML).end(GOOD_PAGE),
      { paces },
    );
    expect(await look(site('/a'))).toMatchObject({ state: 'ok' });
    expect(await look(site('/b'))).toMatchObject({ state: 'unverified' });
    expect(requests()).toBe(1);
    expect(cache.keys()).toHaveLength(1);
  });

  test('who gives up is let go at once with the reason', async () => {
    const { look, site, buckets, requests } = await createTestChecker(() => undefined);
    const stop = new AbortController();
    const checking = look(site('/a'), 'x', stop.signal);
    await vi.waitFor(() => expect(requests()).toBe(1));
    stop.abort(new Error('called off'));
    await expect(checking).rejects.toThrow('called off');
    await vi.waitFor(() => expect(buckets.held).toBe(0));
  });
});

describe('an address is asked once', () => {
  test('for all who list it at the same time, however it is spelled', async () => {
    const { look, site, requests } = await serveAnswer(200, GOOD_PAGE);
    const urls = Array.from({ length: 50 }, (_, index) => site(`/a?utm_source=${index}#part-${index}`));
    const checks = await Promise.all(urls.map((url) => look(url)));
    expect(checks.map(({ url }) => url)).toEqual(urls);
    expect(new Set(checks.map(({ state }) => state))).toEqual(new Set(['ok']));
    expect(requests()).toBe(1);
  });

  test('for all processes, those included that come while it is asked', async () => {
    let answer: () => void = () => undefined;
    const served = await createTestChecker((_request, response) => {
      answer = () => void response.writeHead(200, HTML).end(GOOD_PAGE);
    });
    const { look, settle, site, requests, addProcess } = served;
    const question = { url: site('/a'), title: 'Photosynthesis in plants', topic_words: [] };
    const { signal } = new AbortController();
    const first = look(site('/a'));
    await vi.waitFor(() => expect(requests()).toBe(1));
    const second = addProcess().check(question, signal);
    answer();
    expect(await first).toMatchObject({ state: 'ok' });
    expect(await settle(second)).toMatchObject({ state: 'ok' });
    expect(await addProcess().check(question, signal)).toMatchObject({ state: 'ok' });
    expect(requests()).toBe(1);
  });

  test('its page is judged for each who lists it', async () => {
    const { look, check, site, requests } = await serveAnswer(200, GOOD_PAGE);
    expect(await look(site('/a'))).toMatchObject({ state: 'ok' });
    const other = { url: site('/a'), title: 'Ten cheap flights', topic_words: ['flights'] };
    expect(await check(other, new AbortController().signal)).toMatchObject({ state: 'unverified' });
    expect(requests()).toBe(1);
  });

  test('but what a host of another name says is nothing against it', async () => {
    const { look, site } = await serveAnswer(200, GOOD_PAGE);
    expect(await look(site('/a', 'm.site.example'))).toMatchObject({ state: 'dead' });
    expect(await look(site('/a'))).toMatchObject({ state: 'ok' });
    expect(await look(site('/a', 'www.site.example'))).toMatchObject({ state: 'dead' });
  });

  test('nor is what it says of a parameter that another has put there', async () => {
    const { look, site } = await createTestChecker(({ url }, response) => {
      response.writeHead(url === '/a' ? 200 : 404, HTML).end(GOOD_PAGE);
    });
    expect(await look(site('/a?ref=nowhere'))).toMatchObject({ state: 'dead' });
    expect(await look(site('/a'))).toMatchObject({ state: 'ok' });
  });

  test.each([
    ['a page that is there', () => serveAnswer(200, GOOD_PAGE), 6 * 24],
    ['one that is not', () => serveAnswer(404), 24],
    ['one that refuses', () => serveAnswer(403), 1],
  ])('until %s has become old', async (_what, open, hours) => {
    const { look, site, clock, requests } = await open();
    await look(site('/a'));
    await clock.advance(hours * 3_600_000 - 1);
    await look(site('/a'));
    expect(requests()).toBe(1);
    await clock.advance(1);
    await look(site('/a'));
    expect(requests()).toBe(2);
  });

  test('what another version has kept is asked anew, and a broken cache is no fault of the page’s', async () => {
    const { look, site, cache, clock, requests } = await serveAnswer(200, GOOD_PAGE);
    const port = new URL(site('/')).port;
    const known_as = { source: 'link', key: `http://site.example:${port}/a` } as const;
    await cache.save(known_as, { status: 200, body: '{"some":"thing"}' }, 1_000);
    expect(await look(site('/a'))).toMatchObject({ state: 'ok' });
    expect(requests()).toBe(1);
    expect(clock.pending).toEqual([]);
    vi.spyOn(cache, 'ask').mockRejectedValue(new Error('no database'));
    expect(await look(site('/b'))).toMatchObject({ state: 'unverified' });
  });

  test('and again by another when its asker was not heard of again', async () => {
    const { look, settle, site, cache, requests } = await serveAnswer(200, GOOD_PAGE);
    const port = new URL(site('/')).port;
    await cache.ask({ source: 'link', key: `http://site.example:${port}/a` }, 20_000);
    expect(await settle(look(site('/a')))).toMatchObject({ state: 'ok' });
    expect(requests()).toBe(1);
  });
});
