import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureDepth } from './measure-depth.ts';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('measureDepth', () => {
  it('counts what JSON.parse would build, whatever the strings hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(measureDepth(JSON.stringify(value))).toBe(depthOf(JSON.parse(JSON.stringify(value))));
      }),
    );
  });

  it('counts a quarter of a million levels without a stack', () => {
    expect(measureDepth('['.repeat(250_000))).toBe(250_000);
  });
});
