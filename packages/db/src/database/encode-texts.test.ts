import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { encodeTexts } from './encode-texts.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

const echo = async (texts: readonly string[]) => {
  const statement = 'select $1::text[] as texts, cardinality($1::text[]) as count';
  const [row] = await own.database.sql<{ texts: string[]; count: number }>(statement, [encodeTexts(texts)]);
  return row;
};

test('texts arrive as they are, whatever stands in them', async () => {
  const text = fc.oneof(
    fc.constantFrom('', 'null', '{"a":"b\\n"}', "'\\\\", 'ä€𝄞', ','),
    fc.string({ unit: 'grapheme' }).map((each) => each.replaceAll('\u0000', '')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text), async (texts) => {
      expect(await echo(texts)).toEqual({ texts, count: texts.length });
    }),
  );
});

test('what no text can hold is refused by the database', async () => {
  await expect(echo(['a\u0000'])).rejects.toMatchObject({ cause: { code: '22021' } });
});
