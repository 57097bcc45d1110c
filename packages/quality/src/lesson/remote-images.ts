import { defineRule } from '../rule/define-rule.ts';
import { type LessonSubject, nameLine } from './lesson.ts';

const REMOTE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const TAG_SOURCE = /<(?:img|source|picture)\b[^>]{0,500}?\bsrc(?:set)?\s*=\s*["']?([^"'\s>]+)/gi;

/** Pictures from elsewhere: their server learns who reads what, and most invented addresses are dead. */
export const remoteImages = defineRule<LessonSubject>({
  name: 'remote_images',
  severity: 'warning',
  source: 'OWASP LLM02:2025, exfiltration by rendered images; pictures are left out by the page',
  find: ({ images, html }) => {
    const tagged = html.flatMap((piece) =>
      [...piece.html.matchAll(TAG_SOURCE)].map(([, url = '']) => ({ url, line: piece.line })),
    );
    return [...images, ...tagged]
      .filter(({ url }) => REMOTE.test(url))
      .map(({ url, line }) => ({
        where: nameLine(line),
        detail: `A picture is fetched from elsewhere: ${url.slice(0, 120)}`,
        suggestion: 'Say in words what it shows, or draw it as a mermaid code block.',
      }));
  },
});
