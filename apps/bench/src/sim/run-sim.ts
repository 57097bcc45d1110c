import { renderTable } from '../report/render-table.ts';
import { UsageError } from '../report/usage-error.ts';
import { readSimSettings } from './read-sim-settings.ts';
import { type Screen, showProgress } from './show-progress.ts';
import { type SimulatedProvider, startSimulatedProvider } from './start-simulated-provider.ts';

/**
 * Is a provider until `stop` aborts, then tells what came.
 *
 * @throws UsageError
 */
export async function runSim(args: readonly string[], screen: Screen, stop: AbortSignal): Promise<void> {
  const settings = readSimSettings(args);
  const provider = await startSimulatedProvider(settings).catch((error: unknown) => {
    throw isTaken(error) ? new UsageError(`Port ${settings.port} is taken.`, { cause: error }) : error;
  });
  const started_at = performance.now();
  screen.write(renderWelcome(provider.base_url));
  const endProgress = showProgress(provider, screen);
  await new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
  endProgress();
  const elapsed_s = (performance.now() - started_at) / 1000;
  const summary = renderSummary(provider, elapsed_s);
  await provider.close();
  screen.write(`\n${summary}`);
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const renderWelcome = (base_url: string): string => `A simulated provider listens at ${base_url}

  LLM_PROVIDER=openai-compatible LLM_BASE_URL=${base_url} LLM_MODEL=sample npm start

It also speaks the streams of Anthropic and Google there. Ctrl-C ends it.

`;

function renderSummary(provider: SimulatedProvider, elapsed_s: number): string {
  const { admitted, refused } = provider.admission.figures;
  const part = admitted + refused === 0 ? 0 : refused / (admitted + refused);
  const rows: (readonly [string, string | number])[] = [
    ['seconds', elapsed_s.toFixed(1)],
    ['accepted', admitted],
    ['refused', `${refused} (${(100 * part).toFixed(1)} %)`],
    ...[...provider.faults].map(([name, count]) => [name, count] as const),
    ['clients that left early', provider.aborted_count],
    ['most in flight at once', provider.in_flight_peak],
  ];
  return renderTable(
    ['figure', 'value'],
    rows.map(([name, value]) => [name, String(value)]),
  );
}
