import type { Quiz, QuizQuestion } from '@roadwright/domain';
import { type SubmitEvent, useId, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import { choose, countResults, isRight, NO_RESULTS, type Results } from './answer-question.ts';
import { LessonText, LineText } from './lesson-text.tsx';
import { ROADMAP } from './texts.ts';

interface QuizFormProps {
  readonly quiz: Quiz;
  readonly language: string;
}

/** The questions of a concept, each explained as soon as it is answered, and how many were right. */
export function QuizForm({ quiz, language }: QuizFormProps) {
  // Another round starts with nothing chosen.
  const [round, setRound] = useState(0);
  return <Round key={round} quiz={quiz} language={language} onAgain={() => setRound(round + 1)} />;
}

function Round({ quiz: { questions }, language, onAgain }: QuizFormProps & { readonly onAgain: () => void }) {
  const texts = useTexts(ROADMAP);
  const [results, setResults] = useState<Results>(NO_RESULTS);
  if (questions.length === 0) return null;
  const { answered, right } = countResults(results);
  return (
    <section aria-labelledby="quiz">
      <h2 id="quiz">{texts.quiz}</h2>
      <ol className="quiz">
        {questions.map((question, index) => (
          <li key={index} id={`question-${index + 1}`}>
            <Question
              question={question}
              name={`question-${index}`}
              language={language}
              onResult={(result) => setResults((before) => new Map(before).set(index, result))}
            />
          </li>
        ))}
      </ol>
      <p role="status">{answered > 0 && <strong>{texts.score(right, answered, questions.length)}</strong>}</p>
      {answered === questions.length && (
        <button type="button" onClick={onAgain}>
          {texts.once_more}
        </button>
      )}
    </section>
  );
}

interface QuestionProps {
  readonly question: QuizQuestion;
  readonly name: string;
  readonly language: string;
  /** Told whether it was answered well; null when it is to be answered again. */
  readonly onResult: (right: boolean | null) => void;
}

function Question({ question, name, language, onResult }: QuestionProps) {
  const texts = useTexts(ROADMAP);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [answered, setAnswered] = useState(false);
  const asked = useId();
  const several = question.question_type === 'multiple_choice';
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    setAnswered(true);
    onResult(isRight(question, chosen));
  };
  const tryAgain = () => {
    setAnswered(false);
    setChosen([]);
    onResult(null);
  };
  return (
    <form onSubmit={answer}>
      <fieldset disabled={answered} aria-labelledby={asked}>
        <div id={asked} className="asked">
          <div lang={language}>
            <LessonText markdown={question.question} />
          </div>
          {several && <p className="fine">{texts.several}</p>}
        </div>
        {question.options.map((option, index) => (
          <label
            key={index}
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
            {texts.answer}
          </button>
        )}
      </fieldset>
      <div role="status">
        {answered && <Verdict question={question} right={isRight(question, chosen)} language={language} />}
      </div>
      {answered && (
        <button type="button" onClick={tryAgain}>
          {texts.try_again}
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
  const texts = useTexts(ROADMAP);
  return (
    <div className={right ? 'notice good' : 'notice warn'}>
      <p>
        <strong>{right ? texts.right : texts.wrong}</strong>
      </p>
      {!right &&
        question.correct_answer.map((index) => (
          <p key={index}>
            {texts.the_answer}{' '}
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
