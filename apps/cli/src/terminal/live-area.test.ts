import { expect, test } from 'vitest';
import { createLiveArea } from './live-area.ts';

/** A terminal that keeps logical lines and wraps them anew when its width changes, as real ones do. */
function createScreen(width: number) {
  let columns = width;
  let hidden = false;
  let text: string[] = [''];
  const wrap = (line: string) => line.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? [''];

  /** Removes the last so many rows but one, and the whole of that one. */
  function eraseUp(rows: number): void {
    let left = rows + 1;
    while (left > 0) {
      const last = wrap(text.at(-1) ?? '');
      if (last.length > left) {
        text[text.length - 1] = last.slice(0, last.length - left).join('');
        return;
      }
      left -= last.length;
      text.pop();
    }
    text.push('');
  }

  return {
    columns: () => columns,
    resize: (next: number) => {
      columns = next;
    },
    hidden: () => hidden,
    lines: () => text,
    write(output: string) {
      let rest = output;
      while (rest !== '') {
        if (rest.startsWith('\u001b[?25')) {
          hidden = rest[5] === 'l';
          rest = rest.slice(6);
        } else if (rest.startsWith('\r')) {
          const end = rest.indexOf('J') + 1;
          const up = Number(rest.slice(0, end).replaceAll(/\D/g, '') || 0);
          eraseUp(up);
          rest = rest.slice(end);
        } else if (rest.startsWith('\n')) {
          text = [...text, ''];
          rest = rest.slice(1);
        } else {
          text = [...text.slice(0, -1), text.at(-1) + rest.slice(0, 1)];
          rest = rest.slice(1);
        }
      }
    },
  };
}

test('lines are drawn again in place, below what stays', () => {
  const screen = createScreen(20);
  const area = createLiveArea(screen);
  area.draw(['title', '10%']);
  area.draw(['title', '20%']);
  area.printAbove('a failure');
  area.draw(['title', '30%', 'a notice']);
  area.draw(['title', '40%']);
  expect(screen.lines()).toEqual(['a failure', 'title', '40%']);
});

test('nothing is left over when the terminal becomes narrower or wider', () => {
  const screen = createScreen(20);
  const area = createLiveArea(screen);
  screen.write('before\n');
  area.draw(['a title of 19 chars', 'a bar of 19 columns']);
  screen.resize(7);
  area.draw(['title', 'bar']);
  screen.resize(40);
  area.draw(['a title', 'a bar']);
  expect(screen.lines()).toEqual(['before', 'a title', 'a bar']);
});

test('the cursor is hidden while lines are drawn, and the screen is as before afterwards', () => {
  const screen = createScreen(20);
  const area = createLiveArea(screen);
  screen.write('before\n');
  area.draw(['title', '10%']);
  expect(screen.hidden()).toBe(true);
  area.close();
  area.close();
  expect(screen.hidden()).toBe(false);
  expect(screen.lines()).toEqual(['before', '']);
});
