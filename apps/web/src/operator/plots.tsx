import { useTexts } from '../language/use-language.ts';
import { listEnded } from './list-ended.ts';
import type { OpsReading } from './ops-reading.ts';
import { PlotFigure } from './plot-figure.tsx';
import { OPERATOR } from './texts.ts';
import type { TrailPoint } from './trail.ts';

interface PlotsProps {
  readonly reading: OpsReading;
  readonly trail: readonly TrailPoint[];
}

/** How the system went since the page was opened, and what ended in the window. */
export function Plots({ reading, trail }: PlotsProps) {
  const { plots, lines } = useTexts(OPERATOR);
  const times = trail.map(({ at }) => at);
  const ended = listEnded(reading.ended, reading.at);
  const along = (name: 'waiting' | 'running' | 'capacity' | 'in_use' | 'in_flight', colour: string) => ({
    name: lines[name],
    colour,
    values: trail.map((point) => point[name]),
  });
  return (
    <div className="plots">
      <PlotFigure
        title={plots.tasks}
        times={times}
        lines={[along('waiting', '--warn'), along('running', '--accent'), along('capacity', '--quiet')]}
      />
      <PlotFigure
        title={plots.load}
        times={times}
        lines={[along('in_use', '--accent'), along('in_flight', '--warn')]}
      />
      <PlotFigure
        title={plots.ended}
        times={ended.times}
        lines={[
          { name: lines.completed, colour: '--good', values: ended.completed },
          { name: lines.others, colour: '--bad', values: ended.others },
        ]}
      />
      <PlotFigure
        title={plots.mean}
        times={ended.times}
        lines={[{ name: lines.mean, colour: '--accent', values: ended.mean_s }]}
      />
    </div>
  );
}
