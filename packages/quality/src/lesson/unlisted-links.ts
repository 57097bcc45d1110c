import { canonicaliseUrl } from '../resources/canonicalise-url.ts';
import { isReservedHost } from '../resources/is-reserved-host.ts';
import { defineRule } from '../rule/define-rule.ts';
import { type LessonSubject, nameLine } from './lesson.ts';

const OUTSIDE = /^(?:https?:)?\/\/|^www\./i;

/** Links out of the lesson that its reading list does not hold: nobody checks them. */
export const unlistedLinks = defineRule<LessonSubject>({
  name: 'unlisted_links',
  severity: 'warning',
  source: '3 to 13 % of the addresses that models cite never existed, arXiv:2604.03173',
  find: ({ links, lesson }) => {
    const outside = links.filter(({ url }) => OUTSIDE.test(url));
    if (outside.length === 0) return [];
    const listed = new Set(lesson.resources.map((url) => canonicaliseUrl(url)));
    return outside.flatMap(({ url, line }) => {
      const canonical = canonicaliseUrl(url.replace(/^(?:\/\/|(?=www\.))/i, 'https://'));
      if (canonical === null || listed.has(canonical) || isReservedHost(url)) return [];
      return [
        {
          where: nameLine(line),
          detail: `The link ${url.slice(0, 120)} is not on the reading list, so nobody checks it.`,
          suggestion: 'Take the link out and keep its words, or link to an entry of the reading list.',
        },
      ];
    });
  },
});
