import type { QuizQuestion } from '@roadwright/domain';
import { prepareLesson } from '../../lesson/prepare-lesson.ts';
import { prepareItems } from '../../quiz/prepare-item.ts';
import type { Course } from '../course.ts';
import { prepareCourse } from '../prepare-course.ts';

/**
 * Reads courses: the first line is the course's title, each further one a concept, written
 * `Title {keyword, keyword} :: lesson ?? question | *right option | option`. `//` breaks a line of the lesson. A blank
 * line parts two courses.
 */
export const readCourses = (language: string, text: string): Course[] =>
  text.split(/\n\s*\n/).flatMap((block) => {
    const [title, ...lines] = block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return title === undefined ? [] : [readCourse(language, title, lines)];
  });

function readCourse(language: string, title: string, lines: readonly string[]): Course {
  const chapters = lines.map((line, index) => ({ concept_id: `c${index + 1}`, ...readLine(line) }));
  const concepts = chapters.map(({ concept_id, name, keywords }) => ({
    concept_id,
    title: name,
    description: '',
    difficulty: 'medium' as const,
    estimated_hours: 1,
    prerequisites: [],
    keywords,
  }));
  const framework = {
    title,
    summary: '',
    language,
    total_estimated_hours: concepts.length,
    recommended_completion_weeks: 1,
    stages: [
      {
        stage_id: 's',
        title: '',
        description: '',
        modules: [{ module_id: 'm', title: '', description: '', concepts }],
      },
    ],
  };
  const written = chapters.map(({ concept_id, name, lesson, questions }) => {
    const subject = prepareLesson({ markdown: lesson, title: name, language, resources: [] });
    return [concept_id, { lesson: subject, items: prepareItems(questions, { language, lesson }) }] as const;
  });
  return prepareCourse(framework, new Map(written));
}

function readLine(line: string) {
  const [head = '', rest = ''] = line.split(' :: ');
  const [, name = '', keywords = ''] = /^([^{]*?)\s*(?:\{([^}]*)\})?$/.exec(head) ?? [];
  const [lesson = '', asked] = rest.split(' ?? ');
  return {
    name,
    keywords: keywords === '' ? [] : keywords.split(', '),
    lesson: lesson.replaceAll(' // ', '\n\n'),
    questions: asked === undefined ? [] : [readQuestion(asked)],
  };
}

function readQuestion(asked: string): QuizQuestion {
  const [question = '', ...marked] = asked.split(' | ');
  return {
    question,
    question_type: 'single_choice',
    options: marked.map((option) => option.replace(/^\*/, '')),
    correct_answer: marked.flatMap((option, index) => (option.startsWith('*') ? [index] : [])),
    explanation: '',
    difficulty: 'easy',
  };
}
