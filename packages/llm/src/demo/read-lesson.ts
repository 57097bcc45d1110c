/** What a quiz can ask about. */
export interface LessonFacts {
  /** Titles of the sections, in order. */
  readonly sections: readonly string[];
  /** Whole sentences of the running text. */
  readonly sentences: readonly string[];
  /** Items of checklists. */
  readonly tasks: readonly string[];
}

const LONGEST = 200;
const SHORTEST_SENTENCE = 12;

/** Reads sections, sentences and checklists out of a lesson in Markdown; drawings and code are left out. */
export function readLesson(markdown: string): LessonFacts {
  const lines = markdown.replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1\s*$/gm, '').split('\n');
  const prose = lines.filter((line) => /^[^\s#>|\-*\d]/.test(line) && !line.startsWith('```'));
  return {
    sections: unique(lines.flatMap((line) => /^##\s+(.+)/.exec(line)?.[1] ?? [])),
    sentences: unique(prose.flatMap((line) => line.split(/(?<=[.!?])\s+|(?<=[。！？])/))).filter(isSentence),
    tasks: unique(lines.flatMap((line) => /^\s*[-*] \[[ xX]\]\s+(.+)/.exec(line)?.[1] ?? [])),
  };
}

const unique = (texts: readonly string[]) => [...new Set(texts.map(clean))].filter((text) => text !== '');

/** Markdown's own signs say nothing in a question. */
const clean = (text: string) =>
  text
    .replaceAll(/[*`\\]|\p{Cc}/gu, '')
    .trim()
    .slice(0, LONGEST)
    .trim()
    .toWellFormed();

const isSentence = (text: string) =>
  text.length >= SHORTEST_SENTENCE && text.length < LONGEST && /[.!?。！？]$/.test(text);
