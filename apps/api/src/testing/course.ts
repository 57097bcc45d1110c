import type { ArtifactBody, ContentType, Framework } from '@roadwright/domain';

/** An outline of two concepts, small enough to be made by hand. */
export const framework: Framework = {
  title: 'Rust ownership',
  summary: 'Who owns a value, and who may look at it.',
  language: 'en',
  total_estimated_hours: 3,
  recommended_completion_weeks: 1,
  stages: [
    {
      stage_id: 'basics',
      title: 'Basics',
      description: 'The rules.',
      modules: [
        {
          module_id: 'rules',
          title: 'Rules',
          description: 'One owner each.',
          concepts: [createConcept('moves', []), createConcept('borrowing', ['moves'])],
        },
      ],
    },
  ],
};

function createConcept(concept_id: string, prerequisites: string[]) {
  return {
    concept_id,
    title: `About ${concept_id}`,
    description: 'What it is.',
    difficulty: 'easy' as const,
    estimated_hours: 1.5,
    prerequisites,
    keywords: ['rust'],
  };
}

/** The body of each kind of artifact. */
export function createBody(content_type: ContentType): ArtifactBody {
  if (content_type === 'tutorial') {
    return {
      content_type,
      body: {
        title: 'Moves',
        summary: 'Values move.',
        markdown: '# Moves\n\nValues move.\n',
        estimated_minutes: 4,
      },
    };
  }
  if (content_type === 'resources') {
    const resource = {
      title: 'The book',
      url: 'https://doc.rust-lang.org/book/',
      description: '',
      language: 'en',
    };
    return { content_type, body: { resources: [{ ...resource, resource_type: 'book' }] } };
  }
  const question = { question: 'Who owns it?', explanation: 'One owner.', difficulty: 'easy' as const };
  return {
    content_type,
    body: {
      questions: [
        { ...question, question_type: 'single_choice', options: ['I', 'You'], correct_answer: [0] },
      ],
    },
  };
}
