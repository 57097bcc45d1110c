import type { WorkView } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { type CitationDrawing, layOutCitations } from './lay-out-citations.ts';
import { LITERATURE } from './texts.ts';
import { useCitations } from './use-citations.ts';

/** More lines than these are a tangle. */
const MOST_CITED = 24;
const WIDTH = 640;
const ROW = 30;
const LEFT = 60;
/** Where the last year stands: right of it is room for titles. */
const RIGHT = 320;
const LONGEST_TITLE = 44;

/** How a work and the stored works that it cites cite one another, by year from left to right. */
export function CitationMap({ work }: { readonly work: WorkView }) {
  const texts = useTexts(LITERATURE);
  const graph = useCitations(work.work_id);
  if (graph === undefined) return null;
  const own = graph.nodes.filter(({ work_id }) => work_id === work.work_id);
  const cited = graph.nodes.filter(({ work_id }) => work_id !== work.work_id);
  const nodes = [...own, ...cited.slice(0, MOST_CITED)];
  const drawing = layOutCitations({ ...graph, nodes });
  return (
    <section aria-labelledby="map">
      <h2 id="map">{texts.map}</h2>
      <Drawing drawing={drawing} own={work.work_id} />
      <ul className="unseen">
        {drawing.edges.map(({ from, to }) => (
          <li key={`${from.work_id} ${to.work_id}`}>{texts.cites(from.title, to.title)}</li>
        ))}
      </ul>
    </section>
  );
}

interface DrawingProps {
  readonly drawing: CitationDrawing;
  /** The work of the page. */
  readonly own: string;
}

/** For eyes only: the list beside it says the same. */
function Drawing({ drawing: { nodes, edges }, own }: DrawingProps) {
  const height = nodes.length * ROW;
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: LEFT + x * (RIGHT - LEFT),
    y: y * height,
  });
  return (
    <svg className="citations" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {edges.map(({ from, to }) => {
        const [start, end] = [at(from), at(to)];
        const bend = Math.min(start.x, end.x) - 40;
        return (
          <path
            key={`${from.work_id} ${to.work_id}`}
            d={`M ${start.x} ${start.y} Q ${bend} ${(start.y + end.y) / 2} ${end.x} ${end.y}`}
          />
        );
      })}
      {nodes.map((node) => {
        const { x, y } = at(node);
        const { title } = node;
        const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
        return (
          <g key={node.work_id} className={node.work_id === own ? 'own' : undefined}>
            <circle cx={x} cy={y} r="6" />
            <text x={x + 12} y={y + 4}>
              {node.year === null ? short : `${node.year} ${short}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
