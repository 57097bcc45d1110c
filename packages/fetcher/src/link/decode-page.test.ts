import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePage } from './decode-page.ts';

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['its byte order mark before all', bytes('efbbbfe58589'), 'gbk', '光'],
  ['a mark of UTF-16', bytes('fffe4951'), '', '光'],
  ['a mark of UTF-16, the other way round', bytes('feff5149'), 'utf-8', '光'],
  ['what the server says', bytes('b9e2'), 'gb2312', '光'],
  ['what the server says, against its own word', latin1('<meta charset=utf-8>\xb9\xe2'), 'gbk', '光'],
  ['its own word', latin1('<meta charset="gbk">\xb9\xe2'), '', '光'],
  [
    'its own word in the old form',
    latin1('<META http-equiv="Content-Type" content="text/html; charset=big5">\xa5\xfa'),
    '',
    '光',
  ],
  [
    'its own word where the server names nonsense',
    latin1('<meta charset=Shift_JIS>\x8c\xf5'),
    'klingon',
    '光',
  ],
  ['UTF-8 where it says UTF-16 in single bytes', Buffer.from('<meta charset=utf-16>é'), '', 'é'],
  ['UTF-8 where nobody says anything and it can be that', Buffer.from('é 光'), '', 'é 光'],
  ['UTF-8 also where it was cut within a character', bytes('e58589e585'), '', '光'],
  ['Windows-1252 where it cannot be UTF-8', latin1('caf\xe9 \x93x\x94'), '', 'café “x”'],
  ['Latin-1 as browsers do', latin1('caf\xe9'), 'iso-8859-1', 'café'],
] as const)('a page is read by %s', (_how, page, charset, expected) => {
  expect(decodePage(page, charset).replace(/<meta[^>]*>/i, '')).toBe(expected);
});

test('any bytes in any encoding give some text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 20 }), (page, charset) => {
      expect(typeof decodePage(page, charset)).toBe('string');
    }),
  );
});
