import { z } from 'zod';
import { createSlug } from './slug.ts';
import type { RandomBytes } from './uuid-v7.ts';

// No vowels, so that no word appears, and 32 letters, so that a byte maps without bias.
const LETTERS = '0123456789bcdfghjklmnpqrstvwxyza';

/** Makes an id of a slug and 8 random characters, such as `rust-ownership-7kq2x9dp`. */
export function createRoadmapId(title: string, randomBytes: RandomBytes): string {
  const suffix = Array.from(randomBytes(new Uint8Array(8)), (byte) => LETTERS[byte % 32]).join('');
  return `${createSlug(title).slice(0, 48).replace(/-+$/, '')}-${suffix}`;
}

const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id of a roadmap, in the form that the API shows. */
export const roadmapIdSchema = z
  .string()
  .max(80)
  .regex(ID_PATTERN, 'a roadmap_id is words of a-z0-9 joined by hyphens');
/** An id of a concept; unique in its roadmap only. */
export const conceptIdSchema = z
  .string()
  .max(80)
  .regex(ID_PATTERN, 'a concept_id is words of a-z0-9 joined by hyphens');
