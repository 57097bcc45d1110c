import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { artifactDiffSchema } from '../view/artifact-diff-view.ts';
import { type ArtifactView, artifactViewSchema } from '../view/concept-view.ts';
import { diffArtifacts } from './diff-artifacts.ts';
import { diffLines } from './diff-lines.ts';

const place = (version: number) => ({
  roadmap_id: 'rust-7kq2x9dp',
  concept_id: 'moves',
  version,
  created_at: '2026-01-01T00:00:00.000Z',
});
const lesson = (version: number, markdown: string): ArtifactView => ({
  content_type: 'tutorial',
  title: 'Moves',
  summary: '',
  estimated_minutes: 1,
  markdown,
  ...place(version),
});
const list = (
  version: number,
  ...entries: readonly (readonly [url: string, title: string])[]
): ArtifactView =>
  artifactViewSchema.parse({
    content_type: 'resources',
    resources: entries.map(([url, title]) => ({ url, title })),
    ...place(version),
  });
const quiz = (version: number, ...entries: readonly (readonly [question: string, answer: number])[]) =>
  artifactViewSchema.parse({
    content_type: 'quiz',
    questions: entries.map(([question, answer]) => ({
      question,
      options: ['a', 'b'],
      correct_answer: [answer],
    })),
    ...place(version),
  });

/** Plays a diff's hunks on the earlier text. */
function patch(from: string, hunks: ReturnType<typeof diffLines>['hunks']): string[] {
  const before = from === '' ? [] : from.replace(/\n$/, '').split('\n');
  const after: string[] = [];
  let read = 0;
  for (const { from_start, lines } of hunks) {
    const start = Math.max(from_start - 1, 0);
    after.push(...before.slice(read, start));
    read = start;
    for (const { kind, text } of lines) {
      if (kind !== 'added') expect(before[read++]).toBe(text);
      if (kind !== 'removed') after.push(text);
    }
  }
  return [...after, ...before.slice(read)];
}

describe('the difference of two lessons', () => {
  it('shows the changed lines with the ones around them', () => {
    const diff = diffArtifacts(
      lesson(1, '# Moves\n\nOne.\nTwo.\n'),
      lesson(2, '# Moves\n\nOne.\nThree.\n\\ x'),
    );
    expect(artifactDiffSchema.parse(diff)).toEqual(diff);
    expect(diff).toEqual({
      content_type: 'tutorial',
      roadmap_id: 'rust-7kq2x9dp',
      concept_id: 'moves',
      from: 1,
      to: 2,
      exact: true,
      hunks: [
        {
          from_start: 1,
          from_lines: 4,
          to_start: 1,
          to_lines: 5,
          lines: [
            { kind: 'same', text: '# Moves' },
            { kind: 'same', text: '' },
            { kind: 'same', text: 'One.' },
            { kind: 'removed', text: 'Two.' },
            { kind: 'added', text: 'Three.' },
            { kind: 'added', text: '\\ x' },
          ],
        },
      ],
    });
  });

  it('is empty for the same text, whether its last line is ended or not', () => {
    expect(diffLines('One.\nTwo.', 'One.\nTwo.\n')).toEqual({ hunks: [], exact: true });
    expect(diffLines('', '')).toEqual({ hunks: [], exact: true });
  });

  it('turns the one into the other, whatever stands in them', () => {
    const text = fc
      .array(
        fc.oneof(fc.constantFrom('', 'a', 'b', '__proto__', '-', '+', '\\'), fc.string({ unit: 'grapheme' })),
        {
          maxLength: 30,
        },
      )
      .map((lines) => lines.join('\n').replaceAll('\r', ''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const { hunks } = diffLines(from, to);
        expect(patch(from, hunks)).toEqual(to === '' ? [] : to.replace(/\n$/, '').split('\n'));
        for (const { from_lines, to_lines, lines } of hunks) {
          expect(lines.filter(({ kind }) => kind !== 'added')).toHaveLength(from_lines);
          expect(lines.filter(({ kind }) => kind !== 'removed')).toHaveLength(to_lines);
        }
      }),
    );
  });

  it('is one stretch where too much differs to look for the shortest way', () => {
    const lines = (mark: string) =>
      Array.from({ length: 30_000 }, (_, place) => `${mark}${place}`).join('\n');
    const from = `# Moves\n${lines('a')}\nThe end.`;
    const { hunks, exact } = diffLines(from, `# Moves\n${lines('b')}\nmore\nThe end.`);
    expect(exact).toBe(false);
    expect(hunks).toMatchObject([{ from_start: 2, from_lines: 30_000, to_start: 2, to_lines: 30_001 }]);
    expect(hunks[0]?.lines).toHaveLength(60_001);
    expect(patch(from, hunks).at(-1)).toBe('The end.');
  });

  it('counts no line twice where so many of them are the same', () => {
    const [from, to] = ['a\n'.repeat(1000), 'a\n'.repeat(3000)];
    const { hunks, exact } = diffLines(from, to);
    expect([exact, patch(from, hunks).length]).toEqual([false, 3000]);
    expect(patch(to, diffLines(to, from).hunks)).toHaveLength(1000);
  });

  it('follows a lesson of 300 lines that was rewritten wholly', () => {
    const lines = (mark: string) => Array.from({ length: 300 }, (_, place) => `${mark}${place}`).join('\n');
    expect(diffLines(lines('a'), lines('b')).exact).toBe(true);
  });
});

describe('the difference of two lists', () => {
  it('knows resources by their address', () => {
    const from = list(1, ['https://a.org/', 'A'], ['https://b.org/', 'B'], ['https://c.org/', 'C']);
    const to = list(3, ['https://c.org/', 'C'], ['https://a.org/', 'A new title'], ['https://d.org/', 'D']);
    const diff = diffArtifacts(from, to);
    expect(artifactDiffSchema.parse(diff)).toEqual(diff);
    expect(diff).toMatchObject({
      content_type: 'resources',
      from: 1,
      to: 3,
      added: [{ url: 'https://d.org/' }],
      removed: [{ url: 'https://b.org/' }],
      changed: [{ before: { title: 'A' }, after: { title: 'A new title' } }],
    });
    if (from.content_type !== 'resources') throw new Error('it is a list');
    const link = { state: 'dead', reason: 'It is gone.', checked_at: '' } as const;
    const checked = { ...from, resources: from.resources.map((entry) => ({ ...entry, link })) };
    expect(diffArtifacts(checked, to)).toEqual(diff);
  });

  it('knows questions by their words, also those that no object should be asked for', () => {
    const diff = diffArtifacts(
      quiz(1, ['__proto__', 0], ['constructor', 0], ['Who?', 0], ['Who?', 1]),
      quiz(2, ['__proto__', 1], ['constructor', 0], ['Who?', 0]),
    );
    expect(diff).toMatchObject({
      content_type: 'quiz',
      added: [],
      removed: [{ question: 'Who?', correct_answer: [1] }],
      changed: [{ before: { question: '__proto__' }, after: { correct_answer: [1] } }],
    });
  });

  it('pairs what stands several times under one name in its order', () => {
    const twice = [
      ['Who?', 0],
      ['Who?', 1],
    ] as const;
    expect(diffArtifacts(quiz(1, ...twice), quiz(2, ...twice))).toMatchObject({
      added: [],
      removed: [],
      changed: [],
    });
  });

  it('does not compare pieces of two kinds', () => {
    expect(() => diffArtifacts(quiz(1), list(2))).toThrow(TypeError);
  });
});
