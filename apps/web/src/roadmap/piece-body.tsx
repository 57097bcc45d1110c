import { dropTitle } from '@roadwright/client';
import type { ConceptView, ContentType, Quiz, ResourceView, Tutorial } from '@roadwright/domain';
import { LessonText } from './lesson-text.tsx';
import { QuizForm } from './quiz-form.tsx';
import { ResourceList } from './resource-list.tsx';

/** One piece of a concept, of whatever version. */
export type Body =
  | ({ readonly content_type: 'tutorial' } & Tutorial)
  | { readonly content_type: 'resources'; readonly resources: readonly ResourceView[] }
  | ({ readonly content_type: 'quiz' } & Quiz);

/** Gives the newest version of a piece; null where there is none. */
export function pickBody(concept: ConceptView, content_type: ContentType): Body | null {
  switch (content_type) {
    case 'tutorial':
      return concept.tutorial && { content_type, ...concept.tutorial };
    case 'resources':
      return concept.resources && { content_type, ...concept.resources };
    case 'quiz':
      return concept.quiz && { content_type, ...concept.quiz };
  }
}

interface PieceBodyProps {
  readonly body: Body;
  readonly language: string;
}

/** Shows a piece: a lesson is read, a quiz is answered. */
export function PieceBody({ body, language }: PieceBodyProps) {
  switch (body.content_type) {
    case 'tutorial':
      return (
        <div lang={language}>
          <LessonText markdown={dropTitle(body.markdown)} />
        </div>
      );
    case 'resources':
      return <ResourceList resources={body} language={language} />;
    case 'quiz':
      return <QuizForm quiz={body} language={language} />;
  }
}
