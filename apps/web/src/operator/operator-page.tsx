import type { EndedWindow } from '@roadwright/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useReducer, useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTag, useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useTitle } from '../page/use-title.ts';
import { formatDuration } from '../text/duration.ts';
import './operator.css';
import { type OpsReading, readOps } from './ops-reading.ts';
import { Plots } from './plots.tsx';
import { sumEnded } from './sum-ended.ts';
import { EndedTable, LaneTable, LimiterTable, PoolTable, WorkerTable } from './tables.tsx';
import { OPERATOR } from './texts.ts';
import { extendTrail, type TrailPoint, toTrailPoint } from './trail.ts';

const LOOK_AGAIN_MS = 2_000;

const NO_TRAIL: readonly TrailPoint[] = [];

/** How the system stands, looked at again as long as the page is seen. */
export function OperatorPage() {
  const client = useClient();
  const texts = useTexts(OPERATOR);
  useTitle(texts.title);
  const [window, setWindow] = useState<EndedWindow>('hour');
  const [trail, extend] = useReducer(extendTrail, NO_TRAIL);
  const look = useQuery({
    queryKey: ['ops', window],
    queryFn: ({ signal }) => readOps(client, { window, signal }),
    refetchInterval: LOOK_AGAIN_MS,
    placeholderData: keepPreviousData,
  });
  const { data: reading } = look;
  useEffect(() => {
    if (reading !== undefined) extend(toTrailPoint(reading));
  }, [reading]);
  return (
    <div className="operator">
      <h1>{texts.title}</h1>
      {look.isPending && <Loading what={texts.loaded} />}
      {look.isError && reading !== undefined && <p className="notice warn">{texts.stale}</p>}
      <ProblemNotice error={look.error} />
      {reading !== undefined && (
        <>
          <Headline reading={reading} window={window} onChoose={setWindow} />
          <Plots reading={reading} trail={trail} />
          <LaneTable reading={reading} />
          <WorkerTable reading={reading} />
          <PoolTable reading={reading} />
          <LimiterTable reading={reading} />
          <EndedTable reading={reading} />
        </>
      )}
    </div>
  );
}

interface HeadlineProps {
  readonly reading: OpsReading;
  readonly window: EndedWindow;
  readonly onChoose: (window: EndedWindow) => void;
}

/** The figures that tell at a glance whether all is well. */
function Headline({ reading, window, onChoose }: HeadlineProps) {
  const texts = useTexts(OPERATOR);
  const tag = useTag();
  const { tasks, success, mean_s } = sumEnded(reading.ended.totals);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(tag, { timeStyle: 'medium' });
  return (
    <>
      <div className="row">
        <label>
          <span className="unseen">{texts.window}</span>
          <select value={window} onChange={({ target }) => onChoose(target.value as EndedWindow)}>
            {Object.entries(texts.windows).map(([one, name]) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <span className="fine">{texts.looked_at(time.format(reading.at))}</span>
      </div>
      <dl className="headline">
        <div>
          <dt>{texts.success}</dt>
          <dd>{success === null ? '–' : percent.format(success)}</dd>
        </div>
        <div>
          <dt>{texts.mean}</dt>
          <dd>{mean_s === null ? '–' : formatDuration(mean_s * 1000, tag)}</dd>
        </div>
        <div>
          <dt>{texts.count}</dt>
          <dd>{tasks.toLocaleString(tag)}</dd>
        </div>
      </dl>
    </>
  );
}
