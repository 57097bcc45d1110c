import { createSeededRandom, hashText } from '../random/seeded-random.ts';
import { fillTemplate } from './fill-template.ts';
import { plainText } from './plain-text.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject } from './sample-subject.ts';

const LONGEST_KEYWORD = 60;

/** Writes the sample lesson of a concept in Markdown: 600 to 1,200 words with a drawing, an example and checklists. */
export function writeTutorial(input: SampleInput): string {
  const { texts, values } = createSampleSubject(input);
  const random = createSeededRandom(hashText(`${values.concept}\n${values.goal}`));
  const [k1 = '', k2 = '', k3 = ''] = findKeywords(input, values.subject ?? '', texts.keywords);
  const { lesson } = texts;
  const body = lesson.parts.map((variants) => variants[Math.floor(random() * variants.length)] ?? '');
  const extras = [...new Set(input.content_preference)].flatMap((wish) => lesson.extras[wish] ?? []);
  const parts = [...body.slice(0, -1), ...extras, ...body.slice(-1)];
  return fillTemplate(parts.join('\n\n'), {
    ...values,
    description: plainText(input.concept.description, 600),
    module: plainText(input.module_title, 160) || (values.subject ?? ''),
    stage: plainText(input.stage_title, 160) || (values.subject ?? ''),
    pace: lesson.pace[input.current_level],
    k1,
    k2,
    k3,
    k1_quoted: JSON.stringify(k1),
    k2_quoted: JSON.stringify(k2),
    k3_quoted: JSON.stringify(k3),
  });
}

/** Three different keywords besides the subject, filled up from the author's own. */
function findKeywords({ concept }: SampleInput, subject: string, own: readonly string[]): string[] {
  const given = concept.keywords
    .map((word) => plainText(word, LONGEST_KEYWORD))
    .filter((word) => word !== '' && word.toLowerCase() !== subject.toLowerCase());
  return [...new Set([...given, ...own])].slice(0, 3);
}
