import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

const ANSWER = { title: 'A {b} "c"', list: [{ n: 1 }, { n: 2 }] };
const JSON_TEXT = JSON.stringify(ANSWER);

describe('parseJson', () => {
  test.each([
    ['as it is', 'native', JSON_TEXT],
    ['in a fence', 'stripped', `\`\`\`json\n${JSON_TEXT}\n\`\`\``],
    ['in a bare fence', 'stripped', `\`\`\`\n${JSON_TEXT}\n\`\`\``],
    ['after prose', 'stripped', `Here you are:\n${JSON_TEXT}`],
    ['between prose', 'stripped', `Sure!\n\n${JSON_TEXT}\n\nTell me if you need more.`],
    ['in a fence between prose', 'stripped', `Sure!\n\`\`\`json\n${JSON_TEXT}\n\`\`\`\nDone.`],
    ['after prose with braces', 'stripped', `The shape {title} is kept: ${JSON_TEXT}`],
    ['with trailing commas', 'repaired', '{"title":"A {b} \\"c\\"","list":[{"n":1,},{"n":2},],}'],
    ['with bare keys', 'repaired', '{title:"A {b} \\"c\\"",list:[{n:1},{n:2}]}'],
    ['with comments', 'repaired', `{"title":"A {b} \\"c\\"", // the title\n"list":[{"n":1},{"n":2}]}`],
    ['without its last bracket', 'repaired', JSON_TEXT.slice(0, -1)],
  ])('reads an answer %s, %s', (_, rung, text) => {
    expect(parseJson(text, true)).toEqual({ value: ANSWER, rung });
  });

  test('never repairs an answer that was cut: it would parse and be wrong', () => {
    expect(parseJson('{"list":[{"n":1,},{"n":2},]}', false)).toHaveProperty('problem');
    for (let length = 2; length < JSON_TEXT.length - 2; length++) {
      expect(parseJson(JSON_TEXT.slice(0, length), false)).toHaveProperty('problem');
    }
  });

  test('does not repair half an answer that claims to be whole', () => {
    const half = JSON.stringify({
      stages: [{ modules: [{ concepts: [{ title: 'one' }, { title: 'two' }] }] }],
    });
    expect(parseJson(half.slice(0, -8), true)).toEqual({ problem: 'The JSON breaks off before its end.' });
    expect(parseJson(half.slice(0, half.indexOf('two') + 2), true)).toHaveProperty('problem');
  });

  test('is not led astray by a fence inside a string', () => {
    const answer = { text: 'Run ```js\n{a}\n``` now' };
    expect(parseJson(`\`\`\`json\n${JSON.stringify(answer)}\n\`\`\``, true)).toMatchObject({ value: answer });
    expect(parseJson(`Here: ${JSON.stringify(answer)}`, true)).toMatchObject({ value: answer });
  });

  test('a fence behind an answer without its last bracket is no part of it', () => {
    const fenced = `\`\`\`json\n${JSON_TEXT.slice(0, -1)}\n\n\`\`\``;
    expect(parseJson(fenced, true)).toEqual({ value: ANSWER, rung: 'repaired' });
  });

  test('takes no longer for an answer of blanks than for any other of its length', () => {
    const blanks = `{"a": [${' \n'.repeat(200_000)}x`;
    expect(parseJson(blanks, false)).toHaveProperty('problem');
  });

  test.each(['I am sorry.', '', '[1, 2]', '42', '"text"', 'null'])('finds no object in %s', (text) => {
    expect(parseJson(text, true)).toHaveProperty('problem');
  });

  test('gives every object back that JSON can carry, fenced or not', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const json = JSON.stringify(object);
        expect(parseJson(json, true)).toEqual({ value: JSON.parse(json), rung: 'native' });
        expect(parseJson(`Here:\n\n${json}`, false)).toEqual({ value: JSON.parse(json), rung: 'stripped' });
      }),
    );
  });
});
