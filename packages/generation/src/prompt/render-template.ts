import type { LlmPrompt } from '@roadwright/domain';
import { createDataBlock } from './data-block.ts';
import { fillPlaceholders, type PromptSpec, type PromptTemplate } from './parse-template.ts';

/** What a template is filled with. Values and choices come from the code or from closed words, never from free text. */
interface PromptInput<S extends PromptSpec> {
  readonly values: Readonly<Record<S['values'][number], string | number>>;
  readonly choices: {
    /** One option, or several whose texts follow one another; none leaves the place empty. */
    readonly [C in keyof S['choices']]: S['choices'][C][number] | readonly S['choices'][C][number][];
  };
  /** Everything that a person or a model wrote. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Renders a prompt: the system part from the template alone, the data as one block of the user part. */
export function renderTemplate<S extends PromptSpec>(
  template: PromptTemplate<S>,
  { values, choices, data }: PromptInput<S>,
): LlmPrompt {
  const { user, version, rendered } = template;
  const key = JSON.stringify([values, choices]);
  const system = rendered.get(key) ?? renderSystem(template, { values, choices });
  if (rendered.size >= MOST_RENDERED) rendered.clear();
  rendered.set(key, system);
  return { system, user: fillPlaceholders(user, () => createDataBlock(data)), version };
}

/** The concepts of a course differ in few of their choices, and hundreds of calls that wait share one text. */
const MOST_RENDERED = 200;

function renderSystem<S extends PromptSpec>(
  { system, options }: PromptTemplate<S>,
  { values, choices }: Pick<PromptInput<S>, 'values' | 'choices'>,
): string {
  const findValue = (name: string) => String(values[name as S['values'][number]]);
  const findText = (name: string): string => {
    const texts = options.get(name);
    if (texts === undefined) return findValue(name);
    const chosen = [choices[name as keyof S['choices']]].flat();
    return chosen.map((option) => fillPlaceholders(texts.get(option) ?? [], findValue)).join('\n');
  };
  // A choice without a text leaves empty lines behind.
  return fillPlaceholders(system, findText).replaceAll(/\n{3,}/g, '\n\n');
}
