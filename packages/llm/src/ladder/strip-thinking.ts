/** Removes the reasoning that some local models write in front of their answer. */
export function stripThinking(text: string): string {
  const end = text.search(/<\/think(ing)?>/i);
  if (end === -1) return text;
  const head = text.slice(0, end);
  const opened = /^\s*<think(ing)?>/i.test(head);
  // Servers that swallow the opening tag leave only the closing one; an answer that merely quotes it begins otherwise.
  if (!opened && (/^\s*[{[#]/.test(head) || head.includes('`'))) return text;
  return text.slice(text.indexOf('>', end) + 1);
}
