import { Agent } from 'node:http';
import { createSeededRandom } from '@roadwright/llm/testing';
import { answerParent } from '../system/answer-parent.ts';
import { drawRequest, ROUTES, type Route, type Targets } from './mix.ts';
import { drawArrivals, sendOnSchedule } from './send-on-schedule.ts';
import { sendRequest } from './send-request.ts';

interface DriverSettings {
  readonly base_url: string;
  readonly per_second: number;
  readonly seed: number;
}

/** What came of the requests of one route. */
interface Answered {
  /** Milliseconds from the moment at which each request was meant to be sent to the last byte of its answer. */
  readonly latencies: number[];
  /** What was wrong with answers. */
  readonly faults: string[];
}

/** What came of a stretch of the load. */
export interface Driven {
  readonly routes: Readonly<Record<Route, Answered>>;
  /** Milliseconds by which each request was sent later than it was meant to be. */
  readonly lags: readonly number[];
}

/** What the process that asks can be asked. */
export type DriverProtocol = {
  readonly open: { readonly asked: DriverSettings; readonly answer: null };
  /** What is asked for from now on. */
  readonly aim: { readonly asked: Targets; readonly answer: null };
  readonly drive: { readonly asked: { readonly duration_ms: number }; readonly answer: Driven };
};

const agent = new Agent({ keepAlive: true });
let settings: DriverSettings | undefined;
let targets: Targets = { task_ids: [], roadmap_ids: [], artifacts: [] };
let random = Math.random;
let number = 0;

const openRoute = (): Answered => ({ latencies: [], faults: [] });
const openRoutes = () =>
  Object.fromEntries(ROUTES.map((route) => [route, openRoute()])) as Record<Route, Answered>;

answerParent<DriverProtocol>({
  open(asked) {
    settings = asked;
    random = createSeededRandom(asked.seed);
    return null;
  },
  aim(asked) {
    targets = asked;
    return null;
  },
  async drive({ duration_ms }) {
    if (settings === undefined) throw new Error('The driver was not opened.');
    const { base_url, per_second } = settings;
    const routes = openRoutes();
    const lags: number[] = [];
    await sendOnSchedule(drawArrivals({ per_second, duration_ms }, random), async (meant_at_ms) => {
      const request = drawRequest(targets, random, number++);
      lags.push(performance.now() - meant_at_ms);
      const fault = await sendRequest({ agent, base_url }, request);
      const { latencies, faults } = routes[request.route];
      latencies.push(performance.now() - meant_at_ms);
      if (fault !== undefined) faults.push(fault);
    });
    return { routes, lags };
  },
});
