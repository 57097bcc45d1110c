import type { WireRequest } from '@roadwright/llm/testing';

/** What a call is about. */
export interface CallSubject {
  readonly learning_goal: string;
  /** Empty for a step of the design. */
  readonly concept_id: string;
}

/** Tells what calls are about, also of those that check or mend and name no goal. */
export interface CallSubjects {
  find(request: Pick<WireRequest, 'body' | 'answer'>): CallSubject;
  /** Hears of the questions that were given in answer to a request. */
  learnQuestions(request: Pick<WireRequest, 'body' | 'answer'>, text: string): void;
}

interface Question {
  readonly question: string;
  readonly options: readonly string[];
}

interface CallData {
  readonly learning_goal?: string;
  readonly course_title?: string;
  readonly concept?: { readonly concept_id?: string; readonly title?: string } | string;
  readonly questions?: readonly Question[];
  readonly faults?: readonly { readonly question: Question }[];
}

/** Makes what learns from each call that names its goal, so that later ones about the same texts are known by them. */
export function createCallSubjects(): CallSubjects {
  const by_place = new Map<string, CallSubject>();
  const by_question = new Map<string, CallSubject[]>();

  const find: CallSubjects['find'] = (request) => {
    const data = readData(request);
    const { learning_goal, course_title, concept } = data;
    const { concept_id = '', title } = typeof concept === 'string' ? { title: concept } : (concept ?? {});
    const place = `${course_title}\n${title}`;
    if (learning_goal !== undefined) {
      const subject = { learning_goal, concept_id };
      if (concept_id !== '') by_place.set(place, subject);
      return subject;
    }
    const asked = data.questions ?? data.faults?.map(({ question }) => question) ?? [];
    return (
      by_place.get(place) ?? findMost(asked.map((question) => by_question.get(nameQuestion(question)) ?? []))
    );
  };

  return {
    find,
    learnQuestions(request, text) {
      const subject = find(request);
      const { questions = [] } = JSON.parse(text) as CallData;
      for (const question of questions) {
        const key = nameQuestion(question);
        by_question.set(key, [...(by_question.get(key) ?? []), subject]);
      }
    },
  };
}

/** Options are shuffled between writing and asking. */
const nameQuestion = ({ question, options }: Question): string =>
  JSON.stringify([question, [...options].sort()]);

/** Two lessons may share a question, hardly all of them. */
function findMost(lists: readonly (readonly CallSubject[])[]): CallSubject {
  const counts = new Map<CallSubject, number>();
  for (const list of lists)
    for (const subject of new Set(list)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? { learning_goal: '', concept_id: '' };
}

function readData({ body }: Pick<WireRequest, 'body'>): CallData {
  const prompt = body.messages?.map(({ content }) => content).join('\n') ?? '';
  const json = /<input_data>\n([\s\S]*?)\n<\/input_data>/.exec(prompt)?.[1] ?? '{}';
  return JSON.parse(json) as CallData;
}
