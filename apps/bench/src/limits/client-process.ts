import { createSeededRandom } from '@roadwright/llm/testing';
import { answerParent } from '../system/answer-parent.ts';
import { createCaller } from './create-caller.ts';
import { type Load, type LoadReport, startLoad } from './start-load.ts';

/** What a client asks for, and how. */
interface ClientSettings extends Load {
  readonly base_url: string;
  readonly client: 'paced' | 'sdk';
  readonly local: boolean;
  readonly seed: number;
  /** Milliseconds before it begins. */
  readonly delay_ms: number;
}

/** What a client did so far. */
export interface ClientReport extends LoadReport {
  readonly first_token_ms: readonly number[];
  readonly cpu_ms: number;
  readonly rss_mib: number;
}

/** What the process of a client can be asked. */
export type ClientProtocol = {
  /** Answered when all that it needs is loaded. */
  readonly open: { readonly asked: ClientSettings; readonly answer: null };
  readonly begin: { readonly asked: null; readonly answer: null };
  /** Answered when everything that it asked for at first has ended; a load without end never does. */
  readonly finish: { readonly asked: null; readonly answer: null };
  readonly report: { readonly asked: null; readonly answer: ClientReport };
};

const MIB = 1024 ** 2;

let begin: (() => void) | undefined;
let report: (() => LoadReport) | undefined;
const first_token_ms: number[] = [];
let cpu = process.cpuUsage();
const finished = Promise.withResolvers<null>();

answerParent<ClientProtocol>({
  async open(settings) {
    const random = createSeededRandom(settings.seed);
    const caller = await createCaller({ ...settings, random, onFirstToken: (ms) => first_token_ms.push(ms) });
    begin = () => {
      setTimeout(() => {
        cpu = process.cpuUsage();
        const load = startLoad(settings, { call: caller, random });
        report = load.report;
        void load.finished.then(() => finished.resolve(null));
      }, settings.delay_ms);
    };
    return null;
  },
  begin() {
    begin?.();
    return null;
  },
  finish: () => finished.promise,
  report() {
    const { user, system } = process.cpuUsage(cpu);
    return {
      ...(report?.() ?? { finished: [], asked: 0, lost: 0 }),
      first_token_ms,
      cpu_ms: (user + system) / 1000,
      rss_mib: process.memoryUsage.rss() / MIB,
    };
  },
});
