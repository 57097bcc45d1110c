import { describe, expect, it } from 'vitest';
import { collectLines, type TextRun } from './collect-lines.ts';

const FRAME = { page: 1, height: 792, transform: [1, 0, 0, -1, 0, 792] };
const run = (str: string, x: number, y: number, more: Partial<TextRun> & { size?: number } = {}): TextRun => {
  const { size = 10, ...fields } = more;
  const width = str.length * size * 0.5;
  return { str, transform: [size, 0, 0, size, x, y], width, height: size, hasEOL: false, ...fields };
};
const texts = (...runs: TextRun[]) => collectLines(runs, FRAME).map(({ text }) => text);

describe('the lines of a page', () => {
  it('end where the library says so, and where the next run stands lower or further left', () => {
    expect(texts(run('one', 72, 700, { hasEOL: true }), run('two', 72, 688), run('three', 72, 676))).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(texts(run('right', 300, 700), run('left', 72, 700))).toEqual(['right', 'left']);
  });

  it('keep marks above the baseline, which say nothing of size and place', () => {
    const [line] = collectLines(
      [run('1', 72, 704, { size: 6 }), run('Mara', 76, 700), run('2', 96, 704, { size: 6 })],
      FRAME,
    );
    expect(line).toMatchObject({ text: '1Mara2', size: 10, y: 92, x: 72 });
  });

  it('know the parts that stand apart', () => {
    const [line] = collectLines([run('Mara', 72, 700), run(' ', 92, 700), run('Ivo', 200, 700)], FRAME);
    expect(line).toMatchObject({ text: 'Mara Ivo', cells: ['Mara', 'Ivo'] });
  });

  it('know when they run up the side', () => {
    const stamp = { ...run('stamp', 20, 300), transform: [0, 10, -10, 0, 20, 300] };
    expect(collectLines([stamp, run('text', 72, 300)], FRAME)).toMatchObject([
      { upright: true },
      { upright: false },
    ]);
  });

  it('stand level on a page that is turned', () => {
    const turned = { ...FRAME, transform: [0, 1, 1, 0, 0, 0] };
    const level = { ...run('text', 72, 300), transform: [0, 10, -10, 0, 72, 300] };
    expect(collectLines([level], turned)).toMatchObject([{ upright: false }]);
  });

  it('are none where nothing can be seen', () => {
    expect(texts(run(' ', 72, 700), run('\u200b', 72, 700, { hasEOL: true }))).toEqual([]);
  });

  it('take time in proportion to their runs', () => {
    const many = Array.from({ length: 200_000 }, (_, at) => run('a', 72 + at * 5, 700));
    expect(collectLines(many, FRAME)).toHaveLength(1);
  });
});
