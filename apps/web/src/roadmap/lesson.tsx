import { CONTENT_TYPES, type ConceptView, type ContentType } from '@roadwright/domain';
import { useDeferredValue } from 'react';
import { useTexts } from '../language/use-language.ts';
import { useJump } from '../page/use-jump.ts';
import { Link } from '../route/link.tsx';
import { qualityPath } from '../route/route.ts';
import { WORDS } from '../text/texts.ts';
import { isBeingMade } from './is-being-made.ts';
import { Piece } from './piece.tsx';
import { ROADMAP } from './texts.ts';
import { ToCome } from './to-come.tsx';
import { WholeContext } from './use-whole.ts';

const FIRST: readonly ContentType[] = ['tutorial'];

interface LessonProps {
  readonly concept: ConceptView;
  /** Tag of the language that the course is written in. */
  readonly language: string;
}

/** A concept: its lesson, its resources and its quiz, as far as they are there. */
export function Lesson({ concept, language }: LessonProps) {
  const texts = useTexts(ROADMAP);
  const words = useTexts(WORDS);
  // What fills a screen is there at once; while the rest is drawn, the page answers.
  const whole = useDeferredValue(true, false);
  useJump(whole);
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
        {tutorial !== null && ` · ${texts.minutes_to_read(tutorial.estimated_minutes)}`} ·{' '}
        <Link href={qualityPath(concept.roadmap_id, concept.concept_id)}>{texts.quality}</Link>
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
      <WholeContext value={whole}>
        {(whole ? CONTENT_TYPES : FIRST).map((content_type) => (
          <Piece key={content_type} concept={concept} content_type={content_type} language={language} />
        ))}
      </WholeContext>
      {!whole && <ToCome />}
    </>
  );
}
