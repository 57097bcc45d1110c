import type { FaultRule } from '@roadwright/llm/testing';
import { HOSTILE_LESSON, HOSTILE_LINE } from './payloads.ts';

type Fields = Readonly<Record<string, (value: unknown) => unknown>>;

/** Changes every field of these names, however deep it stands. */
function changeFields(value: unknown, fields: Fields): unknown {
  if (Array.isArray(value)) return value.map((item) => changeFields(item, fields));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      fields[name]?.(inner) ?? changeFields(inner, fields),
    ]),
  );
}

/** Changes the fields of a JSON text. */
const changeText =
  (fields: Fields) =>
  (text: string): string =>
    JSON.stringify(changeFields(JSON.parse(text), fields));

const spoil = (value: unknown): string => `${value} ${HOSTILE_LINE}`;
const spoilAll = (values: unknown): string[] => (values as unknown[]).map(spoil);

/** A model that has been talked into writing the worst, wherever it may write. */
export const HOSTILE_FAULTS: readonly FaultRule[] = [
  {
    answer: 'curriculum',
    fault: { kind: 'answer', text: changeText({ title: spoil, summary: spoil, description: spoil }) },
  },
  { answer: 'tutorial', fault: { kind: 'answer', text: (text) => `${text}\n${HOSTILE_LESSON}` } },
  {
    answer: 'quiz',
    fault: { kind: 'answer', text: changeText({ question: spoil, options: spoilAll, explanation: spoil }) },
  },
  {
    answer: 'resources',
    fault: {
      kind: 'answer',
      text: changeText({
        title: spoil,
        description: spoil,
        url: () => `https://away.invalid/"onmouseover="window.hit='url'"><script>`,
      }),
    },
  },
];
