import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { listRules } from './list-rules.ts';

const rooms = new URL('../', import.meta.url);
const tests = new Map(
  globSync('{lesson,outline,quiz,resources}/*.test.ts', { cwd: rooms }).map((path) => [
    basename(path, '.test.ts').replaceAll('-', '_'),
    readFileSync(new URL(path, rooms), 'utf8'),
  ]),
);
const rules = listRules();

it.each(rules.map((listed) => [listed.rule, listed] as const))('%s is held to examples', (rule, { of }) => {
  const own = tests.get(of === 'outline' ? 'outline_rules' : rule) ?? '';
  expect(own).toMatch(/^ *measure(?:Lesson|List)?Rule(?:<\w+>)?\(/m);
  // The corpora of outlines are a record by rule, so that the compiler misses none.
  if (of !== 'outline') expect(own).toContain(`./corpus/${rule.replaceAll('_', '-')}.ts`);
});

it.each([
  'key_count',
  'duplicate_options',
  'explanation_names_option',
  'scratchpad_leak',
  'prompt_leak',
  'as_an_ai',
  'assistant_talk',
  'placeholder_text',
  'wrong_language',
  'truncated_end',
  'unclosed_fence',
  'raw_html',
  'dead_link',
])('%s blocks, because a learner would be misled', (rule) => {
  expect(rules.find((listed) => listed.rule === rule)?.severity).toBe('blocking');
});

it.each(['overlapping_options', 'longest_key', 'grounding', 'word_budget', 'unverified_link'])(
  '%s only warns',
  (rule) => {
    expect(rules.find((listed) => listed.rule === rule)?.severity).toBe('warning');
  },
);
