import type { LlmStep } from '@roadwright/domain';
import { createRecordingStore } from '../cache/recording/create-recording-store.ts';
import { createRecordingTransport } from '../cache/recording/create-recording-transport.ts';
import { createReplayTransport } from '../cache/recording/create-replay-transport.ts';
import { systemClock } from '../clock/system-clock.ts';
import type { SendRequest } from '../transport/send-request.ts';
import type { LlmTransport } from '../transport/transport.ts';
import type { ResolvedEndpoint } from './endpoint.ts';
import { findAttemptLimits } from './find-attempt-limits.ts';
import { openTransport } from './open-transport.ts';
import { PRESETS } from './presets.ts';
import type { ProviderSettings, WireProvider } from './provider-settings.ts';

/** A provider with everything that is needed to ask it. */
export interface CompleteProvider {
  readonly provider: WireProvider;
  readonly base_url: string;
  readonly api_key?: string | undefined;
  modelForStep(step: LlmStep): string;
}

/** More calls at once would only wait inside a local server, against their time limit. */
const LOCAL_CONCURRENCY = 4;

type Settings = Pick<ProviderSettings, 'max_concurrency' | 'timeout_ms' | 'record_dir' | 'replay_dir'>;

/** Makes what opens endpoints; those with the same address and key get the same transport, and so the same pacing. */
export function createEndpoints(settings: Settings, send: SendRequest | undefined) {
  const { max_concurrency, timeout_ms } = settings;
  const transports = new Map<string, Promise<LlmTransport>>();
  const wrapTransport = createWrapping(settings);

  const findTransport = ({ provider, base_url, api_key }: CompleteProvider): Promise<LlmTransport> => {
    const { key_variable, max_output_tokens } = PRESETS[provider];
    const name = JSON.stringify([provider, base_url, api_key]);
    const wire = { base_url, api_key, key_variable, max_output_tokens, send };
    const transport =
      transports.get(name) ?? openTransport(provider, wire).then(wrapTransport([api_key ?? '']));
    transports.set(name, transport);
    return transport;
  };
  return async (complete: CompleteProvider): Promise<ResolvedEndpoint> => {
    const { local = false } = PRESETS[complete.provider];
    return {
      transport: await findTransport(complete),
      local,
      modelForStep: complete.modelForStep,
      max_concurrency: local ? Math.min(max_concurrency, LOCAL_CONCURRENCY) : max_concurrency,
      limits: findAttemptLimits(complete, timeout_ms),
    };
  };
}

/** Makes what puts the recorder, or the recordings, between the client and a transport. */
function createWrapping({ record_dir, replay_dir }: Settings) {
  const dir = replay_dir ?? record_dir;
  const store = dir === undefined ? undefined : createRecordingStore({ dir });
  return (secrets: readonly string[]) =>
    (transport: LlmTransport): LlmTransport => {
      if (store === undefined) return transport;
      const { address, key_variable } = transport;
      return replay_dir === undefined
        ? createRecordingTransport(transport, { store, clock: systemClock, secrets })
        : createReplayTransport({ store, address, key_variable });
    };
}
