import { expect, it } from 'vitest';
import { startTimedProvider } from './provider-floor.ts';

/** Asks for one answer as the pipeline does; plain text is a tutorial. */
async function ask(base_url: string, answer: string, concept_id?: string): Promise<string> {
  const concept = concept_id === undefined ? undefined : { concept_id, title: `Title of ${concept_id}` };
  return await send(base_url, answer, { learning_goal: 'Learn it', course_title: 'C', concept });
}

async function send(base_url: string, answer: string, data: object): Promise<string> {
  const content = `<input_data>\n${JSON.stringify(data)}\n</input_data>`;
  const format = { response_format: { type: 'json_schema', json_schema: { name: answer } } };
  const body = { messages: [{ role: 'user', content }], ...(answer === 'tutorial' ? {} : format) };
  const response = await fetch(`${base_url}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
  return choices[0]?.message.content ?? '';
}

it('the floor is the design, then the slowest concept, whose quiz follows its tutorial beside its resources', async () => {
  const latencies = [2, 3, 5, 1, 4, 2, 1, 2, 30];
  const provider = await startTimedProvider(() => latencies.shift() ?? 0);
  await ask(provider.base_url, 'intent_analysis');
  await ask(provider.base_url, 'curriculum');
  await ask(provider.base_url, 'roadmap_validation');
  await ask(provider.base_url, 'tutorial', 'a');
  await ask(provider.base_url, 'quiz', 'a');
  await ask(provider.base_url, 'resources', 'a');
  // 2 + 3 + 5, then max(1 + 4, 2): the quiz adds to its tutorial, the resources do not.
  expect(provider.floorOf('Learn it')).toBe(15);
  await ask(provider.base_url, 'tutorial', 'b');
  await ask(provider.base_url, 'quiz', 'b');
  // A faster concept beside it changes nothing …
  expect(provider.floorOf('Learn it')).toBe(15);
  await ask(provider.base_url, 'resources', 'b');
  // … and one whose resources take longest is the slowest.
  expect(provider.floorOf('Learn it')).toBe(40);
  expect(provider.floorOf('Another goal')).toBe(0);
  await provider.close();
});

it('what checks and mends a quiz adds to it, although it names no goal, and a replaced link to the resources', async () => {
  const latencies = [1, 5, 7, 2, 3, 4, 6, 8];
  const provider = await startTimedProvider(() => latencies.shift() ?? 0);
  await ask(provider.base_url, 'tutorial', 'a');
  const quiz = JSON.parse(await ask(provider.base_url, 'quiz', 'a')) as {
    questions: { options: string[] }[];
  };
  const shuffled = quiz.questions.map((question) => ({
    ...question,
    options: question.options.toReversed(),
  }));
  await send(provider.base_url, 'answer_check', { language: 'en', questions: shuffled });
  expect(provider.floorOf('Learn it')).toBe(1 + 5 + 7);
  const faults = quiz.questions.slice(0, 2).map((question) => ({ question, problems: ['Two are right.'] }));
  const mended = await send(provider.base_url, 'quiz_repair', {
    language: 'en',
    concept: 'Title of a',
    faults,
  });
  await send(provider.base_url, 'answer_check', { language: 'en', ...(JSON.parse(mended) as object) });
  expect(provider.floorOf('Learn it')).toBe(1 + 5 + 7 + 2 + 3);
  await ask(provider.base_url, 'resources', 'a');
  const dead = [{ title: 'T', url: 'https://gone.example/', reason: 'the site answers 404' }];
  const concept = { title: 'Title of a' };
  await send(provider.base_url, 'resources', {
    language: 'en',
    course_title: 'C',
    concept,
    dead,
    present: [],
  });
  expect(provider.floorOf('Learn it')).toBe(18);
  await ask(provider.base_url, 'resources', 'a');
  // 4 + 6 + 8: no more than the lesson's chain.
  expect(provider.floorOf('Learn it')).toBe(18);
  await provider.close();
});
