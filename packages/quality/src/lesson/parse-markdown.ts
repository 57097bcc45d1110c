import MarkdownIt, { type Token } from 'markdown-it';

// CommonMark and tables as the page reads them, seven times as fast as the page's own parser.
const PARSER = new MarkdownIt({ html: true });
// What cannot be linked to is still an address that was written.
PARSER.validateLink = () => true;

/** Levels the ends of lines, so that all that counts lines counts the same. */
export const levelLineEnds = (markdown: string): string =>
  markdown.includes('\r') ? markdown.replaceAll(/\r\n?/g, '\n') : markdown;

/** Parses Markdown whose line ends are levelled. */
export const parseMarkdown = (markdown: string): Token[] => PARSER.parse(markdown, {});
