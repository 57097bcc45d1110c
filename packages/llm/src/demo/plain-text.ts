/** Signs that would mean something to Markdown, HTML, Mermaid or our own templates. */
const SIGNS = /[<>`[\]{}|"\\*~\u2028\u2029]|\p{Cc}/gu;

/** Makes foreign text safe to stand in any sample: one line, no markup, at most so many characters, cut at a word. */
export function plainText(text: string, max_length: number): string {
  const line = text.toWellFormed().replaceAll(SIGNS, ' ').replaceAll(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= max_length) return line;
  const head = characters.slice(0, max_length).join('');
  const blank = head.lastIndexOf(' ');
  return (blank > head.length / 2 ? head.slice(0, blank) : head).trim();
}
