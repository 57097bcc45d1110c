import type { AnswerName } from '@roadwright/domain';
import type { WireDialect } from './wire-dialect.ts';

/** The body of a chat completion request, as far as the server reads it; other vendors' bodies are turned into it. */
export interface WireBody {
  readonly model?: string;
  readonly stream?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
  readonly messages?: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: {
    readonly type: string;
    readonly json_schema?: {
      readonly name: string;
      readonly strict?: boolean;
      readonly schema?: Readonly<Record<string, unknown>>;
    };
  };
  readonly max_tokens?: number;
}

/** One request that arrived, kept for assertions; the server goes on filling it in. */
export interface WireRequest {
  /** Number of the request, from 1. */
  readonly number: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: WireBody;
  /** The body as it arrived, in the vendor's own shape. */
  readonly sent: unknown;
  readonly dialect: WireDialect;
  /** The structured answer that was asked for; `tutorial` for plain text. */
  readonly answer: AnswerName | 'tutorial';
  /** Milliseconds of a monotonic clock. */
  readonly received_at: number;
  finished_at: number | undefined;
  status: number | undefined;
  /** The client closed the connection before the answer was whole. */
  aborted: boolean;
}

/** Says which schema was asked for where the wire has no name for it but the schema's title. */
export const createSchemaFormat = (
  schema: Readonly<Record<string, unknown>> | undefined,
): Pick<WireBody, 'response_format'> =>
  schema === undefined
    ? {}
    : { response_format: { type: 'json_schema', json_schema: { name: String(schema.title), schema } } };

const IN_WORDS = /one JSON object named "(\w+)"/;

/** Finds which answer a body asks for, by schema or in words. */
export function findAnswer(body: WireBody): AnswerName | 'tutorial' {
  const named = body.response_format?.json_schema?.name;
  const system = body.messages?.find(({ role }) => role === 'system' || role === 'developer')?.content ?? '';
  return ((named ?? IN_WORDS.exec(system)?.[1]) as AnswerName | undefined) ?? 'tutorial';
}

/** The words of the user, all turns together. */
export const findPrompt = ({ messages = [] }: WireBody): string =>
  messages.map(({ role, content }) => (role === 'user' ? content : '')).join('\n');
