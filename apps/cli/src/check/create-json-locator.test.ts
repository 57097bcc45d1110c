import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createJsonLocator } from './create-json-locator.ts';

const TEXT = `{
  "a\\"b": [1, {"x": "]}"}],
  "questions": [
    {"options": ["one",
      "two"]},
    {}
  ],
  "": 5
}`;

test.for([
  ['', 1],
  ['questions', 3],
  ['questions[0].options', 4],
  ['questions[0].options[1]', 5],
  ['questions[1]', 6],
  ['questions[1].options[7]', 6],
  ['questions[9]', 3],
  ['nowhere.at.all', 1],
  ['resources[0].url', 1],
] as const)('%s stands in line %i', ([where, line]) => {
  expect(createJsonLocator(TEXT)(where)).toBe(line);
});

test('every place of any JSON is found', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z"\\]{1,3}$/), fc.jsonValue(), { maxKeys: 5 }),
      (value) => {
        const text = JSON.stringify(value, null, 1);
        const keys = Object.keys(value).filter((key) => /^[a-z]+$/.test(key));
        for (const key of keys) {
          const line = text.split('\n').findIndex((one) => one.startsWith(` "${key}":`)) + 1;
          expect(createJsonLocator(text)(key)).toBe(line);
        }
      },
    ),
  );
});
