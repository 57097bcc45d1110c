const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const HEADING = /^( {0,3})(#{1,6})(?=[ \t]|$)/;
const LOWEST = 6;

/** Moves the headings of a Markdown text some levels down; what stands in a code block stays as it is. */
export function demoteHeadings(markdown: string, levels: number): string {
  let open = '';
  return markdown
    .split('\n')
    .map((line) => {
      const [, fence = '', rest = ''] = FENCE.exec(line) ?? [];
      if (open === '') {
        if (fence !== '') open = fence;
        return line.replace(
          HEADING,
          (_, indent: string, marks: string) => indent + '#'.repeat(Math.min(LOWEST, marks.length + levels)),
        );
      }
      if (fence.startsWith(open) && rest.trim() === '') open = '';
      return line;
    })
    .join('\n');
}
