import { renderAnthropicBudgets } from './budget-headers.ts';
import { renderAnthropicRefusal } from './render-refusal.ts';
import { cutText, renderEvent, type WireDialect } from './wire-dialect.ts';
import type { WireReply } from './wire-reply.ts';
import { createSchemaFormat, type WireBody } from './wire-request.ts';

interface MessagesBody {
  readonly model: string;
  readonly stream?: boolean;
  readonly max_tokens: number;
  readonly system?: readonly { readonly text: string }[];
  readonly messages: readonly {
    readonly role: string;
    readonly content: readonly { readonly text: string }[];
  }[];
  readonly output_config?: { readonly format?: { readonly schema: WireSchema } };
  /** The forced tool by which models without an output format answer. */
  readonly tools?: readonly [{ readonly input_schema: WireSchema }];
}
type WireSchema = Readonly<Record<string, unknown>>;

const STOP_REASONS: Readonly<Record<string, string>> = {
  stop: 'end_turn',
  length: 'max_tokens',
  content_filter: 'refusal',
};

const joinText = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join('');

function findStopReason({ finish_reason, refusal }: WireReply): string | null {
  if (refusal !== undefined) return 'refusal';
  return finish_reason === null ? null : (STOP_REASONS[finish_reason] ?? finish_reason);
}

const event = (type: string, fields: object = {}) => renderEvent({ type, ...fields }, type);

/** The wire of Anthropic's messages, as a stream. */
export const anthropicDialect: WireDialect = {
  fits: (path) => path.endsWith('/messages'),

  read(_, body): WireBody {
    const {
      model,
      stream = false,
      max_tokens,
      system = [],
      messages,
      output_config,
      tools,
    } = body as MessagesBody;
    const schema = output_config?.format?.schema ?? tools?.[0].input_schema;
    return {
      model,
      stream,
      max_tokens,
      messages: [
        { role: 'system', content: joinText(system) },
        ...messages.map(({ role, content }) => ({ role, content: joinText(content) })),
      ],
      ...createSchemaFormat(schema),
    };
  },

  renderError: (error) => event('error', { error }),
  renderRefusal: renderAnthropicRefusal,
  renderBudgets: renderAnthropicBudgets,

  renderChunks({ number, sent }, reply) {
    const { usage, text, model } = reply;
    const in_tool = (sent as MessagesBody).tools !== undefined;
    const reason = findStopReason(reply);
    const cached = usage?.cached ?? 0;
    const details =
      usage?.reasoning === undefined ? {} : { output_tokens_details: { thinking_tokens: usage.reasoning } };
    const block = in_tool
      ? { type: 'tool_use', id: `toolu_${number}`, name: 'json', input: {} }
      : { type: 'text', text: '' };
    return [
      event('message_start', {
        message: {
          id: `msg_${number}`,
          type: 'message',
          role: 'assistant',
          model,
          content: [],
          stop_reason: null,
          usage: {
            input_tokens: usage === undefined ? 0 : usage.input - cached,
            cache_read_input_tokens: cached,
            output_tokens: 1,
          },
        },
      }),
      event('content_block_start', { index: 0, content_block: block }),
      event('ping'),
      ...cutText(text).map((piece) =>
        event('content_block_delta', {
          index: 0,
          delta: in_tool
            ? { type: 'input_json_delta', partial_json: piece }
            : { type: 'text_delta', text: piece },
        }),
      ),
      event('content_block_stop', { index: 0 }),
      event('message_delta', {
        delta: { stop_reason: in_tool && reason === 'end_turn' ? 'tool_use' : reason, stop_sequence: null },
        usage: { output_tokens: usage?.output ?? 0, ...details },
      }),
      event('message_stop'),
    ];
  },
};
