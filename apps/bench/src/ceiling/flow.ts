import type { Quiz, Resources } from '@roadwright/domain';
import { createSeededRandom } from '@roadwright/llm/testing';

/** What is written over and over: 6 KB of tutorial, 1.5 KB of resources, 3 KB of quiz as JSON. */
export interface Bodies {
  readonly tutorial: { readonly title: string; readonly markdown: string };
  readonly resources: Resources;
  readonly quiz: Quiz;
}

const TUTORIAL_BYTES = 5600;

/** Makes texts that compress about as prose does, the same ones for the same seed. */
export function createBodies(seed: number): Bodies {
  const random = createSeededRandom(seed);
  const words = createVocabulary(random);
  // Frequent words are frequent, as in every language (Zipf).
  const word = () => words[Math.floor(words.length * random() ** 3)] ?? '';
  const sentence = (length: number) => {
    const text = Array.from({ length }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return {
    tutorial: { title: sentence(3), markdown: createLesson(sentence) },
    resources: { resources: Array.from({ length: 6 }, (_, index) => createResource(index, sentence)) },
    quiz: { questions: Array.from({ length: 6 }, (_, index) => createQuestion(index, sentence)) },
  };
}

type Sentence = (length: number) => string;

const VOCABULARY = 2000;

const createVocabulary = (random: () => number): string[] =>
  Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 2 + Math.floor(9 * random()) }, () =>
      String.fromCharCode(97 + Math.floor(26 * random())),
    ).join(''),
  );

function createLesson(sentence: Sentence): string {
  const parts = [`# ${sentence(3)}`];
  for (let bytes = 0; bytes < TUTORIAL_BYTES; bytes = parts.join('\n\n').length) {
    const paragraph = Array.from({ length: 4 }, () => sentence(14)).join(' ');
    parts.push(parts.length % 4 === 0 ? `## ${sentence(4)}\n\n${paragraph}` : paragraph);
  }
  return parts.join('\n\n');
}

const createResource = (index: number, sentence: Sentence): Resources['resources'][number] => ({
  title: sentence(4),
  url: `https://www.w3.org/${index}`,
  resource_type: 'article',
  description: sentence(14),
  language: 'en',
});

const createQuestion = (index: number, sentence: Sentence): Quiz['questions'][number] => ({
  question: sentence(12),
  question_type: 'single_choice',
  options: Array.from({ length: 4 }, () => sentence(6)),
  correct_answer: [index % 4],
  explanation: sentence(16),
  difficulty: 'medium',
});
