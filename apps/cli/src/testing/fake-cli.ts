import type { EventBody } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { run } from '../run.ts';
import { createFakeApi, type FakeApi } from './fake-api.ts';
import { createFakeTerminal, type FakeTerminal } from './fake-terminal.ts';

interface Setting {
  readonly answers?: Parameters<typeof createFakeApi>[0];
  readonly events?: readonly EventBody[];
  readonly terminal?: Parameters<typeof createFakeTerminal>[0];
  readonly openKeys?: CliDeps['openKeys'];
  /** What is sent to the program. */
  readonly input?: string;
  /** Aborts where somebody presses Ctrl-C. */
  readonly interruption?: AbortController;
}

interface FakeCli extends FakeApi, FakeTerminal {
  readonly interruption: AbortController;
  /** Gives the exit code. */
  readonly run: (...words: string[]) => Promise<number>;
}

/** The command line on an API and a terminal in memory. */
export function createFakeCli({
  answers = {},
  events = [],
  terminal = {},
  input = '',
  openKeys = () => Promise.reject(new Error('there is no database')),
  interruption = new AbortController(),
}: Setting): FakeCli {
  const api = createFakeApi(answers, events);
  const screen = createFakeTerminal(terminal);
  const deps = {
    client: api.client,
    base_url: 'http://api.test',
    command: 'roadwright',
    terminal: screen.terminal,
    now: () => 1_700_000_060_000,
    openKeys,
    input: () => new Blob([input]).stream(),
    interrupted: interruption.signal,
  };
  return { ...api, ...screen, interruption, run: (...words: string[]) => run(deps, words) };
}
