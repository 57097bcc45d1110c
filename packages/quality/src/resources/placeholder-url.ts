import { defineRule } from '../rule/define-rule.ts';
import { isReservedHost } from './is-reserved-host.ts';
import type { ListEntry, ReadingListSubject } from './reading-list.ts';

const GAP =
  /[/=](?:your[-_]?(?:user(?:[-_]?name)?|name|repo|org|project|id|video|domain|site|page|path|key|link|channel|account)(?:[-_]\w+)?|insert[-_]\w+|placeholder|some[-_](?:id|path|page|article|video)|(?:video|article|page|course|playlist|channel|book)[-_]?id|xxx+|12345678?9?0?|abc123|lorem[-_]ipsum|tbd|path[-_/]to[-_/]\w+)(?=$|[/?&#=])|\.\.\.|…|[<>{}]|%3C|%7B/i;
/** The joke that models cite where they know no video. */
const JOKE = /[=/]dQw4w9WgXcQ\b/;
const SEARCH_HOST =
  /^(?:[\w-]+\.)*(?:google\.[a-z.]{2,6}|bing\.com|duckduckgo\.com|baidu\.com|yandex\.[a-z]+|sogou\.com|so\.com|search\.yahoo\.com|ecosia\.org|youtube\.com|bilibili\.com|amazon\.[a-z.]{2,6}|github\.com|coursera\.org|udemy\.com|edx\.org|zhihu\.com|researchgate\.net|semanticscholar\.org|stackoverflow\.com|reddit\.com|medium\.com|douban\.com|jd\.com|arxiv\.org|pubmed\.ncbi\.nlm\.nih\.gov|taobao\.com|cnki\.net)$/;
const SEARCH_PATH =
  /^\/(?:search|s|results|scholar|html|courses\/search|web|all|find|sch|books\/search)?\/?$/i;
const SEARCH_ANY = /\/search(?:\/results?)?\/?$/i;
const SEARCH_QUERY = /[?&](?:q|query|wd|word|search_query|keyword|keywords?|k|s|search|p|text|term)=[^&]/i;
/** Sites of so much that their first page says nothing. */
const LIBRARY =
  /^(?:youtube\.com|youtu\.be|google\.[a-z.]{2,6}|github\.com|gitlab\.com|medium\.com|reddit\.com|(?:[a-z-]+\.)?wikipedia\.org|stackoverflow\.com|coursera\.org|udemy\.com|edx\.org|khanacademy\.org|amazon\.[a-z.]{2,6}|arxiv\.org|doi\.org|scholar\.google\.[a-z.]{2,6}|bilibili\.com|zhihu\.com|baidu\.com|csdn\.net|jianshu\.com|juejin\.cn|icourse163\.org|archive\.org|britannica\.com|bbc\.co\.uk|nytimes\.com|ted\.com|vimeo\.com|quora\.com|facebook\.com|x\.com|twitter\.com|linkedin\.com|douban\.com|xuetangx\.com|researchgate\.net|jstor\.org)$/;

/** An address that leads to no source: an example's, one with a gap, a search, the first page of a whole library. */
export const placeholderUrl = defineRule<ReadingListSubject>({
  name: 'placeholder_url',
  severity: 'blocking',
  source: 'RFC 2606, reserved names; failures of cited addresses, arXiv:2604.03173',
  find: ({ entries }) =>
    entries.flatMap((entry) => {
      const reason = findReason(entry);
      return reason === null
        ? []
        : [
            {
              where: `${entry.where}.url`,
              detail: `${entry.resource.url} ${reason}.`,
              suggestion:
                'Give the address of the source itself, one that you are certain of, or leave the entry out.',
            },
          ];
    }),
});

function findReason({ resource, url, host }: ListEntry): string | null {
  if (url === null) return 'is no address';
  if (isReservedHost(resource.url)) return 'is an example’s or the own machine’s';
  if (JOKE.test(resource.url)) return 'is a joke that stands in for a video';
  if (GAP.test(`${url.pathname}${url.search}`)) return 'has a gap that was to be filled in';
  if (
    SEARCH_QUERY.test(url.search) &&
    (SEARCH_ANY.test(url.pathname) || (SEARCH_HOST.test(host) && SEARCH_PATH.test(url.pathname)))
  ) {
    return 'is a search, not a source';
  }
  if (LIBRARY.test(host) && /^\/?$/.test(url.pathname) && url.search === '')
    return 'is the first page of a whole library';
  return null;
}
