import type { LlmTransport, TransportPart, TransportRequest } from '../transport/transport.ts';
import { TransportError } from '../transport/transport-error.ts';

/** One answer of the script: an error, a text, or parts of any kind. */
type ScriptedAnswer = TransportError | string | readonly TransportPart[];

interface ScriptedTransport extends LlmTransport {
  readonly requests: readonly TransportRequest[];
}

/** Makes a transport that gives the answers of a script one after the other, the last one for ever. */
export function createScriptedTransport(script: readonly ScriptedAnswer[]): ScriptedTransport {
  const requests: TransportRequest[] = [];
  return {
    address: 'https://models.example/v1',
    key_variable: 'LLM_API_KEY',
    requests,
    async *stream(request, signal) {
      signal.throwIfAborted();
      const answer = script[Math.min(requests.length, script.length - 1)] ?? '';
      requests.push(request);
      if (answer instanceof TransportError) throw answer;
      yield { type: 'headers', headers: {} };
      if (typeof answer !== 'string') {
        yield* answer;
        return;
      }
      yield { type: 'text', text: answer };
      yield { type: 'finish', reason: 'stop', tokens: { input_tokens: 10, output_tokens: 5 } };
    },
  };
}
