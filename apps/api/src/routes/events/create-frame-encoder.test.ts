import { describe, expect, it } from 'vitest';
import { createFrameEncoder } from './create-frame-encoder.ts';

const createFrame = (frame: string) =>
  ({ task_id: 'a', seq: 1, type: 'step_started', at_ms: 0, frame }) as const;

describe('createFrameEncoder', () => {
  it.each([
    [0, '8100'],
    [125, '817d'],
    [126, '817e007e'],
    [65_535, '817effff'],
    [65_536, '817f0000000000010000'],
  ])('puts the length of %d bytes before the text', (length, head) => {
    const text = 'x'.repeat(length);
    const bytes = createFrameEncoder()([createFrame(text)]);
    expect(bytes.toString('latin1')).toBe(Buffer.from(head, 'hex').toString('latin1') + text);
  });

  it('counts bytes, not letters, and puts one frame after the other', () => {
    const bytes = createFrameEncoder()([createFrame('Größe 🚀'), createFrame('b')]);
    expect(bytes).toEqual(
      Buffer.concat([Buffer.from([0x81, 12]), Buffer.from('Größe 🚀'), Buffer.from([0x81, 1, 0x62])]),
    );
  });

  it('encodes the same list once', () => {
    const encode = createFrameEncoder();
    const frames = [createFrame('a')];
    expect(encode(frames)).toBe(encode(frames));
    expect(encode([createFrame('a')])).not.toBe(encode(frames));
  });
});
