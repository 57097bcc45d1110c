import type { TransportMessage, TransportRequest } from './transport.ts';
import type { TransportError } from './transport-error.ts';

/** How a structured answer is asked for, best first: by schema, as a JSON object of whatever shape, or only in words. */
const ANSWER_MODES = ['json_schema', 'json_object', 'words'] as const;
export type AnswerMode = (typeof ANSWER_MODES)[number];

const FORMAT_WORDS =
  /response_?format|output_?(format|config)|response_?mime|schema|json_object|structured output|guided|grammar/i;

/** Where a refusal names its reason; what comes later may be the prompt, which speaks of anything. */
const REASON_LENGTH = 300;

/** Gives the next simpler mode when a server's refusal names the format itself, as older local servers do. */
export function findSimplerMode(mode: AnswerMode, error: TransportError): AnswerMode | undefined {
  if (error.status !== 400 && error.status !== 422 && error.status !== 501) return undefined;
  if (!FORMAT_WORDS.test(`${error.code} ${error.message.slice(0, REASON_LENGTH)}`)) return undefined;
  return ANSWER_MODES[ANSWER_MODES.indexOf(mode) + 1];
}

/** Adds the schema in words to the system message, for servers that do not enforce it. */
export function addSchemaInWords({ messages, format }: TransportRequest): readonly TransportMessage[] {
  if (format === undefined) return messages;
  const words = `Answer with one JSON object named "${format.name}" and nothing else. It has to fit this JSON Schema:\n${JSON.stringify(format.schema)}`;
  const [first, ...rest] = messages;
  return first?.role === 'system'
    ? [{ role: 'system', text: `${first.text}\n\n${words}` }, ...rest]
    : [{ role: 'system', text: words }, ...messages];
}
