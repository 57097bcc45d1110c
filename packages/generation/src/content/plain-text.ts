/** Renders one paragraph of Markdown without its marks: images go, links leave their words, code its text. */
export const toPlainText = (markdown: string): string =>
  markdown
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replaceAll(/<[^<>\s][^<>]*>/g, '')
    .replaceAll(/(`+)(.+?)\1/g, '$2')
    .replaceAll(/(\*\*\*|\*\*|\*|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}])(__|_)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replaceAll(/\\([\\`*_{}[\]()#+.!|~<>-])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
