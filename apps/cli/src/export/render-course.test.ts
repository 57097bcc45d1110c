import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONCEPTS, ROADMAP } from '../testing/sample-course.ts';
import { placeConcepts } from './place-concepts.ts';
import { renderCourse } from './render-course.ts';

const files = new Map(
  renderCourse({ roadmap: ROADMAP, concepts: CONCEPTS, quality: null }).map(({ path, text }) => [path, text]),
);
const MOVES = '01-basics/01-memory-stack-heap/02-yi-dong-moves.md';

describe('the names of the files', () => {
  test('keep the order and are safe everywhere', () => {
    expect([...files.keys()]).toEqual([
      'README.md',
      '01-basics/01-memory-stack-heap/01-about-stack.md',
      MOVES,
      '02-beyond/01-lifetimes/01-about-elision.md',
    ]);
  });

  test('cannot leave the folder, whatever the titles are', () => {
    const [stage] = ROADMAP.stages;
    const [module] = stage!.modules;
    const hostile = {
      ...ROADMAP,
      stages: [
        {
          ...stage!,
          title: '../../etc',
          modules: [
            {
              ...module!,
              title: 'C:\\',
              concepts: [{ ...module!.concepts[0]!, title: '/\u0000..'.repeat(99) }],
            },
          ],
        },
      ],
    };
    for (const { path } of placeConcepts(hostile)) {
      expect(path).toMatch(/^([a-z0-9-]{4,70}\/){2}[a-z0-9-]{4,70}\.md$/);
    }
  });
});

test('every link between the pages leads to a page', () => {
  for (const [path, text] of files) {
    for (const [, target] of text.matchAll(/\]\(([^)<]+\.md)\)/g)) {
      expect(files.has(posix.join(posix.dirname(path), target!))).toBe(true);
    }
  }
});

test('the first page tells what the course is and how far it is written', () => {
  expect(files.get('README.md')).toBe(`# Rust \\*ownership\\*

Who owns what, and for how long.

6 hours, about 1 week · 2 of 3 concepts are complete

## Contents

### 1. Basics

Where values live.

**Memory: stack/heap**

- [x] [About stack](01-basics/01-memory-stack-heap/01-about-stack.md)
- [x] [移动 \\[moves\\]](${MOVES})

### 2. Beyond

**Lifetimes**

- [ ] [About elision](02-beyond/01-lifetimes/01-about-elision.md) *(incomplete)*
`);
});

test('a page holds the lesson, the resources, the quiz with its answer folded away, and the way on', () => {
  expect(files.get(MOVES)).toBe(`# 移动 \\[moves\\]

*Basics › Memory: stack/heap · easy · 2 h*

Needs: [About stack](../../01-basics/01-memory-stack-heap/01-about-stack.md)

The lesson on moves.

## Resources

- [The \\[book\\]](<https://doc.rust-lang.org/book/a_(b)>) *(book)*: Chapter 4.

## Quiz

### Question 1

Who owns a moved value?

- **A.** The old \\<binding\\>
- **B.** The new one

<details><summary>Answer</summary>

- **B.** The new one

A move hands it over.

</details>

---

← [About stack](../../01-basics/01-memory-stack-heap/01-about-stack.md) · [Contents](../../README.md) · [About elision](../../02-beyond/01-lifetimes/01-about-elision.md) →
`);
});

test('a page says what is missing', () => {
  expect(files.get('02-beyond/01-lifetimes/01-about-elision.md')).toContain('> Not there yet: quiz.');
});
