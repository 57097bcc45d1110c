/** Escapes a title so that Markdown shows it as it is, on one line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~]/g, (character) => `\\${character}`);
