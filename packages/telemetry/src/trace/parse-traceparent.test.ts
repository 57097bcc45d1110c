import { expect, it } from 'vitest';
import { parseTraceparent } from './parse-traceparent.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';

it('reads a span elsewhere, of this version and of later ones', () => {
  const span = { trace_id: TRACE, span_id: SPAN, flags: 1 };
  expect(parseTraceparent(`00-${TRACE}-${SPAN}-01`)).toEqual(span);
  expect(parseTraceparent(`01-${TRACE}-${SPAN}-01-what-later-versions-say`)).toEqual(span);
});

it.each([
  '',
  'off',
  `00-${TRACE}-${SPAN}`,
  `00-${TRACE}-${SPAN}-01-more`,
  `ff-${TRACE}-${SPAN}-01`,
  `00-${TRACE.toUpperCase()}-${SPAN}-01`,
  `00-${'0'.repeat(32)}-${SPAN}-01`,
  `00-${TRACE}-${'0'.repeat(16)}-01`,
  `00-${TRACE}-${SPAN}-01'; drop table x`,
])('ignores %j', (text) => {
  expect(parseTraceparent(text)).toBeNull();
});
