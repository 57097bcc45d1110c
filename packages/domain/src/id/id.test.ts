import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptIdSchema, createRoadmapId, roadmapIdSchema } from './roadmap-id.ts';
import { createSlug, createUniqueSlug } from './slug.ts';
import { createUuidV7, taskIdSchema } from './uuid-v7.ts';

const filled = (byte: number) => (buffer: Uint8Array) => buffer.fill(byte);
const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('a slug', () => {
  it.each([
    ['Rust: Ownership & Borrowing', 'rust-ownership-borrowing'],
    ['  Ünïcode über alles ', 'unicode-uber-alles'],
    ['所有权', 'suo-you-quan'],
    ['Основы языка', 'osnovy-yazyka'],
  ])('spells "%s" in plain letters', (text, slug) => {
    expect(createSlug(text)).toBe(slug);
  });

  it('falls back to a hash that depends on the text when nothing can be spelt', () => {
    expect(createSlug('🦀')).toMatch(/^x-/);
    expect(createSlug('🦀')).not.toBe(createSlug('🦑'));
  });

  it('is a valid concept id for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = createSlug(text);
        expect(conceptIdSchema.safeParse(slug).success).toBe(true);
        expect(createSlug(text)).toBe(slug);
      }),
    );
  });

  it('stays unique however often a text repeats', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'A', 'a-2', 'b', '🦀'), { maxLength: 40 }), (texts) => {
        const taken = new Set<string>();
        for (const text of texts) createUniqueSlug(text, taken);
        expect(taken.size).toBe(texts.length);
      }),
    );
  });
});

describe('a task id', () => {
  it('is a version 7 UUID that carries its time', () => {
    const id = createUuidV7(() => 0x0123456789ab, filled(0xff));
    expect(id).toBe('01234567-89ab-7fff-bfff-ffffffffffff');
    expect(taskIdSchema.safeParse(id).success).toBe(true);
  });

  it('sorts by time', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 47), fc.nat(1_000_000), (time, later) => {
        const first = createUuidV7(() => time, filled(0xff));
        const second = createUuidV7(() => time + later + 1, filled(0));
        expect(first < second).toBe(true);
      }),
    );
  });
});

describe('a roadmap id', () => {
  it('is the title and eight random letters', () => {
    expect(createRoadmapId('Learn Rust', filled(33))).toBe('learn-rust-11111111');
  });

  it('is well formed for any title', () => {
    fc.assert(
      fc.property(anyText, fc.nat(255), (title, byte) => {
        expect(roadmapIdSchema.safeParse(createRoadmapId(title, filled(byte))).success).toBe(true);
      }),
    );
  });
});
