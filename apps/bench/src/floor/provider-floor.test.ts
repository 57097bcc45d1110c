import { expect, it } from 'vitest';
import { startTimedProvider } from './provider-floor.ts';

/** Asks for one answer as the pipeline does; plain text is a tutorial. */
async function ask(base_url: string, answer: string, concept_id?: string): Promise<void> {
  const data = { learning_goal: 'Learn it', concept: concept_id === undefined ? undefined : { concept_id } };
  const content = `<input_data>\n${JSON.stringify(data)}\n</input_data>`;
  const format = { response_format: { type: 'json_schema', json_schema: { name: answer } } };
  const body = { messages: [{ role: 'user', content }], ...(answer === 'tutorial' ? {} : format) };
  const response = await fetch(`${base_url}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  await response.text();
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
