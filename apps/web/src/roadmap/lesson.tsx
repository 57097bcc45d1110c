import { CONTENT_TYPES, type ConceptView } from '@roadwright/domain';
import { isBeingMade } from './is-being-made.ts';
import { LessonText } from './lesson-text.tsx';
import { QuizForm } from './quiz-form.tsx';
import { ResourceList } from './resource-list.tsx';

interface LessonProps {
  readonly concept: ConceptView;
  /** Tag of the language that the course is written in. */
  readonly language: string;
}

/** A concept: its lesson, its resources and its quiz, as far as they are there. */
export function Lesson({ concept, language }: LessonProps) {
  const { tutorial, resources, quiz, artifacts } = concept;
  const missing = CONTENT_TYPES.filter((content_type) => artifacts[content_type].version === null);
  return (
    <>
      <p className="fine" lang={language}>
        {concept.stage_title} › {concept.module_title}
      </p>
      <h1 lang={language}>{concept.title}</h1>
      <p className="fine">
        {concept.difficulty} · {concept.estimated_hours} h
        {tutorial !== null && ` · ${tutorial.estimated_minutes} min to read`}
      </p>
      {missing.length > 0 && (
        <p className="notice" role="status">
          {isBeingMade(concept) ? 'Being written' : 'Missing'}: {missing.join(', ')}.
        </p>
      )}
      <div lang={language}>
        {tutorial === null ? (
          <p>{concept.description}</p>
        ) : (
          <LessonText markdown={dropTitle(tutorial.markdown)} />
        )}
      </div>
      {resources !== null && <ResourceList resources={resources} />}
      {quiz !== null && <QuizForm key={artifacts.quiz.version} quiz={quiz} language={language} />}
    </>
  );
}

/** A lesson often opens with its own title, which the page has already. */
const dropTitle = (markdown: string): string => markdown.trim().replace(/^# .*\n+/, '');
