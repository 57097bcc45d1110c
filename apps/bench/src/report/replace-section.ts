/**
 * Puts a bench's text where the document keeps its place, between two marks that no reader sees; without such a place
 * it becomes a new section at the end. Everything around the marks stays.
 */
export function replaceSection(document: string, name: string, text: string): string {
  const begin = `<!-- measured: ${name} -->`;
  const end = `<!-- /measured: ${name} -->`;
  const section = `${begin}\n${text.trimEnd()}\n${end}`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from === -1 || to < from) return `${document.trimEnd()}\n\n## ${name}\n\n${section}\n`;
  return `${document.slice(0, from)}${section}${document.slice(to + end.length)}`;
}
