import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderCourse } from '../export/render-course.ts';
import { createFakeCli } from '../testing/fake-cli.ts';
import { CONCEPTS, ROADMAP } from '../testing/sample-course.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'roadwright-check-'));
});
afterEach(() => rm(root, { recursive: true }));

async function write(files: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(
      join(root, path),
      typeof content === 'string' ? content : JSON.stringify(content, null, 1),
    );
  }
}

/** Runs `check`; the folder of the test is taken out of what it says. */
async function check(words: readonly string[], setting: Parameters<typeof createFakeCli>[0] = {}) {
  const cli = createFakeCli(setting);
  const code = await cli.run('check', ...words.map((word) => (word.startsWith('/') ? root + word : word)));
  return { code, lines: cli.lines.map((line) => line.replaceAll(root, '')), drawn: cli.drawn() };
}

const read = async (...words: string[]) => {
  const { code, lines } = await check([...words, '--json']);
  return { code, ...JSON.parse(lines.join('')) };
};

const LESSON = `# Moves

A move hands a value over to a new owner. The old binding can no longer be used after that, and the compiler says so.

## Why it helps

Nobody has to ask who frees the memory: the one owner does it when it goes out of scope, and nobody else can.
`;
const QUESTION = {
  question: 'What can be done with the old binding after a move?',
  question_type: 'single_choice',
  options: ['It can be read once more', 'Nothing, it is out of use', 'It can be freed by hand'],
  correct_answer: [1],
  explanation: 'Nothing: after a move the old binding is out of use.',
  quote: 'The old binding can no longer be used after that',
  difficulty: 'easy',
};
const CONCEPT = {
  concept_id: 'moves',
  title: 'Moves',
  description: 'What a move is.',
  difficulty: 'easy',
  estimated_hours: 1,
  prerequisites: [],
  keywords: [],
};
const outline = (...concepts: object[]) => ({
  title: 'Rust',
  stages: [{ title: 'Basics', modules: [{ title: 'Memory', concepts }] }],
});

describe('what is found', () => {
  test('stands in a line each with its place, and the whole in the last one', async () => {
    await write({ 'a.md': `${LESSON}\n<div>raw</div>\n` });
    expect(await check(['/a.md'])).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/^\/a\.md:9 raw_html blocking .* -> /), '1 file · 1 finding, 1 blocking'],
    });
  });

  test('is nothing in a sound lesson with its quiz and its outline', async () => {
    const concepts = ['moves', 'borrows', 'slices'].map((concept_id, index) => ({
      ...CONCEPT,
      concept_id,
      title: ['Moves', 'Borrowing', 'Slices of text'][index],
    }));
    await write({
      'moves.md': LESSON,
      'moves.quiz.json': { questions: [QUESTION] },
      'outline.json': outline(...concepts),
    });
    expect(await check(['/'])).toMatchObject({ code: 0, lines: ['3 files · nothing found'] });
  });

  test('does not fail a check by warnings alone, and --quiet leaves them out', async () => {
    await write({ 'q.json': { questions: [{ ...QUESTION, question_type: 'singel', quote: undefined }] } });
    const { code, lines } = await check(['/q.json']);
    expect([code, lines.length]).toEqual([0, 2]);
    expect(lines[0]).toContain(
      '/q.json:5 shape warning questions[0].question_type: "singel" is not known here',
    );
    expect(await check(['/q.json', '--quiet'])).toMatchObject({ code: 0, lines: [] });
  });

  test('is one object for programs', async () => {
    await write({
      'q.json': {
        questions: [{ ...QUESTION, options: ['It can', 'it can', 'Nothing'], correct_answer: [2] }],
      },
      'x.json': {},
    });
    expect(await read('/')).toEqual({
      code: 1,
      files: [
        {
          path: '/q.json',
          kind: 'quiz',
          findings: expect.arrayContaining([
            {
              rule: 'duplicate_options',
              severity: 'blocking',
              where: 'questions[0].options[1]',
              line: 8,
              detail: expect.any(String),
              suggestion: expect.any(String),
            },
          ]),
        },
      ],
      skipped: [{ path: '/x.json', reason: expect.any(String) }],
      findings_count: expect.any(Number),
      blocking_count: 1,
    });
  });

  test('tells what it passes over without what a file’s name would do to a terminal', async () => {
    await write({ 'x\u001b]0;mine\u0007\u001b[31m\u202e.json': { a: 1 }, 'moves.md': LESSON });
    const { lines } = await check(['/']);
    expect(lines).toContainEqual(expect.stringMatching(/^! \/x\.json is no outline.*: skipped$/));
  });

  test('cannot steer a terminal', async () => {
    await write({ 'a.md': `${LESSON}\n<b\u001b[2J>x</b>\n` });
    expect((await check(['/a.md'])).lines.join('')).not.toContain('\u001b');
  });
});

describe('shapes', () => {
  test('broken entries are told with their places, and do not hide what the others hold', async () => {
    const twin = { ...QUESTION, options: ['It can', 'it can', 'Nothing'], correct_answer: [2] };
    await write({
      'q.json': { questions: [{ question: 'Who?', options: 'none', correct_answer: [0] }, twin, 5] },
    });
    const { code, files } = await read('/q.json');
    const found = files[0].findings.map(({ rule, where }: Record<string, string>) => `${rule} ${where}`);
    expect(code).toBe(1);
    expect(found).toEqual(
      expect.arrayContaining([
        'shape questions[0].options',
        'duplicate_options questions[1].options[1]',
        'shape questions[2]',
      ]),
    );
    expect(JSON.stringify(files)).not.toMatch(/Invalid input|expected string/i);
  });

  test.for([
    [
      'a concept',
      {
        concept_id: 'm',
        tutorial: { title: 'Moves', markdown: LESSON },
        resources: null,
        quiz: { questions: [] },
      },
      'concept',
      'quiz.questions',
    ],
    [
      'an outline',
      outline({ ...CONCEPT, difficulty: 'wow' }),
      'outline',
      'stages[0].modules[0].concepts[0].difficulty',
    ],
    ['an outline without stages', { stages: 'none' }, 'outline', 'stages'],
    ['a list', { resources: [{ title: 'A', url: 'ftp://example.org' }] }, 'resources', 'resources[0].url'],
    ['no list', { resources: 'none', questions: [] }, 'quiz', 'questions'],
    ['JSON that breaks off', '{"questions": [', 'quiz', ''],
  ] as const)('%s is known by what it holds', async ([_name, content, kind, where]) => {
    await write({ 'some.json': content });
    const { code, files } = await read('/some.json');
    expect([code, files[0].kind]).toEqual([1, kind]);
    expect(files[0].findings).toContainEqual(
      expect.objectContaining({ rule: 'shape', severity: 'blocking', where }),
    );
  });

  test('an outline keeps its ids in the findings, and names places where it has none', async () => {
    await write({
      'o.json': outline(
        { ...CONCEPT, prerequisites: ['later'] },
        { title: ' ', description: 'x' },
        { ref: 'later', title: 'Later', description: 'x' },
      ),
    });
    const { files } = await read('/o.json');
    const found = files[0].findings.map(({ rule, where }: Record<string, string>) => `${rule} ${where}`);
    expect(found).toEqual([
      'order_against_prerequisites moves',
      'blank_title stages[0].modules[0].concepts[1]',
    ]);
  });

  test('whatever a JSON file holds, there is an answer', async () => {
    const keys = fc.constantFrom(
      'stages',
      'questions',
      'resources',
      'tutorial',
      'quiz',
      'markdown',
      'modules',
      'concepts',
      'options',
      'url',
      'title',
      'correct_answer',
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, 0, -1, '', 'a', true, 1e9),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(keys, tie('json'), { maxKeys: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(keys, json, { maxKeys: 4 }), async (value) => {
        const { code, lines } = await check(['-', '--json'], { input: JSON.stringify(value) });
        expect([0, 1, 64]).toContain(code);
        if (code !== 64) expect(JSON.parse(lines[0] ?? '')).toHaveProperty('blocking_count');
        else expect(lines[0]).toMatch(/^! error: The input is no outline/);
      }),
      { numRuns: 150 },
    );
  });
});

test('a file of many faults, or one that is very deep, is told of at once', async () => {
  const many = {
    questions: Array.from({ length: 3000 }, () => ({
      question: 'Which of these is the one?',
      options: ['a'],
    })),
  };
  await write({
    'many.json': many,
    'deep.json': `{"questions": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  });
  const { files } = await read('/many.json');
  expect(files[0].findings).toHaveLength(6000);
  expect((await read('/deep.json')).files[0].findings).toMatchObject([{ where: 'questions[0]' }]);
});

describe('lessons', () => {
  test('front matter says what they are, and is not judged', async () => {
    const chinese =
      '---\ntitle: 移动\nlanguage: zh-CN\nlevel: novice\n---\n# 移动\n\n移动把值交给新的主人，旧的绑定不能再用。\n';
    await write({ 'a.md': chinese });
    const { code, lines } = await check(['/a.md']);
    expect(code).toBe(0);
    expect(lines[0]).toContain('/a.md:1 shape warning level: “novice” is no level');
    await write({ 'b.md': chinese.replace('zh-CN', 'en') });
    expect((await check(['/b.md'])).lines[0]).toContain('wrong_language blocking');
  });

  test.for([
    [
      'French',
      '# Le déplacement\n\nUn déplacement donne une valeur à un nouveau propriétaire. Après cela, la valeur ne peut plus être utilisée par l’ancien nom, et le compilateur le dit.\n',
    ],
    ['Chinese', '# 移动\n\n移动把值交给新的主人，旧的绑定从此不能再用，编译器会直接说明这一点。\n'],
    ['English', LESSON],
  ] as const)('%s is known as such where nobody says it', async ([_name, text]) => {
    await write({ 'a.md': text });
    expect(await check(['/a.md'])).toMatchObject({ code: 0, lines: ['1 file · nothing found'] });
  });

  test('links are held to the list beside them, and to none where there is none', async () => {
    const text = `${LESSON}\nRead [more](https://doc.rust-lang.org/book/).\n`;
    await write({ 'a.md': text });
    expect((await check(['/a.md'])).lines).toEqual(['1 file · nothing found']);
    const resources = [
      {
        title: 'The Rust reference',
        url: 'https://doc.rust-lang.org/reference/',
        resource_type: 'documentation',
        language: 'en',
      },
    ];
    await write({ 'a.resources.json': { resources } });
    expect((await check(['/'])).lines[0]).toContain('/a.md:9 unlisted_links warning');
  });

  test('a quiz is held to the lesson of its name, else to the only one of its folder', async () => {
    const quiz = { questions: [{ ...QUESTION, quote: 'words that nobody has ever written down' }] };
    await write({
      'one/moves.md': LESSON,
      'one/moves.quiz.json': quiz,
      'two/lesson.md': LESSON,
      'two/quiz.json': quiz,
    });
    const { lines } = await check(['/']);
    expect(lines.filter((line) => line.includes('grounding'))).toHaveLength(2);
    // Named together they belong together as well.
    expect((await check(['/one/moves.md', '/one/moves.quiz.json'])).lines[0]).toContain('grounding');
    expect((await check(['/one/moves.quiz.json'])).lines).toEqual(['1 file · nothing found']);
  });
});

describe('folders', () => {
  test('are walked, but for what is hidden, foreign, or only linked to', async () => {
    await write({
      'a.md': LESSON,
      'deep/er/b.markdown': LESSON,
      'notes.txt': 'x',
      'README.md': '<div>x</div>',
      'package.json': {},
      '.git/c.md': '<div>x</div>',
      'node_modules/d.md': '<div>x</div>',
    });
    await symlink('/etc', join(root, 'outside'));
    await symlink(root, join(root, 'deep', 'loop'));
    expect(await check(['/'])).toMatchObject({ code: 0, lines: ['2 files · nothing found'] });
  });

  test('of an exported course are judged as a course: place of the key, and what is used before it is taught', async () => {
    const questions = Array.from({ length: 30 }, (_, index) => ({
      ...QUESTION,
      question: `${QUESTION.question} Case ${index} of ${index * 7}?`,
      correct_answer: [0],
    }));
    const concepts = new Map(
      [...CONCEPTS].map(([id, view], at) => [
        id,
        { ...view, quiz: at === 0 ? ({ questions } as never) : null },
      ]),
    );
    await write(
      Object.fromEntries(
        renderCourse({ roadmap: ROADMAP, concepts, quality: null }).map(({ path, text }) => [path, text]),
      ),
    );
    const { files } = await read('/');
    expect(files.map(({ kind }: { kind: string }) => kind)).toEqual([
      'concept',
      'concept',
      'concept',
      'course',
    ]);
    expect(files.at(-1).findings.map(({ rule }: { rule: string }) => rule)).toContain('key_position');
  });

  test('show how far it is on a terminal', async () => {
    await write({ 'a.md': LESSON, 'b.md': LESSON });
    const { drawn } = await check(['/'], { terminal: { live: true } });
    expect(drawn).toContain('2/2');
    expect((await check(['/', '--json'], { terminal: { live: true } })).drawn).toBe('');
  });
});

describe('the input', () => {
  test.for([
    [[], LESSON, 'lesson'],
    [[], JSON.stringify({ questions: [QUESTION] }), 'quiz'],
    [['--kind', 'outline'], JSON.stringify(outline(CONCEPT)), 'outline'],
    [['--kind', 'lesson'], '{braces} begin this lesson.', 'lesson'],
  ] as const)('is told apart: %#', async ([words, input, kind]) => {
    const { lines } = await check(['-', '--json', ...words], { input });
    expect(JSON.parse(lines[0] ?? '').files).toMatchObject([{ path: '-', kind }]);
  });
});

describe('what cannot be checked ends with 64 and says why', () => {
  test.for([
    ['nothing named', [], 'Name the files'],
    ['nothing there', ['/nowhere.md'], 'is not there'],
    ['another shape', ['/x.json'], 'is no outline, quiz, reading list or concept'],
    ['another kind', ['/q.json', '--kind', 'outline'], 'is no outline: it has no stages'],
    ['no text', ['/bytes.md'], 'UTF-8'],
    ['too much', ['/large.md'], '4 MiB'],
    ['an unknown level', ['/q.json', '--level', 'guru'], 'level'],
  ] as const)('%s', async ([_name, words, said]) => {
    await write({
      'x.json': { a: 1 },
      'q.json': { questions: [QUESTION] },
      'large.md': 'x'.repeat(4_194_305),
    });
    await writeFile(join(root, 'bytes.md'), Buffer.from([0x66, 0xff, 0xfe]));
    const { code, lines } = await check(words);
    expect(code).toBe(64);
    expect(lines.join('\n')).toContain(said);
  });
});

test('the rules can be listed, each with its source', async () => {
  const { lines } = await check(['--rules']);
  expect(lines.find((line) => line.includes('longest_key '))).toMatch(/^quiz +longest_key +/);
  const { rules } = JSON.parse((await check(['--rules', '--json'])).lines[0] ?? '');
  expect(rules).toHaveLength(lines.length);
});

describe('nothing to judge is no success', () => {
  test.each([
    ['an empty folder', {}],
    ['a folder of other things', { 'notes.txt': 'x', 'package.json': '{}' }],
  ])('%s', async (_what, files) => {
    await write(files);
    expect(await check(['/'])).toMatchObject({ code: 64 });
  });

  test('an empty lesson, and a device', async () => {
    await write({ 'empty.md': ' \n' });
    expect(await check(['/empty.md'])).toMatchObject({ code: 64 });
    expect(await createFakeCli({}).run('check', '/dev/null')).toBe(64);
  });
});
