import type { Quiz, QuizQuestion } from '@roadwright/domain';
import { type SubmitEvent, useId, useState } from 'react';
import { choose, isRight } from './answer-question.ts';
import { LessonText, LineText } from './lesson-text.tsx';

interface QuizFormProps {
  readonly quiz: Quiz;
  readonly language: string;
}

/** The questions of a concept, each answered and explained on its own. */
export function QuizForm({ quiz: { questions }, language }: QuizFormProps) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="quiz">
      <h2 id="quiz">Quiz</h2>
      <ol className="quiz">
        {questions.map((question, index) => (
          <li key={index}>
            <Question question={question} name={`question-${index}`} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface QuestionProps {
  readonly question: QuizQuestion;
  readonly name: string;
  readonly language: string;
}

function Question({ question, name, language }: QuestionProps) {
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [answered, setAnswered] = useState(false);
  const asked = useId();
  const several = question.question_type === 'multiple_choice';
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    setAnswered(true);
  };
  const tryAgain = () => {
    setAnswered(false);
    setChosen([]);
  };
  return (
    <form onSubmit={answer}>
      <fieldset disabled={answered} aria-labelledby={asked}>
        <div id={asked} className="asked">
          <div lang={language}>
            <LessonText markdown={question.question} />
          </div>
          {several && <p className="fine">More than one may be right.</p>}
        </div>
        {question.options.map((option, index) => (
          <label
            key={option}
            className={answered && question.correct_answer.includes(index) ? 'option correct' : 'option'}
          >
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(index)}
              onChange={() => setChosen(choose(chosen, index, several))}
            />
            <span lang={language}>
              <LineText markdown={option} />
            </span>
          </label>
        ))}
        {!answered && (
          <button type="submit" disabled={chosen.length === 0}>
            Answer
          </button>
        )}
      </fieldset>
      <div role="status">
        {answered && <Verdict question={question} right={isRight(question, chosen)} language={language} />}
      </div>
      {answered && (
        <button type="button" onClick={tryAgain}>
          Try again
        </button>
      )}
    </form>
  );
}

interface VerdictProps {
  readonly question: QuizQuestion;
  readonly right: boolean;
  readonly language: string;
}

function Verdict({ question, right, language }: VerdictProps) {
  return (
    <div className={right ? 'notice good' : 'notice warn'}>
      <p>
        <strong>{right ? 'Right.' : 'Not quite.'}</strong>
      </p>
      {!right &&
        question.correct_answer.map((index) => (
          <p key={index}>
            The answer:{' '}
            <span lang={language}>
              <LineText markdown={question.options[index] ?? ''} />
            </span>
          </p>
        ))}
      {question.explanation !== '' && (
        <div lang={language}>
          <LessonText markdown={question.explanation} />
        </div>
      )}
    </div>
  );
}
