import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

test.for([
  [null, ['zh-TW', 'en'], 'zh'],
  [null, ['de', 'en-GB', 'zh'], 'en'],
  [null, ['de'], 'en'],
  [null, [], 'en'],
  ['zh', ['en'], 'zh'],
  ['xx', ['zh-Hans-CN'], 'zh'],
] as [string | null, string[], string][])(
  'with %o kept and %o preferred it is %s',
  ([kept, preferred, chosen]) => {
    expect(chooseLanguage(kept, preferred)).toBe(chosen);
  },
);
