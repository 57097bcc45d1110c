import { type Bench, createGoal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { AT_ONCE, measureSubmit } from './measure-submit.ts';

const USAGE = `usage: pnpm bench submit [--submissions N] [--watched N] [--smoke]
  --submissions N  of each kind (500)
  --watched N      whose first events are waited for on a socket (200)
`;

const WARM_UPS = 200;
const MOST_SUBMIT_MS = 15;
const MOST_FIRST_EVENT_MS = 50;

/** Times how long a person waits until a goal is accepted, and then until the first events are there. */
export const submitBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres }) {
    const { submissions, watched, warm_ups } = readSettings(args);
    const { url } = await startPostgres();
    const measured = await measureSubmit({ postgres_url: url, submissions, watched, warm_ups });
    const { first_ms, alone_ms, at_once_ms, one_owner_ms, events } = measured;
    const rows = [
      ['the first one of a fresh api', [first_ms]],
      ['one after the other', alone_ms],
      [`${AT_ONCE} at once`, at_once_ms],
      [`${AT_ONCE} at once, all of one owner`, one_owner_ms],
      ['202 → `task_queued` on a socket opened then', events.queued_ms],
      ['202 → `task_started` there, with an idle worker', events.started_ms],
    ] as const;
    const p99 = (values: readonly number[]) => takeQuantile(values, 0.99);
    const submit = { most: MOST_SUBMIT_MS, unit: ' ms' };
    return {
      work: `${submissions} submissions of each kind after ${warm_ups} that do not count, ${watched} of them watched on sockets; api, worker and Postgres share the machine.`,
      body: renderTable(
        ['ms', 'submissions', 'P50', 'P99', 'max'],
        rows.map(([name, values]) => [name, String(values.length), ...renderQuantiles(values)]),
      ),
      goals: [
        createGoal('P99 until 202, one after the other', p99(alone_ms), submit),
        createGoal(`P99 until 202, ${AT_ONCE} at once`, p99(at_once_ms), submit),
        createGoal('P99 from 202 to the first event, which is replayed', p99(events.queued_ms), {
          most: MOST_FIRST_EVENT_MS,
          unit: ' ms',
        }),
        createGoal('P99 from 202 to the first live event, idle worker', p99(events.started_ms), {
          most: MOST_FIRST_EVENT_MS,
          unit: ' ms',
        }),
      ],
    };
  },
};

const renderQuantiles = (values: readonly number[]): string[] =>
  [0.5, 0.99, 1].map((part) => renderFigure(takeQuantile(values, part)));

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { submissions: text, watched: text, smoke: { type: 'boolean' } });
  const whole = { least: 1, whole: true };
  const smoke = values.smoke === true;
  return {
    submissions: readNumber('--submissions', values.submissions, whole) ?? (smoke ? 20 : 500),
    watched: readNumber('--watched', values.watched, whole) ?? (smoke ? 5 : 200),
    warm_ups: smoke ? 1 : WARM_UPS,
  };
}
