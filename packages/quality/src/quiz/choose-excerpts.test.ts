import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listWholeLessons } from '../lesson/corpus/list-whole-lessons.ts';
import { chooseExcerpts } from './choose-excerpts.ts';
import { askedQuestions } from './corpus/asked-questions.ts';
import type { AskedQuestion } from './rank-passages.ts';

const lessons = listWholeLessons().map(({ title, markdown }) => ({
  title,
  markdown,
  questions: askedQuestions[title] ?? [],
}));
const bare = ({ question, options }: AskedQuestion): AskedQuestion => ({ question, options });

describe.each(lessons)('the excerpts of $title', ({ markdown, questions }) => {
  const half = { most_characters: Math.floor(markdown.length / 2) };

  it('hold what answers each question, also where nobody quotes it', () => {
    expect(questions.length).toBeGreaterThanOrEqual(4);
    const [quoted, unquoted] = [questions, questions.map(bare)].map((some) =>
      chooseExcerpts(markdown, some, half),
    );
    for (const { answered_by } of questions) {
      expect(markdown).toContain(answered_by);
      expect(quoted).toContain(answered_by);
      expect(unquoted).toContain(answered_by);
    }
  });

  it.each(questions.map((question) => [question.question, question] as const))(
    'hold what answers %s in a fifth',
    (_, question) => {
      const fifth = { most_characters: Math.floor(markdown.length / 5) };
      expect(chooseExcerpts(markdown, [question], fifth)).toContain(question.answered_by);
      expect(chooseExcerpts(markdown, [bare(question)], fifth)).toContain(question.answered_by);
    },
  );

  it('stand in the order of the lesson under its title, with a mark where something is left out', () => {
    const excerpt = chooseExcerpts(markdown, questions, half);
    const parts = excerpt.split('\n\n[…]\n\n');
    expect(parts.length).toBeGreaterThan(1);
    expect(excerpt.length).toBeLessThanOrEqual(half.most_characters);
    expect(excerpt.startsWith(markdown.split('\n', 1)[0] ?? '')).toBe(true);
    let from = 0;
    for (const part of parts) {
      from = markdown.indexOf(part, from) + part.length;
      expect(markdown).toContain(part);
    }
  });

  it('are the whole where it is short anyway', () => {
    expect(chooseExcerpts(markdown, questions, { most_characters: markdown.length })).toBe(markdown);
  });
});

describe('excerpts', () => {
  const question = { question: 'Where does bread rise?', options: ['In the oven', 'In a bowl'] };

  it('keep of a long passage what is near the answer', () => {
    const filler = 'The baker walked to the mill and back again. '.repeat(20);
    const markdown = `# Bread\n\n${filler}Bread rises in a covered bowl. ${filler}\n\n## Salt\n\nSalt is salt.\n`;
    const excerpt = chooseExcerpts(markdown, [question], { most_characters: 300 });
    expect(excerpt).toContain('Bread rises in a covered bowl.');
    expect(excerpt).toMatch(/^# Bread\n\n\[…\] .* \[…\]$/s);
  });

  it('give each question its share', () => {
    const section = (word: string) =>
      `## About ${word}\n\n${`The ${word} has many ${word} parts and more of them. `.repeat(12)}`;
    const markdown = ['plough', 'sickle', 'thresher', 'windmill'].map(section).join('\n\n');
    const questions = ['plough', 'sickle', 'thresher', 'windmill'].map((word) => ({
      question: `What has the ${word}?`,
      options: ['Parts', 'Wheels'],
    }));
    const excerpt = chooseExcerpts(markdown, questions, { most_characters: 1000 });
    for (const word of ['plough', 'sickle', 'thresher', 'windmill'])
      expect(excerpt).toContain(`The ${word} has`);
  });

  it('are the beginning where nothing has to do with the questions', () => {
    const markdown = `# Tides\n\n${'Water. '.repeat(100)}`;
    expect(chooseExcerpts(markdown, [], { most_characters: 20 })).toBe('# Tides\n\nWater. Wate');
  });

  it('hold the headings that a quote names, in their order', () => {
    const lesson = [
      '# Bread',
      '## Mixing',
      'a '.repeat(200),
      '## Rising',
      'b '.repeat(200),
      '## Baking',
      'c '.repeat(200),
    ];
    const asked = {
      question: 'What comes after “Mixing”?',
      options: ['Rising', 'Baking'],
      quote: 'Mixing … Rising',
    };
    const excerpt = chooseExcerpts(lesson.join('\n\n'), [asked], { most_characters: 300 });
    expect(excerpt).toMatch(/## Mixing[\s\S]+## Rising/);
    expect(excerpt).not.toContain('## Baking');
  });

  it('are never longer than they may be', () => {
    const piece = fc.constantFrom(
      '# A',
      '## B',
      'bread rises',
      '- bowl\n- oven',
      '```\nbread\n```',
      '| bread |\n| --- |\n| bowl |',
      '面包在碗里发酵。'.repeat(9),
      'In the bowl: ',
      'x'.repeat(400),
    );
    const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 25 }).map((parts) => parts.join('\n\n'));
    const asked = fc.record({ question: text, options: fc.array(text, { maxLength: 3 }), quote: text });
    fc.assert(
      fc.property(
        text,
        fc.array(asked, { maxLength: 4 }),
        fc.nat(1200),
        (markdown, questions, most_characters) => {
          const excerpt = chooseExcerpts(markdown, questions, { most_characters });
          expect(excerpt.length).toBeLessThanOrEqual(most_characters);
          expect(chooseExcerpts(markdown, questions, { most_characters })).toBe(excerpt);
        },
      ),
    );
  });
});
