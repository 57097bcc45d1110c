import { CONTENT_TYPES, type ConceptView } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { WORDS } from '../text/texts.ts';
import { isBeingMade } from './is-being-made.ts';
import { Piece } from './piece.tsx';
import { ROADMAP } from './texts.ts';

interface LessonProps {
  readonly concept: ConceptView;
  /** Tag of the language that the course is written in. */
  readonly language: string;
}

/** A concept: its lesson, its resources and its quiz, as far as they are there. */
export function Lesson({ concept, language }: LessonProps) {
  const texts = useTexts(ROADMAP);
  const words = useTexts(WORDS);
  const { tutorial, artifacts } = concept;
  const missing = CONTENT_TYPES.filter((content_type) => artifacts[content_type].version === null);
  const coming = missing.filter((content_type) => artifacts[content_type].status !== 'failed');
  return (
    <>
      <p className="fine" lang={language}>
        <bdi>{concept.stage_title}</bdi> › <bdi>{concept.module_title}</bdi>
      </p>
      <h1 lang={language}>{concept.title}</h1>
      <p className="fine">
        {texts.difficulties[concept.difficulty]} · {words.hours(concept.estimated_hours)}
        {tutorial !== null && ` · ${texts.minutes_to_read(tutorial.estimated_minutes)}`}
      </p>
      <div role="status">
        {coming.length > 0 && (
          <p className="notice">
            {(isBeingMade(concept) ? texts.coming : texts.absent)(
              coming.map((content_type) => words.contents[content_type]).join(texts.comma),
            )}
          </p>
        )}
      </div>
      {tutorial === null && <p lang={language}>{concept.description}</p>}
      {CONTENT_TYPES.map((content_type) => (
        <Piece key={content_type} concept={concept} content_type={content_type} language={language} />
      ))}
    </>
  );
}
