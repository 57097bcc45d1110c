import {
  AppError,
  type LinkCheck,
  type LinkChecker,
  type Verdict,
  type WantedPiece,
} from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import { createFakeLlm, type Script } from '../testing/fake-llm.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import {
  answerTruly,
  createRiverQuestion,
  RIVER_LESSON,
  RIVER_QUESTIONS,
  readPromptData,
} from '../testing/rivers.ts';
import { createRequest, createSampleFramework } from '../testing/samples.ts';

const SOUND = { questions: RIVER_QUESTIONS.map((question) => createRiverQuestion(question)) };
const LEAK = 'As an AI language model, I cannot travel, but I hope that this helps.';

const listEntry = (name: string) => ({
  title: `About ${name}`,
  url: `https://rivers.museum/${name}`,
  resource_type: 'article',
  description: 'Read it.',
  language: 'en',
  work_id: '',
});

/** An author who writes about rivers soundly, and a reader who knows them; a script goes before both. */
const writeRivers =
  (script: Script): Script =>
  async (call, earlier) => {
    const scripted = await script(call, earlier);
    if (scripted !== undefined) return scripted;
    if (call.answer === 'tutorial') return RIVER_LESSON;
    if (call.answer === 'quiz') return SOUND;
    if (call.answer === 'resources') return { resources: [listEntry('europe')] };
    if (call.answer === 'quiz_repair') {
      const { faults } = readPromptData(call) as { faults: { question: { question: string } }[] };
      return { questions: faults.map(({ question }) => createRiverQuestion(question.question)) };
    }
    return call.answer === 'answer_check' ? answerTruly(call) : undefined;
  };

interface Setup {
  readonly script?: Script;
  readonly answers?: boolean;
  readonly links?: LinkChecker | null;
  readonly concepts?: string[];
  readonly wanted?: WantedPiece[];
  readonly requirements?: string[];
}

function createChecked({
  script = () => undefined,
  answers = true,
  links = null,
  concepts = ['a'],
  wanted,
  requirements = [],
}: Setup = {}) {
  const memory = createMemoryStore({
    request: createRequest(),
    framework: createSampleFramework([concepts]),
    requirements,
    ...(wanted === undefined ? {} : { wanted }),
  });
  const fake = createFakeLlm(writeRivers(script));
  const lanes = createTestLanes({ llm: fake.llm, store: memory.store, checks: { answers, links } });
  const work = (signals = createSignals()) => lanes.content(memory.claim('content'), signals);
  const verdictOf = (piece: string): Verdict => {
    const stored = memory.row.verdicts.get(piece);
    if (stored === undefined) throw new Error(`no verdict on ${piece}`);
    expect(stored.version).toBe(memory.row.artifacts.get(piece)?.version);
    return stored.verdict;
  };
  const readQuestions = () => {
    const quiz = memory.row.artifacts.get('a/quiz');
    return quiz?.content_type === 'quiz' ? quiz.body.questions : [];
  };
  return { ...memory, ...fake, work, verdictOf, readQuestions };
}

const checkedEvents = ({ row }: ReturnType<typeof createMemoryStore>) =>
  row.events.flatMap((event) => (event.type === 'quality_checked' ? [event] : []));

describe('what is written is judged', () => {
  it('after it was stored, each piece with an event of its own, all of them before the end', async () => {
    const checked = createChecked();
    await checked.work();
    const told = checked.row.events.flatMap((event) =>
      'content_type' in event && event.content_type !== null ? [`${event.type} ${event.content_type}`] : [],
    );
    for (const content_type of ['tutorial', 'resources', 'quiz']) {
      const [made, judged] = [
        `content_generation_progress ${content_type}`,
        `quality_checked ${content_type}`,
      ];
      expect(told.indexOf(made)).toBeLessThan(told.indexOf(judged));
    }
    expect(
      checkedEvents(checked)
        .map(({ content_type }) => content_type)
        .toSorted(),
    ).toEqual(['quiz', 'resources', 'tutorial']);
    expect(checked.row.ending).toMatchObject({ edge: 'complete', summary: { artifacts_done: 3 } });
    expect(checked.verdictOf('a/quiz')).toMatchObject({
      repair: null,
      answers: { asked: 4, agreed: 4, rewritten: 0, dropped: 0 },
      spent: { checking: { llm_calls: 1 }, repairing: { llm_calls: 0 } },
    });
    expect(checked.row.usage.llm_calls).toBe(4);
    expect(checked.row.course_verdict?.longest_key.questions).toBeGreaterThan(0);
  });

  it('not at all where nobody wants it', async () => {
    const memory = createMemoryStore({ request: createRequest(), framework: createSampleFramework([['a']]) });
    const { content } = createTestLanes({ llm: createFakeLlm().llm, store: memory.store });
    await content(memory.claim('content'), createSignals());
    expect([memory.row.verdicts.size, memory.row.course_verdict, checkedEvents(memory)]).toEqual([
      0,
      null,
      [],
    ]);
  });

  it('by rules alone where answers are not checked', async () => {
    const checked = createChecked({ answers: false });
    await checked.work();
    expect(checked.count('verify')).toBe(0);
    expect(checked.verdictOf('a/quiz').answers).toBeNull();
  });

  it('in the next claim where the last one ended before its verdict', async () => {
    const abort = new AbortController();
    const dead = new AppError('lease_lost', 'Gone.');
    const checked = createChecked({
      script: ({ step }) => (step === 'verify' && !abort.signal.aborted ? abort.abort(dead) : undefined),
    });
    await checked.work(createSignals({ abort: abort.signal }));
    expect(checked.row.verdicts.has('a/quiz')).toBe(false);
    await checked.work();
    expect(checked.verdictOf('a/quiz').answers).toMatchObject({ asked: 4, agreed: 4 });
    expect(checked.verdictOf('a/tutorial').rules).toContain('as_an_ai');
    expect([checked.count('tutorial'), checked.count('quiz')]).toEqual([1, 1]);
    expect(checked.row.ending).toMatchObject({ edge: 'complete', summary: { artifacts_done: 3 } });
  });

  it('in the next claim where this one is wound down', async () => {
    const wind_down = new AbortController();
    const reason = new AppError('winding_down', 'Enough.');
    const script: Script = ({ step }) => {
      if (step !== 'verify' || wind_down.signal.aborted) return undefined;
      wind_down.abort(reason);
      throw reason;
    };
    const checked = createChecked({ script });
    await checked.work(createSignals({ wind_down: wind_down.signal }));
    expect(checked.row.ending).toEqual({ edge: 'continue' });
    await checked.work();
    expect(checked.verdictOf('a/quiz').answers).toMatchObject({ asked: 4 });
    expect(checked.row.ending).toMatchObject({ edge: 'complete' });
  });
});

describe('a lesson that would mislead', () => {
  const leakOnce: Script = ({ answer }, earlier) =>
    answer === 'tutorial' && earlier === 0 ? `${RIVER_LESSON}\n\n${LEAK}` : undefined;

  it('goes back to its author once, and the quiz asks about what came back', async () => {
    const checked = createChecked({ script: leakOnce });
    await checked.work();
    expect(checked.verdictOf('a/tutorial').repair).toMatchObject({ outcome: 'kept', blocking_before: 1 });
    expect(checked.row.artifacts.get('a/tutorial')).toMatchObject({ version: 2, mends: true });
    // It was asked for beside the rules, and that is taken back.
    const [early, asked] = checked.calls.filter(({ answer }) => answer === 'quiz');
    expect(early?.signal.aborted).toBe(true);
    expect(readPromptData(asked!).tutorial_markdown).toBe(RIVER_LESSON);
    expect(checked.row.usage.llm_calls).toBe(checked.calls.length);
    const [, again] = checked.calls.filter(({ answer }) => answer === 'tutorial');
    expect(readPromptData(again!).requirements[0]).toContain('AI');
    expect(checkedEvents(checked).find(({ content_type }) => content_type === 'tutorial')).toMatchObject({
      blocking_count: 0,
    });
  });

  it('has its repair paid for when it is stored, however the claim ends', async () => {
    const wind_down = new AbortController();
    const reason = new AppError('winding_down', 'Enough.');
    const script: Script = (call, earlier) => {
      const asksAgain = call.answer === 'quiz' && earlier === 1;
      if (!asksAgain || wind_down.signal.aborted) return leakOnce(call, earlier);
      wind_down.abort(reason);
      throw reason;
    };
    const checked = createChecked({ script });
    await checked.work(createSignals({ wind_down: wind_down.signal }));
    expect(checked.row.ending).toEqual({ edge: 'continue' });
    expect(checked.row.usage.llm_calls).toBe(checked.calls.length - 1);
    await checked.work();
    expect(checked.row.usage.llm_calls).toBe(checked.calls.length - 1);
  });

  it('may link to its reading list, whoever has written that', async () => {
    const script: Script = ({ answer }) =>
      answer === 'tutorial' ? `${RIVER_LESSON}\n\nSee [it](https://rivers.museum/europe).` : undefined;
    const first = createChecked({ script });
    await first.work();
    const wanted = [{ concept_id: 'a', content_type: 'tutorial', version: 2 } as const];
    const second = createChecked({ script, wanted });
    for (const [key, artifact] of first.row.artifacts) second.row.artifacts.set(key, artifact);
    for (const [key, verdict] of first.row.verdicts) second.row.verdicts.set(key, verdict);
    await second.work();
    expect(second.calls.map(({ answer }) => answer)).toEqual(['tutorial']);
    for (const { verdictOf } of [first, second]) {
      expect(verdictOf('a/tutorial').findings.map(({ rule }) => rule)).not.toContain('unlisted_links');
    }
  });

  it('keeps what a person asked for, who is told of last and so goes before the rules', async () => {
    const wanted = [{ concept_id: 'a', content_type: 'tutorial', version: 2 } as const];
    const requirements = ['Write it in Chinese.'];
    const chinese = `# 河流\n\n${'多瑙河发源于德国黑林山，流经十个国家，最后注入黑海。'.repeat(8)}`;
    const script: Script = (call) => {
      if (call.answer !== 'tutorial') return undefined;
      return readPromptData(call).requirements?.at(-1) === requirements[0] ? chinese : RIVER_LESSON;
    };
    const first = createChecked();
    await first.work();
    const second = createChecked({ script, wanted, requirements });
    for (const [key, artifact] of first.row.artifacts) second.row.artifacts.set(key, artifact);
    await second.work();
    expect(second.row.artifacts.get('a/tutorial')).toMatchObject({ version: 2, body: { markdown: chinese } });
    expect(second.verdictOf('a/tutorial').repair?.outcome).toBe('discarded');
  });

  it('has its leak taken out where the author leaves it standing', async () => {
    const checked = createChecked({
      script: ({ answer }) => (answer === 'tutorial' ? `${RIVER_LESSON}\n\n${LEAK}` : undefined),
    });
    await checked.work();
    const tutorial = checked.row.artifacts.get('a/tutorial');
    expect(tutorial).toMatchObject({ version: 2, body: { markdown: RIVER_LESSON } });
    expect(checked.count('tutorial')).toBe(2);
  });

  it('stays as it is, and is told of, where the author gives nothing', async () => {
    const script: Script = (call, earlier) => {
      if (call.answer === 'tutorial' && earlier === 1) throw new AppError('llm_refused', 'It declined.');
      return leakOnce(call, earlier);
    };
    const checked = createChecked({ script });
    await checked.work();
    expect(checked.verdictOf('a/tutorial').repair?.outcome).toBe('failed');
    expect(checked.row.ending).toMatchObject({ edge: 'complete', summary: { artifacts_done: 3 } });
    expect(checkedEvents(checked).find(({ content_type }) => content_type === 'tutorial')).toMatchObject({
      blocking_count: 1,
    });
  });
});

describe('a question with a wrong key', () => {
  const [first = '', ...others] = RIVER_QUESTIONS;
  const wrong = createRiverQuestion(first, 'the Adriatic');
  const quiz = { questions: [wrong, ...others.map((question) => createRiverQuestion(question))] };

  it('is written anew and kept when the reader agrees', async () => {
    const checked = createChecked({
      script: ({ answer }) => {
        if (answer === 'quiz') return quiz;
        return answer === 'quiz_repair' ? { questions: [createRiverQuestion(first)] } : undefined;
      },
    });
    await checked.work();
    const mended = checked.readQuestions()[0];
    expect(mended?.options[mended.correct_answer[0] ?? -1]).toBe('the Black Sea');
    expect(checked.verdictOf('a/quiz')).toMatchObject({
      repair: { outcome: 'kept', blocking_before: 1 },
      answers: { asked: 4, agreed: 3, rewritten: 1, dropped: 0 },
      spent: { checking: { llm_calls: 2 }, repairing: { llm_calls: 1 } },
    });
    const [repair] = checked.calls.filter(({ answer }) => answer === 'quiz_repair');
    expect(readPromptData(repair!).faults).toHaveLength(1);
    expect(checked.row.artifacts.get('a/quiz')?.version).toBe(2);
  });

  it('is taken out when the second one is wrong as well', async () => {
    const checked = createChecked({
      script: ({ answer }) => {
        if (answer === 'quiz') return quiz;
        return answer === 'quiz_repair' ? { questions: [wrong] } : undefined;
      },
    });
    await checked.work();
    expect(checked.readQuestions().map(({ question }) => question)).toEqual(others);
    expect(checked.verdictOf('a/quiz').answers).toMatchObject({ rewritten: 0, dropped: 1 });
  });

  it('is never taken out as the last one: it stays and is told of', async () => {
    const checked = createChecked({
      script: ({ answer }) => {
        const doubled = { ...wrong, options: ['the Adriatic', 'The Adriatic', 'the Black Sea'] };
        const questions = [{ ...doubled, correct_answer: [0] }];
        return answer === 'quiz' || answer === 'quiz_repair' ? { questions } : undefined;
      },
    });
    await checked.work();
    expect(checked.readQuestions()).toHaveLength(1);
    expect(checked.verdictOf('a/quiz').findings.map(({ rule }) => rule)).toContain('duplicate_options');
  });

  it('is told of and stays where most are answered otherwise: the reader may be wrong', async () => {
    const checked = createChecked({
      script: ({ answer, prompt }) =>
        answer === 'answer_check'
          ? { answers: readPromptData({ prompt }).questions.map(() => []) }
          : undefined,
    });
    await checked.work();
    expect(checked.readQuestions()).toHaveLength(4);
    expect(checked.verdictOf('a/quiz').repair?.outcome).toBe('discarded');
    const { findings } = checked.verdictOf('a/quiz');
    expect(findings.filter(({ rule }) => rule === 'answer_disputed')).toHaveLength(4);
  });

  const twinned = {
    ...wrong,
    options: ['the Black Sea', 'The Black Sea', 'the Adriatic', 'the North Sea'],
    correct_answer: [0],
  };
  const twinOnce: Script = ({ answer }) => {
    if (answer === 'quiz') return { questions: [twinned, ...quiz.questions.slice(1)] };
    return answer === 'quiz_repair' ? { questions: [createRiverQuestion(first)] } : undefined;
  };

  it('is not taken out for want of a reader: then the rules alone judge what came back', async () => {
    const checked = createChecked({
      script: (call, earlier) => {
        if (call.step === 'verify') throw new AppError('llm_refused', 'There is no such model.');
        return twinOnce(call, earlier);
      },
    });
    await checked.work();
    expect(checked.readQuestions().map(({ question }) => question)).toEqual(RIVER_QUESTIONS);
    expect(checked.verdictOf('a/quiz')).toMatchObject({
      repair: { outcome: 'kept' },
      answers: { rewritten: 1, dropped: 0, failure: { code: 'llm_refused' } },
    });
  });

  it('is not taken out where the reader is gone the second time', async () => {
    const checked = createChecked({
      script: (call, earlier) => {
        if (call.answer === 'answer_check' && call.prompt.user.match(/"options"/g)?.length === 1) {
          throw new AppError('budget_exhausted', 'No more money.');
        }
        return twinOnce(call, earlier);
      },
    });
    await checked.work();
    expect(checked.readQuestions().map(({ question }) => question)).toEqual(RIVER_QUESTIONS);
    expect(checked.verdictOf('a/quiz').answers).toMatchObject({
      rewritten: 1,
      dropped: 0,
      failure: { code: 'budget_exhausted' },
    });
  });

  it('is still told of where the reader is doubted and another question was mended', async () => {
    const checked = createChecked({
      script: (call, earlier) => {
        if (call.answer !== 'answer_check') return twinOnce(call, earlier);
        const { questions } = readPromptData(call) as { questions: unknown[] };
        return questions.length === 1 ? undefined : { answers: questions.map(() => []) };
      },
    });
    await checked.work();
    const { findings, repair } = checked.verdictOf('a/quiz');
    expect(repair?.outcome).toBe('kept');
    expect(findings.flatMap(({ rule, where }) => (rule === 'answer_disputed' ? [where] : []))).toEqual(
      [1, 2, 3].map((index) => `questions[${index}].correct_answer`),
    );
  });

  it('with twice the same option is mended by its author, whatever a reader says who is not trusted', async () => {
    const options = ['the Black Sea', 'the Adriatic', 'The Adriatic', 'the North Sea'];
    const doubled = { ...createRiverQuestion(first), options, correct_answer: [0] };
    const checked = createChecked({
      script: ({ answer, prompt }) => {
        if (answer === 'quiz') return { questions: [doubled, ...quiz.questions.slice(1)] };
        if (answer === 'quiz_repair') return { questions: [createRiverQuestion(first)] };
        const isRead = answer === 'answer_check';
        return isRead ? { answers: readPromptData({ prompt }).questions.map(() => []) } : undefined;
      },
    });
    await checked.work();
    expect(checked.readQuestions()).toHaveLength(4);
    const { answers, findings } = checked.verdictOf('a/quiz');
    expect(answers).toMatchObject({ rewritten: 1, dropped: 0 });
    const disputes = findings.filter(({ rule }) => rule === 'answer_disputed');
    expect(disputes.map(({ where }) => where)).toEqual(
      [1, 2, 3].map((index) => `questions[${index}].correct_answer`),
    );
  });

  it('never fails its piece when the reader does', async () => {
    const checked = createChecked({
      script: ({ step }) => {
        if (step === 'verify') throw new AppError('llm_timeout', 'Away.');
        return undefined;
      },
    });
    await checked.work();
    expect(checked.verdictOf('a/quiz').answers).toMatchObject({
      asked: 0,
      failure: { code: 'llm_timeout' },
    });
    expect(checked.row.ending).toMatchObject({ edge: 'complete', summary: { artifacts_done: 3 } });
  });

  it('shows the reader neither key nor explanation, and the options in another order', async () => {
    const checked = createChecked();
    await checked.work();
    const [asked] = checked.calls.filter(({ step }) => step === 'verify');
    const shown = readPromptData(asked!).questions as { options: string[] }[];
    for (const question of shown) {
      expect(Object.keys(question).toSorted()).toEqual(['options', 'question']);
    }
    const stored = checked.readQuestions();
    expect(shown.some(({ options }, index) => options.join() !== stored[index]?.options.join())).toBe(true);
  });
});

describe('right options that are the longest too often', () => {
  const lengthen = (question: string, isLong: (place: number, key: number) => boolean) => {
    const sound = createRiverQuestion(question);
    const [key = 0] = sound.correct_answer;
    const options = sound.options.map((text, place) =>
      isLong(place, key) ? `${text} of the great atlas` : text,
    );
    return { ...sound, options };
  };

  it('go back until the longest is right about as often as chance has it', async () => {
    const checked = createChecked({
      answers: false,
      script: (call) => {
        if (call.answer === 'quiz')
          return {
            questions: RIVER_QUESTIONS.map((question) => lengthen(question, (place, key) => place === key)),
          };
        if (call.answer !== 'quiz_repair') return undefined;
        const { faults } = readPromptData(call) as { faults: { question: { question: string } }[] };
        return {
          questions: faults.map(({ question }) => lengthen(question.question, (place, key) => place !== key)),
        };
      },
    });
    await checked.work();
    const longest = checked
      .readQuestions()
      .filter(({ options, correct_answer }) =>
        options[correct_answer[0] ?? 0]?.endsWith('of the great atlas'),
      );
    expect(longest).toHaveLength(1);
    expect(checked.verdictOf('a/quiz').repair).toMatchObject({ outcome: 'kept', blocking_before: 0 });
  });
});

describe('links of a reading list', () => {
  const createChecker = (states: Readonly<Record<string, LinkCheck['state']>>): LinkChecker => ({
    check: async ({ url }) => ({
      url,
      state: states[url] ?? 'ok',
      reason: 'seen',
      checked_at: '2026-01-01T00:00:00.000Z',
    }),
  });
  const write =
    (...replacements: string[]): Script =>
    ({ answer, prompt }) => {
      if (answer !== 'resources') return undefined;
      const isReplacing = prompt.version.startsWith('link-replacement@');
      return { resources: (isReplacing ? replacements : ['dead', 'silent', 'good']).map(listEntry) };
    };
  const states = {
    'https://rivers.museum/dead': 'dead',
    'https://rivers.museum/dead-too': 'dead',
    'https://rivers.museum/silent': 'unverified',
  } as const;
  const listStates = ({ links }: Verdict) =>
    links.map(({ url, state }) => `${url.split('/').at(-1)} ${state}`);

  it('are looked at; a dead one is replaced in its place by one that is not', async () => {
    const checked = createChecked({ links: createChecker(states), script: write('better') });
    await checked.work();
    const verdict = checked.verdictOf('a/resources');
    expect(listStates(verdict)).toEqual(['better ok', 'silent unverified', 'good ok']);
    expect(verdict.repair).toMatchObject({ outcome: 'kept' });
    const [, asked] = checked.calls.filter(({ answer }) => answer === 'resources');
    expect(readPromptData(asked!).dead).toMatchObject([{ url: 'https://rivers.museum/dead' }]);
  });

  it('stay with their state where the replacement is dead, or is on the list already', async () => {
    for (const second of ['dead-too', 'good']) {
      const checked = createChecked({ links: createChecker(states), script: write(second) });
      await checked.work();
      const verdict = checked.verdictOf('a/resources');
      expect(listStates(verdict)).toEqual(['dead dead', 'silent unverified', 'good ok']);
      expect(verdict.repair?.outcome).toBe('discarded');
      expect(verdict.findings).toContainEqual(
        expect.objectContaining({ rule: 'dead_link', severity: 'blocking' }),
      );
    }
  });

  it('have no states where nobody looks', async () => {
    const checked = createChecked({ script: write('better') });
    await checked.work();
    expect(checked.verdictOf('a/resources')).toMatchObject({ links: [], repair: null });
  });
});
