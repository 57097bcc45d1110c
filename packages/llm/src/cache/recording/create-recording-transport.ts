import type { TimerClock } from '@roadwright/domain';
import { createSecretFilter, type SecretFilter } from '../../failure/create-secret-filter.ts';
import type { LlmTransport, TransportPart } from '../../transport/transport.ts';
import { TransportError } from '../../transport/transport-error.ts';
import { createRequestKey } from '../create-request-key.ts';
import { keepHeaders } from './keep-headers.ts';
import type { RecordedError, TimedPart } from './recording.ts';
import type { RecordingStore } from './recording-store.ts';

interface RecordingOptions {
  readonly store: RecordingStore;
  readonly clock: Pick<TimerClock, 'now'>;
  /** What the transport sends in confidence; hidden where a server may repeat it. */
  readonly secrets?: readonly string[];
}

/**
 * Passes everything through and records each asking once it has come to its end, be that an answer or a refusal. What
 * the client aborted is not recorded, since nobody knows how it would have gone on.
 */
export function createRecordingTransport(
  transport: LlmTransport,
  { store, clock, secrets = [] }: RecordingOptions,
): LlmTransport {
  const { address, key_variable } = transport;
  const hideSecrets = createSecretFilter(secrets);
  return {
    address,
    key_variable,
    async *stream(request, signal) {
      const started = clock.now();
      const measure = () => clock.now() - started;
      const parts: TimedPart[] = [];
      let failure: TransportError | undefined;
      try {
        for await (const part of transport.stream(request, signal)) {
          parts.push(keepPart(part, measure(), hideSecrets));
          yield part;
        }
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        failure = error;
      }
      if (!signal.aborted || parts.at(-1)?.type === 'finish') {
        const question = { key: createRequestKey(address, request), request };
        const error = failure && { error: keepError(failure, hideSecrets) };
        await store.add(question, { parts, ended_ms: measure(), ...error });
      }
      if (failure !== undefined) throw failure;
    },
  };
}

const keepPart = (part: TransportPart, at_ms: number, hideSecrets: SecretFilter): TimedPart =>
  part.type === 'headers'
    ? { at_ms, type: 'headers', headers: hideInHeaders(part.headers, hideSecrets) }
    : { at_ms, ...part };

function keepError(error: TransportError, hideSecrets: SecretFilter): RecordedError {
  const { message, status, code, retry_after_ms, headers } = error;
  return {
    message: hideSecrets(message),
    ...(status === undefined ? {} : { status }),
    code: hideSecrets(code),
    ...(retry_after_ms === undefined ? {} : { retry_after_ms }),
    headers: hideInHeaders(headers, hideSecrets),
  };
}

const hideInHeaders = (headers: Readonly<Record<string, string>>, hideSecrets: SecretFilter) =>
  Object.fromEntries(Object.entries(keepHeaders(headers)).map(([name, value]) => [name, hideSecrets(value)]));
