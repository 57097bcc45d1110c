import { dropTitle, type ReadCourse } from '@roadwright/client';
import type { ConceptNode, ConceptView, Quiz, RoadmapView } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { WORDS } from '../text/texts.ts';
import { OnPaper } from './diagram.tsx';
import { LessonText, LineText } from './lesson-text.tsx';
import { LinkMark } from './link-mark.tsx';
import { ResourceLink } from './resource-link.tsx';
import { ROADMAP } from './texts.ts';

/** A course as it goes to paper: every lesson in order, addresses in words, and the answers after the questions. */
export function CoursePaper({ course: { roadmap, concepts } }: { readonly course: ReadCourse }) {
  const texts = useTexts(ROADMAP);
  const words = useTexts(WORDS);
  return (
    <OnPaper value={true}>
      <article className="paper" lang={roadmap.language}>
        <h1>{roadmap.title}</h1>
        <p className="fine">
          {words.hours(roadmap.total_estimated_hours)} · {texts.weeks(roadmap.recommended_completion_weeks)}
        </p>
        <p>{roadmap.summary}</p>
        {roadmap.stages.map((stage, index) => (
          <Stage key={stage.stage_id} stage={stage} number={index + 1} concepts={concepts} />
        ))}
      </article>
    </OnPaper>
  );
}

interface StageProps {
  readonly stage: RoadmapView['stages'][number];
  readonly number: number;
  readonly concepts: ReadCourse['concepts'];
}

function Stage({ stage, number, concepts }: StageProps) {
  const nodes = stage.modules.flatMap((module) => module.concepts);
  return (
    <section>
      <h2>
        {number}. {stage.title}
      </h2>
      <p>{stage.description}</p>
      {nodes.map((node, index) => (
        <ConceptPaper
          key={node.concept_id}
          node={node}
          number={`${number}.${index + 1}`}
          concept={concepts.get(node.concept_id)}
        />
      ))}
    </section>
  );
}

interface ConceptPaperProps {
  readonly node: ConceptNode;
  readonly number: string;
  /** Undefined where it came after the course was read. */
  readonly concept: ConceptView | undefined;
}

function ConceptPaper({ node, number, concept }: ConceptPaperProps) {
  const texts = useTexts(ROADMAP);
  const { tutorial, resources, quiz } = concept ?? { tutorial: null, resources: null, quiz: null };
  return (
    <section className="paper-concept">
      <h3>
        {number} {node.title}
      </h3>
      {tutorial === null ? (
        <p>{node.description}</p>
      ) : (
        <LessonText markdown={dropTitle(tutorial.markdown)} top={4} />
      )}
      {resources !== null && resources.resources.length > 0 && (
        <>
          <h4>{texts.resources}</h4>
          <ul>
            {resources.resources.map((resource) => (
              <li key={resource.url}>
                <ResourceLink resource={resource} written />
                {resource.description !== '' && <p>{resource.description}</p>}
                <LinkMark link={resource.link} />
              </li>
            ))}
          </ul>
        </>
      )}
      {quiz !== null && quiz.questions.length > 0 && <QuizPaper quiz={quiz} />}
    </section>
  );
}

const letter = (index: number): string => String.fromCharCode(65 + index);

function QuizPaper({ quiz: { questions } }: { readonly quiz: Quiz }) {
  const texts = useTexts(ROADMAP);
  return (
    <>
      <h4>{texts.quiz}</h4>
      <ol>
        {questions.map(({ question, options }, index) => (
          <li key={index}>
            <LessonText markdown={question} top={4} />
            {options.map((option, at) => (
              <p key={at} className="paper-option">
                {letter(at)}. <LineText markdown={option} />
              </p>
            ))}
          </li>
        ))}
      </ol>
      <h4>{texts.answers}</h4>
      <ol>
        {questions.map(({ correct_answer, explanation }, index) => (
          <li key={index}>
            <strong>{correct_answer.map(letter).join(', ')}</strong>
            {explanation !== '' && <LessonText markdown={explanation} top={4} />}
          </li>
        ))}
      </ol>
    </>
  );
}
