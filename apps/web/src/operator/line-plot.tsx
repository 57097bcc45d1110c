import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useDark } from '../theme/use-dark.ts';

/** One line of a plot. */
interface PlotLine {
  readonly name: string;
  /** Name of a colour of the page, such as `--accent`. */
  readonly colour: string;
  readonly values: readonly (number | null)[];
}

interface LinePlotProps {
  /** Milliseconds since 1970, growing. */
  readonly times: readonly number[];
  readonly lines: readonly PlotLine[];
}

const HEIGHT = 140;
/** A few looks do not fill the whole width: two minutes at least, in seconds. */
const SHORTEST_S = 120;

/** Draws a few lines over time, for eyes only: the tables beside it say the same. */
export function LinePlot({ times, lines }: LinePlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot>(undefined);
  const data = [times.map((at) => at / 1000), ...lines.map(({ values }) => [...values])] as UPlot.AlignedData;
  const newest = useRef(data);
  newest.current = data;
  const look = JSON.stringify(lines.map(({ name, colour }) => [name, colour]));
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const options = createOptions(element, JSON.parse(look) as [string, string][]);
    const made = new UPlot(options, newest.current, element);
    plot.current = made;
    const resize = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: HEIGHT }));
    resize.observe(element);
    return () => {
      resize.disconnect();
      made.destroy();
      plot.current = undefined;
    };
  }, [look]);
  useEffect(() => plot.current?.setData(data));
  const dark = useDark();
  useEffect(() => plot.current?.redraw(), [dark]);
  return <div ref={host} className="plot" aria-hidden="true" />;
}

function createOptions(element: HTMLElement, looks: readonly [string, string][]): UPlot.Options {
  // Read for each drawing, because the theme changes.
  const colour = (name: string) => () => readColour(element, name);
  const axis = {
    stroke: colour('--quiet'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
  };
  return {
    width: element.clientWidth,
    height: HEIGHT,
    // Room for half of the last time on the axis.
    padding: [8, 30, 0, 0],
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: {
        range: (_, min, max) => (Number.isFinite(max) ? [Math.min(min, max - SHORTEST_S), max] : [min, max]),
      },
      y: { range: (_, __, max) => [0, Math.max(1, max * 1.1)] },
    },
    axes: [
      { ...axis, size: 28, values: (_, seconds) => seconds.map((at) => CLOCK.format(at * 1000)), space: 90 },
      { ...axis, size: 44, incrs: WHOLE },
    ],
    series: [
      {},
      ...looks.map(([label, name]) => ({
        label,
        stroke: colour(name),
        width: 2,
        spanGaps: true,
        points: { size: 5, fill: colour(name) },
      })),
    ],
  };
}

/** Tasks, connections and seconds are counted in whole ones. */
const WHOLE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** A canvas knows no custom properties and no `light-dark()`: an element is asked what becomes of them. */
function readColour(element: HTMLElement, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  element.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
